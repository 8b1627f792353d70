namespace FreedomPay.Contracts;

/// <summary>A message cannot be signed as it stands. All that is wrong is listed at once; nothing was sent.</summary>
public sealed class MessageValidationException : FreedomPayException
{
    internal MessageValidationException(string messageName, IReadOnlyList<FieldViolation> violations)
        : base(Describe(messageName, violations)) => Violations = violations;

    /// <summary>What is wrong, a line a field; no values.</summary>
    public IReadOnlyList<FieldViolation> Violations { get; }

    private static string Describe(string messageName, IReadOnlyList<FieldViolation> violations) =>
        $"{messageName} cannot be signed:\n{string.Join("\n", violations.Select(static violation => $"- {violation}"))}";
}
