namespace FreedomPay.Contracts;

/// <summary>What is wrong with one field of a message that is to be signed. It never holds the field's value.</summary>
/// <param name="PropertyName">The C# property, empty for a field that has none.</param>
/// <param name="WireName">The name on the wire.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record FieldViolation(string PropertyName, string WireName, string Message)
{
    /// <summary>Shows the property, the wire name and what is wrong.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => PropertyName.Length == 0 ? $"{WireName}: {Message}" : $"{PropertyName} ({WireName}): {Message}";
}
