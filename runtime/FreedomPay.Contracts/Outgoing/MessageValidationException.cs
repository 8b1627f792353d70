namespace FreedomPay.Contracts;

/// <summary>A message cannot be signed as it is. All violations are listed at once; nothing was sent.</summary>
public sealed class MessageValidationException : FreedomPayException
{
    internal MessageValidationException(string messageName, IReadOnlyList<FieldViolation> violations)
        : base(Describe(messageName, violations)) => Violations = violations;

    /// <summary>The violations, one line per field, without values.</summary>
    public IReadOnlyList<FieldViolation> Violations { get; }

    private static string Describe(string messageName, IReadOnlyList<FieldViolation> violations) =>
        $"{messageName} cannot be signed:\n{string.Join("\n", violations.Select(static violation => $"- {violation}"))}";
}
