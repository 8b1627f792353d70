namespace FreedomPay.Contracts.Tool.Check;

/// <summary>One difference between a message and its spec.</summary>
/// <param name="Endpoint">The endpoint; empty if it is not known.</param>
/// <param name="Message">Which of its messages: <c>request</c>, <c>response</c>, or a shape.</param>
/// <param name="Field">The field, within others with slashes; empty if it is the whole message.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Expected">The type that the spec declares, or what it knows; null if it knows nothing.</param>
/// <param name="Home">Where the spec would say what is missing from it.</param>
internal sealed record Drift(string Endpoint, string Message, string Field, DriftProblem Problem, string? Expected, SpecHome? Home);
