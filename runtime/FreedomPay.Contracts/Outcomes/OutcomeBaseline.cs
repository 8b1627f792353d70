using System.Globalization;

namespace FreedomPay.Contracts;

/// <summary>
/// The attempts that the gateway knew before a request was sent: an order id can be used twice, and a payment can be refunded in several
/// parts. An attempt in the baseline cannot be this request. Store it with the order (it serializes as JSON) to settle the outcome after a restart.
/// </summary>
/// <remarks>
/// It tells attempts apart by their time alone: if another process refunds the same payment by the same amount between the baseline and the
/// last question, that refund looks like this one. Let only one process at a time work on a payment.
/// </remarks>
public sealed class OutcomeBaseline
{
    /// <summary>Initializes a new instance of the <see cref="OutcomeBaseline"/> class.</summary>
    /// <param name="attemptIds">The ids of the attempts, as the gateway writes them.</param>
    /// <param name="failedAttemptIds">The ids of those that had already failed.</param>
    public OutcomeBaseline(IReadOnlyList<string> attemptIds, IReadOnlyList<string>? failedAttemptIds = null)
    {
        ArgumentNullException.ThrowIfNull(attemptIds);
        AttemptIds = [.. attemptIds];
        FailedAttemptIds = [.. failedAttemptIds ?? []];
    }

    /// <summary>
    /// Gets the baseline without any attempts. Pass it only if you know that nothing of the kind was sent before: for a new order id, or the first
    /// refund of a payment.
    /// </summary>
    public static OutcomeBaseline Nothing { get; } = new([]);

    /// <summary>The ids of the attempts, as the gateway writes them.</summary>
    public IReadOnlyList<string> AttemptIds { get; }

    /// <summary>
    /// The ids of the attempts that had already failed. A request that continues a payment has its id: if the gateway still reports the failure from before,
    /// that says nothing about the request.
    /// </summary>
    public IReadOnlyList<string> FailedAttemptIds { get; }

    /// <summary>Returns how many attempts there were.</summary>
    /// <returns>A string that is safe to log.</returns>
    public override string ToString() => AttemptIds.Count == 1 ? "1 earlier attempt" : string.Create(CultureInfo.InvariantCulture, $"{AttemptIds.Count} earlier attempts");

    internal bool Has(string attemptId) => AttemptIds.Contains(attemptId, StringComparer.Ordinal);

    internal bool HasFailed(string attemptId) => FailedAttemptIds.Contains(attemptId, StringComparer.Ordinal);
}
