using FreedomPay.Contracts;
using FreedomPay.Contracts.Hosting;
using Shop.Orders;

namespace Shop.Payments;

/// <summary>Goes on with what was interrupted: an answer that was lost, a payer who closed the tab, a program that was stopped.</summary>
internal sealed partial class Settling(ShopDatabase database, Checkout checkout, Supplying supplying, ILogger<Settling> logger) : IOpenRequestSettler
{
    public async Task<Outcome> SettleAsync(OpenRequest request, CancellationToken cancellationToken)
    {
        bool hasEnded = request.Id.StartsWith(Payout.Prefix, StringComparison.Ordinal)
            ? await supplying.AskAgainAsync(request.Id, cancellationToken)
            : await checkout.AskAgainAsync(request.Id, cancellationToken);
        return hasEnded ? Outcome.Done : Outcome.Pending;
    }

    /// <summary>Shows it on the page of the order, and in the log, which somebody reads. A real shop writes a mail, or a ticket.</summary>
    public async Task HandOverAsync(OpenRequest request, string reason, CancellationToken cancellationToken)
    {
        if (await database.Orders.FindAsync([request.Id], cancellationToken) is { } order)
        {
            order.Problem = reason;
        }
        else if (await database.Payouts.FindAsync([request.Id], cancellationToken) is { } payout)
        {
            payout.Problem = reason;
        }

        await database.SaveChangesAsync(cancellationToken);
        LogProblem(request.Id, reason);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Id} needs a person: {Reason} Look it up in the gateway's cabinet.")]
    private partial void LogProblem(string id, string reason);
}
