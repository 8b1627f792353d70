using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts.CompilerServices;

/// <content>Single values.</content>
public ref partial struct FieldReader
{
    /// <summary>Reads a text.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <param name="alias">Another name that the field may come under; empty where there is none.</param>
    /// <param name="allowEmpty">Whether an empty field is the empty text and not nothing.</param>
    /// <returns>The text; <see langword="null"/> for a field that is missing, or empty where that is nothing.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string? Text(int field, string name, bool expected = false, ReadOnlySpan<byte> alias = default, bool allowEmpty = false) =>
        allowEmpty ? TextOrEmpty(field, name, expected, alias) : TextOrNull(field, name, expected, alias);

    /// <summary>Reads a text that is masked wherever it is shown.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <param name="alias">Another name that the field may come under; empty where there is none.</param>
    /// <param name="allowEmpty">Whether an empty field is the empty text and not nothing.</param>
    /// <returns>The text; <see langword="null"/> for a field that is missing, or empty where that is nothing.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SensitiveText? SensitiveText(int field, string name, bool expected = false, ReadOnlySpan<byte> alias = default, bool allowEmpty = false) =>
        Text(field, name, expected, alias, allowEmpty) is { } text ? text : default(SensitiveText?);

    /// <summary>Reads an integer of 64 bits in decimal digits.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <param name="alias">Another name that the field may come under; empty where there is none.</param>
    /// <returns>The number; <see langword="null"/> for a field that is missing, empty or no such number.</returns>
    public long? Integer(int field, string name, bool expected = false, ReadOnlySpan<byte> alias = default) =>
        TryFind(field, name, alias, expected, "integer", out int node) ? ToInteger(node) : null;

    /// <summary>Reads a decimal number with a dot.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <param name="alias">Another name that the field may come under; empty where there is none.</param>
    /// <returns>The number; <see langword="null"/> for a field that is missing, empty or no such number.</returns>
    public decimal? Decimal(int field, string name, bool expected = false, ReadOnlySpan<byte> alias = default) =>
        TryFind(field, name, alias, expected, "decimal", out int node) ? ToDecimal(node) : null;

    /// <summary>Reads <c>1</c> or <c>0</c>.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <param name="alias">Another name that the field may come under; empty where there is none.</param>
    /// <returns>The value; <see langword="null"/> for a field that is missing, empty or something else.</returns>
    public bool? Boolean(int field, string name, bool expected = false, ReadOnlySpan<byte> alias = default) =>
        TryFind(field, name, alias, expected, "boolean", out int node) ? ToBoolean(node) : null;

    /// <summary>Reads a moment with its offset.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="format">A .NET custom format; the text must fit it exactly, in invariant culture.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <param name="alias">Another name that the field may come under; empty where there is none.</param>
    /// <returns>The moment; <see langword="null"/> for a field that is missing, empty or does not fit.</returns>
    public DateTimeOffset? DateTimeOffset(int field, string name, string format, bool expected = false, ReadOnlySpan<byte> alias = default) =>
        TryFind(field, name, alias, expected, format, out int node) ? ToDateTimeOffset(node, format) : null;

    /// <summary>Reads a date and time without offset; its kind is unspecified.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="format">A .NET custom format; the text must fit it exactly, in invariant culture.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <param name="alias">Another name that the field may come under; empty where there is none.</param>
    /// <returns>The date and time; <see langword="null"/> for a field that is missing, empty or does not fit.</returns>
    public DateTime? DateTime(int field, string name, string format, bool expected = false, ReadOnlySpan<byte> alias = default) =>
        TryFind(field, name, alias, expected, format, out int node) ? ToDateTime(node, format) : null;

    /// <summary>Reads a date.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="format">A .NET custom format; the text must fit it exactly, in invariant culture.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <param name="alias">Another name that the field may come under; empty where there is none.</param>
    /// <returns>The date; <see langword="null"/> for a field that is missing, empty or does not fit.</returns>
    public DateOnly? Date(int field, string name, string format, bool expected = false, ReadOnlySpan<byte> alias = default) =>
        TryFind(field, name, alias, expected, format, out int node) ? ToDate(node, format) : null;

    /// <summary>Reads a date that is masked wherever it is shown.</summary>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="format">A .NET custom format; the text must fit it exactly, in invariant culture.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <param name="alias">Another name that the field may come under; empty where there is none.</param>
    /// <returns>The date; <see langword="null"/> for a field that is missing, empty or does not fit.</returns>
    public SensitiveDate? SensitiveDate(int field, string name, string format, bool expected = false, ReadOnlySpan<byte> alias = default) =>
        TryFind(field, name, alias, expected, format, out int node) ? ToDate(node, format) : default(SensitiveDate?);

    /// <summary>Reads a text of which the specification knows some values.</summary>
    /// <typeparam name="TEnum">The type.</typeparam>
    /// <param name="field">The zero-based index of the field in its contract.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <param name="alias">Another name that the field may come under; empty where there is none.</param>
    /// <returns>The value, known or not; <see langword="null"/> for a field that is missing or empty.</returns>
    public TEnum? Enum<TEnum>(int field, string name, bool expected = false, ReadOnlySpan<byte> alias = default)
        where TEnum : struct, IOpenEnum<TEnum> =>
        TryFind(field, name, alias, expected, "string", out int node) ? ToEnum<TEnum>(node) : null;

    /// <summary>Whether a field comes once, with exactly this text. It does not take the field.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The text.</param>
    /// <returns>Whether it does.</returns>
    public readonly bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        int node = FindFrom(_first, _end, name);
        return node >= 0
            && _nodes[node].Kind == MessageFieldKind.Text
            && Value(node).SequenceEqual(value)
            && (IsEachFound || FindFrom(_nodes[node].End, _end, name) < 0);
    }

    /// <summary>Whether a field comes once, with a text that is not empty. It does not take the field.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <returns>Whether it does.</returns>
    public readonly bool IsReadable(ReadOnlySpan<byte> name)
    {
        int node = FindFrom(_first, _end, name);
        return node >= 0 && _nodes[node] is { Kind: MessageFieldKind.Text, ValueLength: > 0 } && FindFrom(_nodes[node].End, _end, name) < 0;
    }

    /// <summary>Whether a field comes once, as <c>1</c> or <c>0</c>. It does not take the field.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <returns>Whether it does.</returns>
    public readonly bool IsBoolean(ReadOnlySpan<byte> name) => Is(name, "1"u8) || Is(name, "0"u8);

    /// <summary>Whether a field does not come, in no form.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <returns>Whether none does.</returns>
    public readonly bool IsMissing(ReadOnlySpan<byte> name) => FindFrom(_first, _end, name) < 0;

    /// <summary>Whether a field does not come at all, or once with exactly this text. It does not take the field.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The text.</param>
    /// <returns>Whether it does.</returns>
    public readonly bool IsOrMissing(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value) =>
        IsMissing(name) || Is(name, value);

    /// <summary>Gets whether the message has no fields but those of the protocol.</summary>
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

    private string? TextOrNull(int field, string name, bool expected, ReadOnlySpan<byte> alias) =>
        TryFind(field, name, alias, expected, "string", out int node) ? Utf16(node) : null;

    private string? TextOrEmpty(int field, string name, bool expected, ReadOnlySpan<byte> alias) =>
        TryFind(field, name, alias, expected: false, "string", out int node) ? Utf16(node) : EmptyText(node, name, expected);

    /// <summary>An empty text where there is a field for it, which <see cref="TryFind"/> has found and not taken for a value.</summary>
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
