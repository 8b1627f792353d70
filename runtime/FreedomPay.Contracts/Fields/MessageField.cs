using System.Diagnostics;
using System.Text.Json.Serialization;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A field of a message: a name with a text, with named fields, or with a list of items.</summary>
/// <remarks>
/// Two fields are equal if their names, kinds, texts and children are equal (ordinally). <see cref="ToString"/>, serializers and loggers show the
/// name but never the text, which only <see cref="GetText"/> returns: a field that no spec describes may be secret.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MessageFieldJsonConverter))]
public sealed class MessageField : IEquatable<MessageField>
{
    /// <summary>The maximum nesting depth of fields.</summary>
    public const int MaxDepth = 32;

    private readonly int _depth;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _text;

    private MessageField(string name, MessageFieldKind kind, string? text, MessageFields children)
    {
        ArgumentNullException.ThrowIfNull(name);
        _depth = children.Depth + 1;
        if (_depth > MaxDepth)
        {
            throw new ArgumentException($"Fields nest deeper than {MaxDepth} levels.", nameof(children));
        }

        Name = name;
        Kind = kind;
        _text = text;
        Children = children;
    }

    /// <summary>Gets the wire name; empty for an item of a list.</summary>
    public string Name { get; }

    /// <summary>Gets whether the field contains a text, named fields or a list.</summary>
    public MessageFieldKind Kind { get; }

    /// <summary>Gets the fields of an object or the items of a list; empty for a text.</summary>
    public MessageFields Children { get; }

    internal int Depth => _depth;

    /// <summary>Returns the field's text as it appears in the message.</summary>
    /// <returns>The text; <see langword="null"/> for an object or a list.</returns>
    public string? GetText() => _text;

    /// <summary>Creates a field with a text.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The text exactly as it is sent and signed.</param>
    /// <returns>The field.</returns>
    public static MessageField Text(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new MessageField(name, MessageFieldKind.Text, value, MessageFields.Empty);
    }

    /// <summary>Creates a field with named fields of its own.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="fields">Its fields.</param>
    /// <returns>The field.</returns>
    /// <exception cref="ArgumentException">The fields nest deeper than <see cref="MaxDepth"/> levels.</exception>
    public static MessageField Object(string name, params MessageField[] fields) =>
        new(name, MessageFieldKind.Object, text: null, MessageFields.Create(fields));

    /// <summary>Creates a field with a list of items, whose names are ignored.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="items">Its items, in order.</param>
    /// <returns>The field.</returns>
    /// <exception cref="ArgumentException">The items nest deeper than <see cref="MaxDepth"/> levels.</exception>
    public static MessageField List(string name, params MessageField[] items) =>
        new(name, MessageFieldKind.List, text: null, MessageFields.Create(items));

    /// <inheritdoc/>
    public bool Equals(MessageField? other) =>
        other is not null
        && Kind == other.Kind
        && string.Equals(Name, other.Name, StringComparison.Ordinal)
        && string.Equals(_text, other._text, StringComparison.Ordinal)
        && Children.Equals(other.Children);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MessageField);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Name, _text, Children);

    /// <summary>Returns the name and masks the value.</summary>
    /// <returns>A string that is safe to log.</returns>
    public override string ToString() => Kind switch
    {
        MessageFieldKind.Text => $"{LogText.Of(Name)} = ***",
        MessageFieldKind.Object => $"{LogText.Of(Name)} = {Children}",
        _ => $"{LogText.Of(Name)} = list of {Children.Count}",
    };
}
