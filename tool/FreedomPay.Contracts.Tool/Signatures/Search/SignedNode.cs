using System.Text;

namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>A field of a message: a value, or fields or items within it.</summary>
/// <param name="Name">The name; that of an item is its index.</param>
/// <param name="Value">The bytes that are signed; null for fields with others in them.</param>
/// <param name="Wire">The value as it was written, if that is known.</param>
/// <param name="Origin">Where it was.</param>
/// <param name="IsList">Whether it has items.</param>
/// <param name="Children">What is in it.</param>
internal sealed record SignedNode(string Name, byte[]? Value, string? Wire, FieldOrigin Origin, bool IsList, IReadOnlyList<SignedNode> Children)
{
    private string? _text;

    public bool IsUtf8 => System.Text.Unicode.Utf8.IsValid(Value);

    /// <summary>Gets the value as text.</summary>
    public string Text => _text ??= Value is null ? string.Empty : Encoding.UTF8.GetString(Value);

    public static SignedNode Leaf(string name, string text) => new(name, Encoding.UTF8.GetBytes(text), Wire: null, FieldOrigin.Body, IsList: false, []);

    /// <summary>Returns the field with another value. Its text is computed anew.</summary>
    public SignedNode With(byte[] value) => new(Name, value, Wire, Origin, IsList, Children);
}
