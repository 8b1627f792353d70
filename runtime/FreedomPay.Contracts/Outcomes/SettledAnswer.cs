namespace FreedomPay.Contracts;

/// <summary>The answer to a request, with what became of the request in the end.</summary>
/// <typeparam name="TResponse">The record of the answer.</typeparam>
public sealed class SettledAnswer<TResponse>
{
    internal SettledAnswer(Answer<TResponse>? answer, OutcomeBaseline? baseline, Settlement settlement)
    {
        Answer = answer;
        Baseline = baseline;
        Settlement = settlement;
    }

    /// <summary>Whether what the request asked for has happened.</summary>
    public Outcome Outcome => Settlement.Outcome;

    /// <summary>The answer to the request; <see langword="null"/> where it was not sent, because what was there before could not be read.</summary>
    public Answer<TResponse>? Answer { get; }

    /// <summary>What the gateway knew before the request was sent. Keep it to go on with <see cref="FreedomPayClient.SettleAsync"/> later.</summary>
    public OutcomeBaseline? Baseline { get; }

    /// <summary>What the outcome rests on.</summary>
    public Settlement Settlement { get; }

    /// <summary>Shows the outcome, what it rests on, and the answer.</summary>
    /// <returns>A text that is safe to log.</returns>
    public override string ToString() => Answer is null || Settlement.Questions == 0 ? $"{Settlement}" : $"{Settlement} The answer: {Answer}";
}
