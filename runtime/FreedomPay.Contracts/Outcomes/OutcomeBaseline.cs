namespace FreedomPay.Contracts;

/// <summary>
/// The attempts that the gateway knew before a request was sent: an order id can be used twice, and a payment refunded in several parts. What is
/// among them cannot be this request. Keep it beside the order (it serializes as JSON) to settle the outcome after a restart.
/// </summary>
/// <remarks>
/// It tells attempts apart by their time alone: another process that refunds the same payment by the same amount, between the baseline and the end of the
/// asking, looks like this one. Let one process at a time work on a payment.
/// </remarks>
public sealed class OutcomeBaseline
{
    /// <summary>Initializes a new instance of the <see cref="OutcomeBaseline"/> class.</summary>
    /// <param name="attemptIds">The ids of the attempts, as the gateway writes them.</param>
    public OutcomeBaseline(IReadOnlyList<string> attemptIds)
    {
        ArgumentNullException.ThrowIfNull(attemptIds);
        AttemptIds = [.. attemptIds];
    }

    /// <summary>
    /// Gets the baseline without any attempt. Pass it only if you know that nothing of the kind was sent before: a new order id, the first refund of a
    /// payment.
    /// </summary>
    public static OutcomeBaseline Nothing { get; } = new([]);

    /// <summary>The ids of the attempts, as the gateway writes them.</summary>
    public IReadOnlyList<string> AttemptIds { get; }

    /// <summary>Shows how many attempts there were.</summary>
    /// <returns>A text that is safe to log.</returns>
    public override string ToString() => $"{AttemptIds.Count} earlier attempts";

    internal bool Has(string attemptId) => AttemptIds.Contains(attemptId, StringComparer.Ordinal);
}
