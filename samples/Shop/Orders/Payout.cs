using FreedomPay.Contracts;

namespace Shop.Orders;

/// <summary>Money that the shop pays to a supplier.</summary>
internal sealed class Payout : Transfer
{
    public const string Prefix = "P-";

    public required decimal Amount { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets or sets what a person was told, because the gateway did not tell the end.</summary>
    public string? Problem { get; set; }

    /// <summary>Records what a verified message says about this payout. Those that have no currency are in tenge.</summary>
    /// <returns>Whether it was about this payout, which has one id at the gateway, with its amount.</returns>
    public bool Record(IPaymentReport report)
    {
        if ((Progress.PaymentId is { } known && report.PaymentId != known) || !report.Matches(Id, Amount, report.Currency is null ? null : Order.Currency))
        {
            return false;
        }

        Progress = Progress.Advance(report);
        return true;
    }
}
