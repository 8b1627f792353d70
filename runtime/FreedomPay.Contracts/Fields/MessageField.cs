using System.Diagnostics;
using System.Text;
using System.Text.Json.Serialization;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A field of a message: a name with a text, with named fields, or with a list of items; in JSON also with a number, a boolean or <c>null</c>.</summary>
/// <remarks>
/// Two fields are equal if their names, kinds, texts and children are equal (ordinally): the numbers 1 and 1.0 are not. <see cref="ToString"/>, serializers and loggers show the
/// name but never the text, which only <see cref="GetText"/> returns: a field that no spec describes may be secret.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MessageFieldJsonConverter))]
public sealed class MessageField : IEquatable<MessageField>
{
    /// <summary>The maximum nesting depth of fields.</summary>
    public const int MaxDepth = 32;

    private const string TrueText = "true";
    private const string FalseText = "false";

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

    /// <summary>Gets what the field contains.</summary>
    public MessageFieldKind Kind { get; }

    /// <summary>Gets the fields of an object or the items of a list; empty for all others.</summary>
    public MessageFields Children { get; }

    internal int Depth => _depth;

    /// <summary>Gets how JSON has the value, as far as the kind tells: a text may just as well be one of a form.</summary>
    internal JsonToken Token => Kind switch
    {
        MessageFieldKind.Number => JsonToken.Number,
        MessageFieldKind.Boolean => _text == TrueText ? JsonToken.True : JsonToken.False,
        MessageFieldKind.Null => JsonToken.Null,
        _ => JsonToken.None,
    };

    /// <summary>Returns the field's text as it appears in the message: <c>-100.00</c> for a number, <c>true</c> or <c>false</c> for a boolean.</summary>
    /// <returns>The text; <see langword="null"/> for an object, a list or <c>null</c>.</returns>
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

    /// <summary>Creates a field with a number, for messages in JSON.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="text">The number exactly as it is sent, written as JSON demands: <c>100</c>, <c>-0.50</c>, <c>1e9</c>.</param>
    /// <returns>The field.</returns>
    /// <exception cref="ArgumentException">The text is not a number of JSON.</exception>
    public static MessageField Number(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return JsonNumber.IsNumber(Encoding.UTF8.GetBytes(text))
            ? new MessageField(name, MessageFieldKind.Number, text, MessageFields.Empty)
            : throw new ArgumentException("The text is not a number of JSON: digits with at most one minus sign, dot and exponent, and no zero in front.", nameof(text));
    }

    /// <summary>Creates a field with <c>true</c> or <c>false</c>, for messages in JSON.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    /// <returns>The field.</returns>
    public static MessageField Boolean(string name, bool value) =>
        new(name, MessageFieldKind.Boolean, value ? TrueText : FalseText, MessageFields.Empty);

    /// <summary>Creates a field with <c>null</c>, for messages in JSON.</summary>
    /// <param name="name">The wire name.</param>
    /// <returns>The field.</returns>
    public static MessageField Null(string name) => new(name, MessageFieldKind.Null, text: null, MessageFields.Empty);

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
        MessageFieldKind.Object => $"{LogText.Of(Name)} = {Children}",
        MessageFieldKind.List => $"{LogText.Of(Name)} = list of {Children.Count}",
        MessageFieldKind.Null => $"{LogText.Of(Name)} = null",
        _ => $"{LogText.Of(Name)} = ***",
    };

    internal MessageField WithName(string name) => new(name, Kind, _text, Children);

    /// <summary>Creates the field of an object or a list that was read.</summary>
    internal static MessageField Container(string name, MessageFieldKind kind, MessageFields children) => new(name, kind, text: null, children);

    /// <summary>Creates the field of a single value that was read.</summary>
    internal static MessageField Single(string name, JsonToken token, ReadOnlySpan<byte> text) => token switch
    {
        JsonToken.Number => new MessageField(name, MessageFieldKind.Number, Encoding.UTF8.GetString(text), MessageFields.Empty),
        JsonToken.True or JsonToken.False => Boolean(name, token == JsonToken.True),
        JsonToken.Null => Null(name),
        _ => Text(name, Encoding.UTF8.GetString(text)),
    };
}
