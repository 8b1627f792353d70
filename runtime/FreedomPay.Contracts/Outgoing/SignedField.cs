using System.Diagnostics;

namespace FreedomPay.Contracts;

/// <summary>A field of a signed message: the signed value is the value that is sent.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class SignedField
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    internal SignedField(string name, string value, bool isSensitive)
    {
        Name = name;
        _value = value;
        IsSensitive = isSensitive;
    }

    /// <summary>The wire name; nested fields use the bracket notation of forms.</summary>
    public string Name { get; }

    /// <summary>
    /// Whether the value must not be shown: the spec marks it as sensitive or does not know the field, or it is the signature, with which a
    /// message read from a log could be sent again.
    /// </summary>
    public bool IsSensitive { get; }

    /// <summary>Returns the exact string that was signed. Do not log it if <see cref="IsSensitive"/> is set.</summary>
    /// <returns>The string.</returns>
    public string GetValue() => _value;

    /// <summary>Returns the name and the value, with a sensitive value as <c>***</c>.</summary>
    /// <returns>A string that is safe to log.</returns>
    public override string ToString() => $"{LogText.Of(Name)} = {(IsSensitive ? "***" : LogText.Whole(_value))}";
}
