using System.Globalization;
using FreedomPay.Contracts;
using FreedomPay.Contracts.Hosting;
using FreedomPay.Gateway.Acs;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Merchant.Purchase;
using Microsoft.EntityFrameworkCore;
using Shop.Orders;

namespace Shop.Payments;

/// <summary>Takes payments and gives them back. Each step is written down before it is sent, and its end is found out whatever happens in between.</summary>
internal sealed class Checkout(ShopDatabase database, FreedomPayClient client, FreedomPayMerchant merchant, TimeProvider time)
{
    /// <summary>Returns the gateway's page on which the payer pays, or null: then nobody has paid, and the payer can try again.</summary>
    public async Task<string?> PageForAsync(Order order)
    {
        await BeginAsync(order, isByCard: false);
        Answer<CreateMerchantPaymentResponse> answer = await client.SendAsync(
            new CreateMerchantPaymentRequest { OrderId = order.Id, Amount = order.Amount, Currency = Order.Currency, Description = order.Item });
        await NoteAsync(order, isByCard: false, answer.Outcome, (answer as Answer<CreateMerchantPaymentResponse>.Success)?.Response.PaymentId);
        return answer.TryGetResponse(out CreateMerchantPaymentResponse? page) ? page.RedirectUrl : null;
    }

    /// <summary>Pays with a card. Returns the page that leads the payer's browser to the issuer, or null if there is nothing more to do.</summary>
    public async Task<string?> PayByCardAsync(Order order, Card card)
    {
        await BeginAsync(order, isByCard: true);
        Answer<CardPaymentResponse> answer;
        try
        {
            answer = await client.SendAsync(new CardPaymentRequest
            {
                OrderId = order.Id,
                Amount = order.Amount,
                Currency = Order.Currency,
                Description = order.Item,
                CardPan = card.Pan,
                CardCvc = card.Cvc,
                CardMonth = card.Month,
                CardYear = card.Year,
                CardName = card.Name,
            });
        }
        catch (MessageValidationException)
        {
            // What the payer typed is no card, and nothing was sent.
            await NoteAsync(order, isByCard: true, Outcome.NotDone, paymentId: null);
            return null;
        }

        CardPaymentResponse? response = (answer as Answer<CardPaymentResponse>.Success)?.Response;
        CardPaymentResponse.ThreeDSecureRequired? step = response as CardPaymentResponse.ThreeDSecureRequired;
        order.PaymentWithThreeDSecure = step?.PaymentId;
        await NoteAsync(order, isByCard: true, answer.Outcome, step?.PaymentId ?? (response as CardPaymentResponse.Accepted)?.PaymentId ?? (response as CardPaymentResponse.Processing)?.PaymentId);
        if (step is { AcsUrl: { } acs, PaReq: { } paReq })
        {
            return new AcsRedirectRequest { PaReq = paReq, Md = step.Md, TermUrl = merchant.UrlOf($"/orders/{order.Id}/acs") }.ToHtmlForm(new Uri(acs));
        }

        if (order.IsCardSent)
        {
            await AskAsync(order);
        }

        return null;
    }

