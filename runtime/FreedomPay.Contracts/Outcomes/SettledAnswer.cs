namespace FreedomPay.Contracts;

/// <summary>The answer to a request, with the final outcome of the request.</summary>
/// <typeparam name="TResponse">The response record.</typeparam>
public sealed class SettledAnswer<TResponse>
{
    internal SettledAnswer(Answer<TResponse>? answer, OutcomeBaseline? baseline, string? idempotencyKey, Settlement settlement)
    {
        Answer = answer;
        Baseline = baseline;
        IdempotencyKey = idempotencyKey;
        Settlement = settlement;
    }

    /// <summary>Whether what the request asked for has happened.</summary>
    public Outcome Outcome => Settlement.Outcome;

    /// <summary>The answer to the request; <see langword="null"/> if it was not sent because the state before it could not be read.</summary>
    public Answer<TResponse>? Answer { get; }

    /// <summary>What the gateway knew before the request was sent. Keep it to continue with <see cref="FreedomPayClient.SettleAsync"/> later.</summary>
    public OutcomeBaseline? Baseline { get; }

    /// <summary>
    /// The idempotency key that the request was sent with; <see langword="null"/> if the endpoint has none, or if nothing was sent. Keep it, too: the
    /// gateway may know the request by it.
    /// </summary>
    public string? IdempotencyKey { get; }

    /// <summary>What the outcome is based on.</summary>
    public Settlement Settlement { get; }

    /// <summary>Returns the outcome, what it is based on, and the answer.</summary>
    /// <returns>A string that is safe to log.</returns>
    public override string ToString() => Answer is null || Settlement.Questions == 0 ? $"{Settlement}" : $"{Settlement} The answer: {Answer}";
}
