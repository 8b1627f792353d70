namespace FreedomPay.Contracts.CompilerServices;

/// <summary>What came of asking once.</summary>
/// <param name="Evidence">What the answer tells; <see langword="null"/> where nothing usable came.</param>
/// <param name="IsNotFound">Whether the gateway says that it does not know what was asked for. Such an error is not signed.</param>
/// <param name="Answer">The answer in words that are safe to log.</param>
/// <param name="RetryAfter">How long the gateway asks to wait.</param>
internal sealed record OutcomeFinding(OutcomeEvidence? Evidence, bool IsNotFound, string Answer, TimeSpan? RetryAfter)
{
    public static OutcomeFinding Answered<TAnswer>(OutcomeEvidence evidence, Answer<TAnswer> answer) => new(evidence, IsNotFound: false, answer.ToString(), answer.RetryAfter);

    public static OutcomeFinding NotFound<TAnswer>(Answer<TAnswer> answer) => new(Evidence: null, IsNotFound: true, answer.ToString(), answer.RetryAfter);

    public static OutcomeFinding Unanswered<TAnswer>(Answer<TAnswer> answer) => new(Evidence: null, IsNotFound: false, answer.ToString(), answer.RetryAfter);
}
