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
        Answer<CreateMerchantPaymentResponse> answer = await client.SendAsync(new CreateMerchantPaymentRequest
        {
            OrderId = order.Id,
            Amount = order.Amount,
            Currency = Order.Currency,
            Description = order.Item,
        });
        await NoteAsync(order, isByCard: false, answer.Outcome == Outcome.NotDone, answer.Response?.PaymentId);
        return answer.Response?.RedirectUrl;
    }

    /// <summary>Pays with a card. Returns the page that leads the payer's browser to the issuer, or null if there is nothing more to do.</summary>
    public async Task<string?> PayByCardAsync(Order order, Card card)
    {
        CardPaymentRequest request = new()
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
        };
        if (client.GetViolations(request).Count > 0)
        {
            // What the payer typed is no card.
            return null;
        }

        await BeginAsync(order, isByCard: true);
        Answer<CardPaymentResponse> answer = await client.SendAsync(request);
        CardPaymentResponse.ThreeDSecureRequired? step = answer.Response as CardPaymentResponse.ThreeDSecureRequired;
        order.PaymentWithThreeDSecure = step?.PaymentId;
        await NoteAsync(order, isByCard: true, answer.Outcome == Outcome.NotDone, answer.Response?.PaymentId);
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
            Order? order = await database.Orders.FindAsync(id);
            if (acs is not null && order?.PaymentWithThreeDSecure is { } payment)
            {
                await FinishAsync(order, new ThreeDSecureRequest { PaymentId = payment, Md = acs.Md ?? "", PaRes = acs.PaRes });
            }
            else if (order is not null)
            {
                await AskAsync(order);
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
        await WriteDownAsync(order);
        order.Refund.Outcome = (await client.SendAndSettleAsync(RefundOf(payment, order.Amount), OptionsOf(before))).Outcome;
        await database.SaveChangesAsync();
    }

    /// <summary>Asks the gateway about what has no end in an order. Returns whether everything has one now.</summary>
    public async Task<bool> AskAgainAsync(string id, CancellationToken stopping)
    {
        Order? order = await database.Orders.FindAsync([id], stopping);
        if (order is { IsOpen: true } && await AskAsync(order, stopping))
        {
            order.LeavePages(time.GetUtcNow());
            await database.SaveChangesAsync(stopping);
        }

        if (order?.Refund is { IsOpen: true } refund)
        {
            refund.Outcome = (await client.SettleAsync(RefundOf(refund.PaymentId, refund.Amount), answer: null, OptionsOf(refund.Before), stopping)).Outcome;
            await database.SaveChangesAsync(stopping);
        }

        return order is { IsOpen: false };
    }

    /// <summary>Asks the gateway for the state of each payment that is open, and for those that it may know and the shop does not. Returns whether it has answered every question.</summary>
    public async Task<bool> AskAsync(Order order, CancellationToken stopping = default)
    {
        long?[] payments = [.. order.Payments.Where(static payment => payment.IsOpen).Select(static payment => (long?)long.Parse(payment.Id, CultureInfo.InvariantCulture)), null];
        bool isAnswered = true;
        foreach (long? payment in payments)
        {
            GetPaymentStatusResponse? report = (await client.SendAsync(new GetPaymentStatusRequest { OrderId = order.Id, PaymentId = payment }, stopping)).Response;
            isAnswered &= report is not null;
            if (report is not null && order.Record(report, merchant.AllowTestPayments, time.GetUtcNow()))
            {
                await database.SaveChangesAsync(stopping);
            }
        }

        return isAnswered;
    }

    private static RefundPaymentRequest RefundOf(string payment, decimal amount) => new() { PaymentId = long.Parse(payment, CultureInfo.InvariantCulture), Amount = amount };

    private SettlementOptions OptionsOf(OutcomeBaseline before) => new() { Baseline = before, MaxDuration = TimeSpan.Zero, TimeProvider = time };

    private async Task FinishAsync(Order order, ThreeDSecureRequest step)
    {
        // Written down first: whoever sends the form at the same moment, or when the payment has ended, finds nothing to finish.
        order.PaymentWithThreeDSecure = null;
        await database.SaveChangesAsync();
        if (client.GetViolations(step).Count == 0)
        {
            _ = await client.SendAsync(step);
        }

        await AskAsync(order);

        // Anyone can send this form. While the payment has no end, that of the payer may still come.
        order.PaymentWithThreeDSecure = order.IsCardSent ? step.PaymentId : null;
        await database.SaveChangesAsync();
    }

    private async Task BeginAsync(Order order, bool isByCard)
    {
        order.Begin(time.GetUtcNow(), isByCard);
        await WriteDownAsync(order);
    }

    /// <summary>Writes down what an answer says about the payment that was to begin.</summary>
    private async Task NoteAsync(Order order, bool isByCard, bool isRefused, long? paymentId)
    {
        if (paymentId is { } id)
        {
            order.Name(id, isByCard);
        }
        else if (isRefused)
        {
            order.TakeBack(isByCard);
        }

        await database.SaveChangesAsync();
    }

    /// <summary>From now on somebody asks until the end is known, whatever happens to this program.</summary>
    private async Task WriteDownAsync(Order order)
    {
        await database.AddOpenRequestAsync(new OpenRequest { Id = order.Id, SentAt = time.GetUtcNow() });
        await database.SaveChangesAsync();
    }
}
