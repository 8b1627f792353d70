namespace FreedomPay.Contracts;

/// <summary>What is wrong with one field of a message to be signed. It never contains the field's value.</summary>
/// <param name="PropertyName">The C# property; empty if the field has none.</param>
/// <param name="WireName">The wire name.</param>
/// <param name="Message">What is wrong and how to fix it.</param>
public sealed record FieldViolation(string PropertyName, string WireName, string Message)
{
    /// <summary>Returns the property, the wire name and what is wrong.</summary>
    /// <returns>A single line.</returns>
    public override string ToString() => PropertyName.Length == 0
        ? $"{LogText.Of(WireName)}: {Message}"
        : $"{LogText.Of(PropertyName)} ({LogText.Of(WireName)}): {Message}";
}