    /// <summary>Finishes 3DS. What the browser brings and what the request answers is not the end: the gateway is asked for the state of the payment. Returns the page of the order.</summary>
    public async Task<string> FinishAsync(string id, AcsResultRequest? acs)
    {
        try
        {
            if (await database.Orders.FindAsync(id) is { } order)
            {
                await FinishAsync(order, acs);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            // The form came twice, or the gateway sent a message at the same moment. The page shows what came of it.
        }

        return $"/orders/{Uri.EscapeDataString(id)}";
    }

    /// <summary>Refunds the whole payment.</summary>
    public async Task RefundAsync(Order order)
    {
        string payment = order.PaidPayment!.Id;
        OutcomeBaseline before = await client.TakeBaselineAsync(RefundOf(payment, order.Amount)) ?? throw new InvalidOperationException("The gateway did not tell the refunds so far. Nothing was sent.");
        order.Refund = new Refund { PaymentId = payment, Amount = order.Amount, Before = before };
        await database.SaveChangesAsync();
        await SettleRefundAsync(order.Refund, await client.SendAsync(RefundOf(payment, order.Amount)), CancellationToken.None);
    }

    /// <summary>Returns the orders about which the gateway must be asked.</summary>
    public Task<string[]> OpenAsync(CancellationToken stopping) => database.Orders
        .Where(static order => order.AskedAt != null || (order.Refund != null && (order.Refund.Outcome == Outcome.Unknown || order.Refund.Outcome == Outcome.Pending)))
        .Select(static order => order.Id)
        .ToArrayAsync(stopping);

    /// <summary>Asks the gateway about what has no end in an order.</summary>
    public async Task GoOnAsync(string id, CancellationToken stopping)
    {
        Order order = await database.Orders.SingleAsync(order => order.Id == id, stopping);
        await AskAsync(order, stopping);
        if (order.Refund is { Outcome: Outcome.Unknown or Outcome.Pending } refund)
        {
            await SettleRefundAsync(refund, answer: null, stopping);
        }
    }

    /// <summary>Asks the gateway for the state of each payment that is open, and for those that it may know and the shop does not.</summary>
    public async Task AskAsync(Order order, CancellationToken stopping = default)
    {
        long?[] payments = [.. order.Payments.Where(static payment => payment.IsOpen).Select(static payment => (long?)long.Parse(payment.Id, CultureInfo.InvariantCulture)), null];
        foreach (long? payment in payments)
        {
            Answer<GetPaymentStatusResponse> answer = await client.SendAsync(new GetPaymentStatusRequest { OrderId = order.Id, PaymentId = payment }, stopping);
            if (answer.TryGetResponse(out GetPaymentStatusResponse? report) && order.Record(report, merchant.AllowTestPayments, time.GetUtcNow()))
            {
                await database.SaveChangesAsync(stopping);
            }
        }
    }

    private static RefundPaymentRequest RefundOf(string payment, decimal amount) => new() { PaymentId = long.Parse(payment, CultureInfo.InvariantCulture), Amount = amount };

    private async Task FinishAsync(Order order, AcsResultRequest? acs)
    {
        if (acs is null || order.PaymentWithThreeDSecure is not { } payment)
        {
            await AskAsync(order);
            return;
        }

        // Written down first: whoever sends the form at the same moment, or when the payment has ended, finds nothing to finish.
        order.PaymentWithThreeDSecure = null;
        await database.SaveChangesAsync();
        try
        {
            _ = await client.SendAsync(new ThreeDSecureRequest { PaymentId = payment, Md = acs.Md ?? "", PaRes = acs.PaRes });
        }
        catch (MessageValidationException)
        {
            // No issuer sends this.
        }

        await AskAsync(order);

        // Anyone can send this form. While the payment has no end, that of the payer may still come.
        order.PaymentWithThreeDSecure = order.IsCardSent ? payment : null;
        await database.SaveChangesAsync();
    }

    private async Task BeginAsync(Order order, bool isByCard)
    {
        order.Begin(time.GetUtcNow(), isByCard);
        await database.SaveChangesAsync();
    }

    /// <summary>Writes down what an answer says about the payment that was to begin.</summary>
    private async Task NoteAsync(Order order, bool isByCard, Outcome outcome, long? paymentId)
    {
        if (paymentId is { } id)
        {
            order.Name(id, isByCard);
        }
        else if (outcome == Outcome.NotDone)
        {
            order.TakeBack(isByCard);
        }

        await database.SaveChangesAsync();
    }

    private async Task SettleRefundAsync(Refund refund, Answer<RefundPaymentResponse>? answer, CancellationToken stopping)
    {
        SettlementOptions options = new() { Baseline = refund.Before, MaxDuration = TimeSpan.FromSeconds(10), TimeProvider = time };
        refund.Outcome = (await client.SettleAsync(RefundOf(refund.PaymentId, refund.Amount), answer, options, stopping)).Outcome;
        await database.SaveChangesAsync(stopping);
    }
}
