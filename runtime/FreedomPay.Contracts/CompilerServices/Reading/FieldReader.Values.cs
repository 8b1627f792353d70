using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace FreedomPay.Contracts.CompilerServices;

/// <content>Reads single values.</content>
public ref partial struct FieldReader
{
    /// <summary>Reads a text.</summary>
    /// <param name="index">The zero-based index of the field in its contract.</param>
    /// <param name="name">The wire name.</param>
    /// <param name="expected">Whether the spec says that the field is always present.</param>
    /// <param name="alias">An alternative wire name.</param>
    /// <param name="allowEmpty">Whether an empty field is read as an empty text rather than as no value.</param>
    /// <returns>The text; <see langword="null"/> if the field is missing, empty, null or not a text. An empty string of JSON is a text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string? Text(int index, string name, bool expected = false, ReadOnlySpan<byte> alias = default, bool allowEmpty = false) =>
        allowEmpty ? TextOrEmpty(index, name, expected, alias) : TextOrNull(index, name, expected, alias);

    /// <summary>Determines whether a field occurs once, with exactly this text. Does not take the field.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The text.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public readonly bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        int node = FindFrom(_first, _end, name);
        return node >= 0
            && _nodes[node] is { Kind: MessageFieldKind.Text, Token: not JsonToken.Null }
            && Value(node).SequenceEqual(value)
            && (IsEachFound || FindFrom(_nodes[node].End, _end, name) < 0);
    }

    /// <summary>Determines whether a field occurs once, with a text that is not empty. Does not take the field.</summary>
    /// <param name="name">The wire name.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public readonly bool IsReadable(ReadOnlySpan<byte> name)
    {
        int node = FindFrom(_first, _end, name);
        return node >= 0 && _nodes[node] is { Kind: MessageFieldKind.Text, ValueLength: > 0 } && FindFrom(_nodes[node].End, _end, name) < 0;
    }

    /// <summary>Determines whether a field occurs once, as <c>1</c> or <c>0</c>, or in JSON as <c>true</c> or <c>false</c>. Does not take the field.</summary>
    /// <param name="name">The wire name.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public readonly bool IsBoolean(ReadOnlySpan<byte> name)
    {
        int node = FindFrom(_first, _end, name);
        return node >= 0 && _nodes[node].Token != JsonToken.None
            ? (_nodes[node].Token & JsonToken.Boolean) != 0
            : Is(name, "1"u8) || Is(name, "0"u8);
    }

    /// <summary>Determines whether a field does not occur in any form, or is <c>null</c> in JSON.</summary>
    /// <param name="name">The wire name.</param>
    /// <returns><see langword="true"/> if there is no such field, or it says that it has no value.</returns>
    public readonly bool IsMissing(ReadOnlySpan<byte> name)
    {
        int node = FindFrom(_first, _end, name);
        return node < 0 || _nodes[node].Token == JsonToken.Null;
    }

    /// <summary>Determines whether a field occurs and is <c>null</c> in JSON.</summary>
    /// <param name="name">The wire name.</param>
    /// <returns><see langword="true"/> if it says that it has no value.</returns>
    public readonly bool IsNull(ReadOnlySpan<byte> name)
    {
        int node = FindFrom(_first, _end, name);
        return node >= 0 && _nodes[node].Token == JsonToken.Null;
    }

    /// <summary>Determines whether a field does not occur at all or is <c>null</c> in JSON, or occurs once with exactly this text. Does not take the field.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The text.</param>
    /// <returns><see langword="true"/> if one of these applies.</returns>
    public readonly bool IsOrMissing(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value) =>
        IsMissing(name) || Is(name, value);

    /// <summary>Gets a value indicating whether the message has only fields of the protocol.</summary>
    public readonly bool IsEmpty
    {
        get
        {
            for (int node = _first; node < _end; node = _nodes[node].End)
            {
                if ((ProtocolFields.Find(Name(node)) & _protocol) == ProtocolFieldSet.None)
                {
                    return false;
                }
            }

            return true;
        }
    }

    internal T? ValueOrEmpty<T, TConverter>(int index, string name, WireFormat format, bool expected, ReadOnlySpan<byte> alias)
        where T : struct
        where TConverter : IWireConverter<T> =>
        TextOrEmpty(index, name, expected, alias) is { } text
        && TConverter.TryParse(new WireText(Encoding.UTF8.GetBytes(text), isAscii: false, JsonToken.None), format, out T value)
            ? value
            : null;

    /// <summary>Reads a value. All that is usual is here, and what is rare is called: a response has two dozen fields.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryRead<T, TConverter>(int index, string name, WireFormat format, bool expected, ReadOnlySpan<byte> alias, [MaybeNullWhen(false)] out T value)
        where T : notnull
        where TConverter : IWireConverter<T>
    {
        value = default;
        int node = alias.IsEmpty ? Find(index, name) : FindUnderBothNames(index, name, alias, TConverter.NameOf(format));
        if (node < 0)
        {
            AddProblemIf(expected, name, FieldProblemKind.Missing, TConverter.NameOf(format), rawText: null);
            return false;
        }

        ref readonly FieldNode found = ref _nodes[node];
        bool hasText = found.Kind == MessageFieldKind.Text && found.ValueLength > 0;
        if (!hasText && !IsUsable(node, name, expected, TConverter.NameOf(format), TConverter.HasEmptyText))
        {
            return false;
        }

        if (!TConverter.TryParse(new WireText(_text.Slice(found.ValueStart, found.ValueLength), _isAscii, found.Token), format, out value))
        {
            AddUnconvertible(node, name, TConverter.NameOf(format));
            return false;
        }

        CheckToken<T, TConverter>(node, name, format);
        return true;
    }

    private string? TextOrNull(int index, string name, bool expected, ReadOnlySpan<byte> alias) =>
        TryFind(index, name, alias, expected, "string", hasEmptyText: true, out int node) ? CheckedText(node, name) : null;

    private string? TextOrEmpty(int index, string name, bool expected, ReadOnlySpan<byte> alias) =>
        TryFind(index, name, alias, expected: false, "string", hasEmptyText: true, out int node) ? CheckedText(node, name) : EmptyText(node, name, expected);

    private string CheckedText(int node, string name)
    {
        CheckToken<string, TextConverter>(node, name, format: default);
        return Utf16(node);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private string? EmptyText(int node, string name, bool expected)
    {
        if (node < 0)
        {
            AddProblemIf(expected, name, FieldProblemKind.Missing, "string", rawText: null);
            return null;
        }

        if (_nodes[node].Token == JsonToken.Null)
        {
            AddProblemIf(expected, name, FieldProblemKind.Null, "string", rawText: null);
            return null;
        }

        return _nodes[node].Kind == MessageFieldKind.Text ? string.Empty : null;
    }
}
