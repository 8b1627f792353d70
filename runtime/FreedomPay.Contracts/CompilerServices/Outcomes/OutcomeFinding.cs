namespace FreedomPay.Contracts.CompilerServices;

/// <summary>The result of asking once.</summary>
/// <param name="Evidence">What the response reports; <see langword="null"/> if there was nothing usable.</param>
/// <param name="IsNotFound">Whether the gateway says that it does not know what the question asks for. Such an error is not signed.</param>
/// <param name="Answer">The answer as a string that is safe to log.</param>
/// <param name="RetryAfter">How long the gateway asks you to wait.</param>
internal sealed record OutcomeFinding(OutcomeEvidence? Evidence, bool IsNotFound, string Answer, TimeSpan? RetryAfter)
{
    public static OutcomeFinding Answered<TAnswer>(OutcomeEvidence evidence, Answer<TAnswer> answer) => new(evidence, IsNotFound: false, answer.ToString(), answer.RetryAfter);

    public static OutcomeFinding NotFound<TAnswer>(Answer<TAnswer> answer) => new(Evidence: null, IsNotFound: true, answer.ToString(), answer.RetryAfter);

    public static OutcomeFinding Unanswered<TAnswer>(Answer<TAnswer> answer) => new(Evidence: null, IsNotFound: false, answer.ToString(), answer.RetryAfter);
}
