namespace FreedomPay.Contracts;

/// <summary>A field of a signed message: what was signed is what is sent.</summary>
public sealed class SignedField
{
    internal SignedField(string name, string value, bool isSensitive)
    {
        Name = name;
        Value = value;
        IsSensitive = isSensitive;
    }

    /// <summary>The name on the wire; nested fields in the bracket notation of forms.</summary>
    public string Name { get; }

    /// <summary>The very text that was signed. Do not log it when <see cref="IsSensitive"/> is set.</summary>
    public string Value { get; }

    /// <summary>Whether the value must not be shown: marked so in the specification, or not known to it.</summary>
    public bool IsSensitive { get; }

    /// <summary>Shows name and value, a sensitive value as <c>***</c>.</summary>
    /// <returns>A text that is safe to log.</returns>
    public override string ToString() => $"{Name} = {(IsSensitive ? "***" : LogText.Whole(Value))}";
}
