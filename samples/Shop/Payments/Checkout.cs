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
        await BeginAsync(order, isCard: false);
        Answer<CreateMerchantPaymentResponse> answer = await client.SendAsync(
            new CreateMerchantPaymentRequest { OrderId = order.Id, Amount = order.Amount, Currency = Order.Currency, Description = order.Item });
        return answer.TryGetResponse(out CreateMerchantPaymentResponse? page) ? page.RedirectUrl : null;
    }

    /// <summary>Pays with a card. Returns the page that leads the payer's browser to the issuer, or null if there is nothing more to do.</summary>
    public async Task<string?> PayByCardAsync(Order order, Card card)
    {
        await BeginAsync(order, isCard: true);
        Answer<CardPaymentResponse> answer = await client.SendAsync(new CardPaymentRequest
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
        if (answer.TryGetResponse(out CardPaymentResponse? response) && response is CardPaymentResponse.ThreeDSecureRequired { AcsUrl: { } acs, PaReq: { } paReq } step)
        {
            order.PaymentWithThreeDSecure = step.PaymentId;
            await database.SaveChangesAsync();
            return new AcsRedirectRequest { PaReq = paReq, Md = step.Md, TermUrl = $"{merchant.PublicUrl!.AbsoluteUri.TrimEnd('/')}/orders/{order.Id}/acs" }.ToHtmlForm(new Uri(acs));
        }

        if (answer.Outcome == Outcome.NotDone)
        {
            order.End();
            await database.SaveChangesAsync();
            return null;
        }

        await AskAsync(order);
        return null;
    }

    /// <summary>Finishes 3DS. What the browser brings and what the request answers is not the end: the gateway is asked for the state of the payment. Returns the page of the order.</summary>
    public async Task<string> FinishAsync(string id, AcsResultRequest? acs)
    {
        if (await database.Orders.FindAsync(id) is { PaymentWithThreeDSecure: { } payment } order)
        {
            if (acs is not null)
            {
                _ = await client.SendAsync(new ThreeDSecureRequest { PaymentId = payment, Md = acs.Md ?? "", PaRes = acs.PaRes });
            }

            await AskAsync(order);
        }

        return $"/orders/{Uri.EscapeDataString(id)}";
    }

    /// <summary>Refunds the whole payment.</summary>
    public async Task RefundAsync(Order order)
    {
        order.Refund = new Refund { Amount = order.Amount, Before = await client.TakeBaselineAsync(RefundOf(order)) ?? throw new InvalidOperationException("The gateway did not tell the refunds so far. Nothing was sent.") };
        await database.SaveChangesAsync();
        await SettleRefundAsync(order, await client.SendAsync(RefundOf(order)), CancellationToken.None);
    }

    /// <summary>Asks the gateway about everything whose end is not known.</summary>
    public async Task GoOnAsync(CancellationToken stopping)
    {
        foreach (Order order in await database.Orders.Where(static o => o.AskedAt != null || (o.Refund != null && (o.Refund.Outcome == Outcome.Unknown || o.Refund.Outcome == Outcome.Pending))).ToListAsync(stopping))
        {
            await AskAsync(order, stopping);
            if (order.Refund is { Outcome: Outcome.Unknown or Outcome.Pending })
            {
                await SettleRefundAsync(order, answer: null, stopping);
            }
        }
    }

    /// <summary>Asks the gateway for the state of the payment.</summary>
    public async Task AskAsync(Order order, CancellationToken stopping = default)
    {
        Answer<GetPaymentStatusResponse> answer = await client.SendAsync(new GetPaymentStatusRequest { OrderId = order.Id }, stopping);
        if (answer.TryGetResponse(out GetPaymentStatusResponse? report) && order.Record(report, merchant.AllowTestPayments, time.GetUtcNow()))
        {
            await database.SaveChangesAsync(stopping);
        }
    }

    private static RefundPaymentRequest RefundOf(Order order) => new() { PaymentId = long.Parse(order.PaidPayment!.Id, CultureInfo.InvariantCulture), Amount = order.Amount };

    private async Task BeginAsync(Order order, bool isCard)
    {
        order.Begin(time.GetUtcNow(), isCard);
        await database.SaveChangesAsync();
    }

    private async Task SettleRefundAsync(Order order, Answer<RefundPaymentResponse>? answer, CancellationToken stopping)
    {
        Settlement settlement = await client.SettleAsync(RefundOf(order), answer, new SettlementOptions { Baseline = order.Refund!.Before, MaxDuration = TimeSpan.FromSeconds(10), TimeProvider = time }, stopping);
        order.Refund.Outcome = settlement.Outcome;
        await database.SaveChangesAsync(stopping);
    }
}
