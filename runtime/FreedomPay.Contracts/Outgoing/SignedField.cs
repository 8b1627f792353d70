using System.Diagnostics;

namespace FreedomPay.Contracts;

/// <summary>A field of a signed message: what was signed is what is sent.</summary>
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

    /// <summary>The name on the wire; nested fields in the bracket notation of forms.</summary>
    public string Name { get; }

    /// <summary>
    /// Whether the value must not be shown: marked so in the specification, not known to it, or the signature, with which a message that was read in a
    /// log could be sent once more.
    /// </summary>
    public bool IsSensitive { get; }

    /// <summary>Returns the very text that was signed. Do not log it when <see cref="IsSensitive"/> is set.</summary>
    /// <returns>The text.</returns>
    public string GetValue() => _value;

    /// <summary>Shows name and value, a sensitive value as <c>***</c>.</summary>
    /// <returns>A text that is safe to log.</returns>
    public override string ToString() => $"{Name} = {(IsSensitive ? "***" : LogText.Whole(_value))}";
}
