using FreedomPay.Contracts.Simulator;
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

    /// <summary>Plays the run, and returns the id of its order.</summary>
    public async Task<string> PlayAsync(ShopAndGateway shop)
    {
        using Payer payer = new(shop.Url);
        string order = await payer.OrderAsync();
        if (Step is not (PaymentStep.Refund or PaymentStep.RefundStatus))
        {
            Break(shop, order);
        }

        await PayAsync(payer, shop.Gateway, order, Card);
        if (TriesAgain)
        {
            await PayAsync(payer, shop.Gateway, order, CardThatPays);
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

    private Task PayAsync(Payer payer, GatewaySimulator gateway, string order, string card) => Step is PaymentStep.CreatePage or PaymentStep.PageCheck or PaymentStep.PageResult or PaymentStep.PageStatus
        ? payer.PayOnPageAsync(gateway, order, card)
        : payer.PayByCardAsync(gateway, order, card);

    private void Break(ShopAndGateway shop, string order)
    {
        if (Step is PaymentStep.PageStatus or PaymentStep.CardStatus or PaymentStep.ThreeDSecureStatus)
        {
            shop.Gateway.Play(new Fault(FaultKind.LostNotification) { OrderId = order, Endpoint = "ResultNotify", Times = null });
        }

        if (Step == PaymentStep.CardStatus)
        {
            shop.Gateway.Play(new Fault(FaultKind.NoAnswer) { OrderId = order, Endpoint = "CardPayment" });
        }

        shop.Gateway.Play(new Fault(Kind) { OrderId = order, Endpoint = MatrixRuns.EndpointOf(Step), Times = Times, Delay = TimeSpan.FromMinutes(10) });
    }
}
