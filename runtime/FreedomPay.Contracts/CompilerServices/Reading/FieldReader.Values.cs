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
    /// <returns>The text; <see langword="null"/> if the field is missing, empty or not a text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string? Text(int index, string name, bool expected = false, ReadOnlySpan<byte> alias = default, bool allowEmpty = false) =>
        allowEmpty ? TextOrEmpty(index, name, expected, alias) : TextOrNull(index, name, expected, alias);

    /// <summary>Reads a value.</summary>
    /// <typeparam name="T">The C# type.</typeparam>
    /// <typeparam name="TConverter">The converter of the type.</typeparam>
    /// <param name="index">The zero-based index of the field in its contract.</param>
    /// <param name="name">The wire name.</param>
    /// <param name="type">The wire type of the field.</param>
    /// <param name="expected">Whether the spec says that the field is always present.</param>
    /// <param name="alias">An alternative wire name.</param>
    /// <param name="allowEmpty">Whether an empty field is read as an empty text rather than as no value.</param>
    /// <returns>The value; <see langword="null"/> if the field is missing, empty or not of the type.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T? Value<T, TConverter>(
        int index, string name, WireTypeOf<T, TConverter> type, bool expected = false, ReadOnlySpan<byte> alias = default, bool allowEmpty = false)
        where T : struct
        where TConverter : IWireConverter<T> =>
        allowEmpty ? ValueOrEmpty(index, name, type, expected, alias) : ValueOrNull(index, name, type, expected, alias);

    /// <summary>Reads a value whose C# type is a class.</summary>
    /// <typeparam name="T">The C# type.</typeparam>
    /// <typeparam name="TConverter">The converter of the type.</typeparam>
    /// <param name="index">The zero-based index of the field in its contract.</param>
    /// <param name="name">The wire name.</param>
    /// <param name="type">The wire type of the field.</param>
    /// <param name="expected">Whether the spec says that the field is always present.</param>
    /// <param name="alias">An alternative wire name.</param>
    /// <returns>The value; <see langword="null"/> if the field is missing, empty or not of the type.</returns>
    public T? Reference<T, TConverter>(
        int index, string name, WireTypeOf<T, TConverter> type, bool expected = false, ReadOnlySpan<byte> alias = default)
        where T : class
        where TConverter : IWireConverter<T>
    {
        if (!TryFind(index, name, alias, expected, TConverter.NameOf(type.Format), out int node))
        {
            return null;
        }

        if (TConverter.TryParse(TextOf(node), type.Format, out T value))
        {
            return value;
        }

        AddUnconvertible(node, TConverter.NameOf(type.Format));
        return null;
    }

    /// <summary>Determines whether a field occurs once, with exactly this text. Does not take the field.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The text.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public readonly bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        int node = FindFrom(_first, _end, name);
        return node >= 0
            && _nodes[node].Kind == MessageFieldKind.Text
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

    /// <summary>Determines whether a field occurs once, as <c>1</c> or <c>0</c>. Does not take the field.</summary>
    /// <param name="name">The wire name.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public readonly bool IsBoolean(ReadOnlySpan<byte> name) => Is(name, "1"u8) || Is(name, "0"u8);

    /// <summary>Determines whether a field does not occur in any form.</summary>
    /// <param name="name">The wire name.</param>
    /// <returns><see langword="true"/> if there is no such field.</returns>
    public readonly bool IsMissing(ReadOnlySpan<byte> name) => FindFrom(_first, _end, name) < 0;

    /// <summary>Determines whether a field does not occur at all, or occurs once with exactly this text. Does not take the field.</summary>
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

    private T? ValueOrNull<T, TConverter>(int index, string name, WireTypeOf<T, TConverter> type, bool expected, ReadOnlySpan<byte> alias)
        where T : struct
        where TConverter : IWireConverter<T>
    {
        if (!TryFind(index, name, alias, expected, TConverter.NameOf(type.Format), out int node))
        {
            return null;
        }

        if (TConverter.TryParse(TextOf(node), type.Format, out T value))
        {
            return value;
        }

        AddUnconvertible(node, TConverter.NameOf(type.Format));
        return null;
    }

    private T? ValueOrEmpty<T, TConverter>(int index, string name, WireTypeOf<T, TConverter> type, bool expected, ReadOnlySpan<byte> alias)
        where T : struct
        where TConverter : IWireConverter<T> =>
        TextOrEmpty(index, name, expected, alias) is { } text && TConverter.TryParse(new WireText(Encoding.UTF8.GetBytes(text), isAscii: false), type.Format, out T value) ? value : null;

    private string? TextOrNull(int index, string name, bool expected, ReadOnlySpan<byte> alias) =>
        TryFind(index, name, alias, expected, "string", out int node) ? Utf16(node) : null;

    private string? TextOrEmpty(int index, string name, bool expected, ReadOnlySpan<byte> alias) =>
        TryFind(index, name, alias, expected: false, "string", out int node) ? Utf16(node) : EmptyText(node, name, expected);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private string? EmptyText(int node, string name, bool expected)
    {
        if (node < 0)
        {
            AddProblemIf(expected, name, FieldProblemKind.Missing, "string", rawText: null);
            return null;
        }

        return _nodes[node].Kind == MessageFieldKind.Text ? string.Empty : null;
    }
}
