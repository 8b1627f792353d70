using FreedomPay.Contracts.Simulator;
using FreedomPay.Contracts.Simulator.Faults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shop.Orders;
using ShopWithGateway.Tests.Support;

namespace ShopWithGateway.Tests.Matrix;

/// <summary>An order, a payer, and one fault at one step.</summary>
/// <param name="Step">Where something breaks.</param>
/// <param name="Kind">What breaks.</param>
/// <param name="Times">How often; null for always.</param>
/// <param name="Card">The test card that is tried first.</param>
/// <param name="TriesAgain">Whether the payer tries again, as long as the shop has a button for it.</param>
internal sealed record MatrixRun(PaymentStep Step, FaultKind Kind, int? Times, string Card, bool TriesAgain)
{
    private const string CardThatPays = "pays";

    public override string ToString() => $"{Kind} at {Step}, {(Times is { } times ? $"{times} time(s)" : "always")}, card: {Card}{(TriesAgain ? ", tries again" : "")}";

    /// <summary>Plays the run.</summary>
    /// <returns>The id of its order or payout.</returns>
    public async Task<string> PlayAsync(ShopAndGateway shop)
    {
        using Payer payer = new(shop.Url);
        if (MatrixRuns.IsPayout(Step))
        {
            return await PayOutAsync(shop, payer);
        }

        string order = await payer.OrderAsync();
        if (Step is not (PaymentStep.Refund or PaymentStep.RefundStatus))
        {
            Break(shop, order);
        }

        await PayAsync(payer, order, Card);
        if (TriesAgain)
        {
            await PayAsync(payer, order, CardThatPays);
        }

        if (Step is PaymentStep.Refund or PaymentStep.RefundStatus)
        {
            Break(shop, order);
            await payer.RefundAsync(order);
            if (TriesAgain)
            {
                await payer.RefundAsync(order);
            }
        }

        return order;
    }

    private async Task<string> PayOutAsync(ShopAndGateway shop, Payer payer)
    {
        // The shop names its payouts itself: a fault in the first request cannot be for one of them.
        (string id, Uri? page) = await shop.OneAfterTheOtherAsync(async () =>
        {
            if (Step == PaymentStep.Payout)
            {
                shop.Gateway.Play(new Fault(Kind) { MerchantId = ShopAndGateway.PayoutMerchant, Endpoint = MatrixRuns.EndpointOf(Step), Delay = TimeSpan.FromMinutes(10) });
            }

            Uri? opened = await payer.OpenPayoutAsync();
            Assert.DoesNotContain(shop.Gateway.Services.GetRequiredService<FaultBoard>().All, static one => one.Fault is { MerchantId: not null, OrderId: null });
            return (await shop.ReadAsync(static database => LastPayoutAsync(database)), opened);
        });
        if (Step != PaymentStep.Payout)
        {
            Break(shop, id);
        }

        if (page is not null)
        {
            await payer.EnterCardAsync(page, Card);
        }

        return id;
    }

    private static async Task<string> LastPayoutAsync(ShopDatabase database) =>
        (await database.Payouts.AsNoTracking().ToListAsync()).MaxBy(static payout => payout.CreatedAt)!.Id;

    private Task PayAsync(Payer payer, string order, string card) => Step is PaymentStep.CreatePage or PaymentStep.PageCheck or PaymentStep.PageResult or PaymentStep.PageStatus
        ? payer.PayOnPageAsync(order, card)
        : payer.PayByCardAsync(order, card);

    private void Break(ShopAndGateway shop, string order)
    {
        if (Step is PaymentStep.PageStatus or PaymentStep.CardStatus or PaymentStep.ThreeDSecureStatus)
        {
            shop.Gateway.Play(new Fault(FaultKind.LostNotification) { OrderId = order, Endpoint = "ResultNotify", Times = null });
        }

        if (Step == PaymentStep.PayoutStatus)
        {
            shop.Gateway.Play(new Fault(FaultKind.LostNotification) { OrderId = order, Endpoint = "PayoutNotify", Times = null });
        }

        if (Step == PaymentStep.CardStatus)
        {
            shop.Gateway.Play(new Fault(FaultKind.NoAnswer) { OrderId = order, Endpoint = "CardPayment" });
        }

        shop.Gateway.Play(new Fault(Kind) { OrderId = order, Endpoint = MatrixRuns.EndpointOf(Step), Times = Times, Delay = TimeSpan.FromMinutes(10) });
    }
}
