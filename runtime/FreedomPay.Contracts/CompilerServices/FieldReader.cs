using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>
/// Gives the fields of a message by their names and converts them. Called by generated code, once a field; what nobody asked for
/// is left over for <see cref="ExtraFields"/>, which comes last.
/// </summary>
public ref struct FieldReader
{
    private readonly Span<FieldNode> _nodes;
    private readonly ReadOnlySpan<byte> _text;
    private List<FieldProblem>? _problems;

    /// <summary>Where the next search begins: messages mostly come in the order of the documentation.</summary>
    private int _next;

    internal FieldReader(Span<FieldNode> nodes, ReadOnlySpan<byte> text)
    {
        _nodes = nodes;
        _text = text;
    }

    internal readonly IReadOnlyList<FieldProblem> Problems => (IReadOnlyList<FieldProblem>?)_problems ?? [];

    /// <summary>The name of a single-valued field that came more than once.</summary>
    internal string? RepeatedName { get; private set; }

    internal bool IsRequiredFieldUnusable { get; private set; }

    /// <summary>Reads a text.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <returns>The text; <see langword="null"/> for a field that is missing or empty.</returns>
    public string? Text(ReadOnlySpan<byte> name, bool expected = false) =>
        TryTake(name, expected, "string", out int node) ? Utf16(node) : null;

    /// <summary>Reads an integer of 64 bits in decimal digits.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <returns>The number; <see langword="null"/> for a field that is missing, empty or no such number.</returns>
    public long? Integer(ReadOnlySpan<byte> name, bool expected = false)
    {
        if (!TryTake(name, expected, "integer", out int node))
        {
            return null;
        }

        ReadOnlySpan<byte> value = Value(node);
        if (value[0] != '+' && Utf8Parser.TryParse(value, out long number, out int consumed) && consumed == value.Length)
        {
            return number;
        }

        AddUnconvertible(node, "integer");
        return null;
    }

    /// <summary>Reads a decimal number with a dot.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <returns>The number; <see langword="null"/> for a field that is missing, empty or no such number.</returns>
    public decimal? Decimal(ReadOnlySpan<byte> name, bool expected = false)
    {
        if (!TryTake(name, expected, "decimal", out int node))
        {
            return null;
        }

        // decimal.TryParse rounds what has too many digits; the decimals that are left tell.
        ReadOnlySpan<byte> value = Value(node);
        ReadOnlySpan<byte> digits = value[0] == '-' ? value[1..] : value;
        if (IsDigit(digits, 0)
            && IsDigit(digits, digits.Length - 1)
            && decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            && number.Scale == (digits.IndexOf((byte)'.') is >= 0 and int point ? digits.Length - point - 1 : 0))
        {
            return number;
        }

        AddUnconvertible(node, "decimal");
        return null;
    }

    /// <summary>Reads <c>1</c> or <c>0</c>.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <returns>The value; <see langword="null"/> for a field that is missing, empty or something else.</returns>
    public bool? Boolean(ReadOnlySpan<byte> name, bool expected = false)
    {
        if (!TryTake(name, expected, "boolean", out int node))
        {
            return null;
        }

        switch (Value(node))
        {
            case [(byte)'1']:
                return true;
            case [(byte)'0']:
                return false;
            default:
                AddUnconvertible(node, "boolean (1 or 0)");
                return null;
        }
    }

    /// <summary>Reads a moment with its offset.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="format">A .NET custom format; the text must fit it exactly, in invariant culture.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <returns>The moment; <see langword="null"/> for a field that is missing, empty or does not fit.</returns>
    public DateTimeOffset? DateTimeOffset(ReadOnlySpan<byte> name, string format, bool expected = false)
    {
        if (!TryTake(name, expected, format, out int node))
        {
            return null;
        }

        if (format == ProtocolFields.TimestampFormat && IsoMoment.TryParse(Value(node), out DateTimeOffset usual))
        {
            return usual;
        }

        if (System.DateTimeOffset.TryParseExact(Utf16(node), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment))
        {
            return moment;
        }

        AddUnconvertible(node, format);
        return null;
    }

    /// <summary>Reads a date and time without offset; its kind is unspecified.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="format">A .NET custom format; the text must fit it exactly, in invariant culture.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <returns>The date and time; <see langword="null"/> for a field that is missing, empty or does not fit.</returns>
    public DateTime? DateTime(ReadOnlySpan<byte> name, string format, bool expected = false)
    {
        if (!TryTake(name, expected, format, out int node))
        {
            return null;
        }

        if (System.DateTime.TryParseExact(Utf16(node), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime moment))
        {
            return moment;
        }

        AddUnconvertible(node, format);
        return null;
    }

    /// <summary>Reads a date.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="format">A .NET custom format; the text must fit it exactly, in invariant culture.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <returns>The date; <see langword="null"/> for a field that is missing, empty or does not fit.</returns>
    public DateOnly? Date(ReadOnlySpan<byte> name, string format, bool expected = false)
    {
        if (!TryTake(name, expected, format, out int node))
        {
            return null;
        }

        if (DateOnly.TryParseExact(Utf16(node), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            return date;
        }

        AddUnconvertible(node, format);
        return null;
    }

    /// <summary>Reads a text without which an incoming request is refused.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <returns>The text; empty when it is not usable, and then the request is malformed.</returns>
    public string RequiredText(ReadOnlySpan<byte> name) => Text(name, expected: true) ?? Unusable(string.Empty);

    /// <summary>Reads an integer without which an incoming request is refused.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <returns>The number; 0 when it is not usable, and then the request is malformed.</returns>
    public long RequiredInteger(ReadOnlySpan<byte> name) => Integer(name, expected: true) ?? Unusable(0L);

    /// <summary>Reads a decimal number without which an incoming request is refused.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <returns>The number; 0 when it is not usable, and then the request is malformed.</returns>
    public decimal RequiredDecimal(ReadOnlySpan<byte> name) => Decimal(name, expected: true) ?? Unusable(0m);

    /// <summary>Reads a boolean without which an incoming request is refused.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <returns>The value; false when it is not usable, and then the request is malformed.</returns>
    public bool RequiredBoolean(ReadOnlySpan<byte> name) => Boolean(name, expected: true) ?? Unusable(false);

    /// <summary>Reads a moment without which an incoming request is refused.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="format">A .NET custom format.</param>
    /// <returns>The moment; the default when it is not usable, and then the request is malformed.</returns>
    public DateTimeOffset RequiredDateTimeOffset(ReadOnlySpan<byte> name, string format) =>
        DateTimeOffset(name, format, expected: true) ?? Unusable(default(DateTimeOffset));

    /// <summary>Reads a date and time without which an incoming request is refused.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="format">A .NET custom format.</param>
    /// <returns>The date and time; the default when it is not usable, and then the request is malformed.</returns>
    public DateTime RequiredDateTime(ReadOnlySpan<byte> name, string format) =>
        DateTime(name, format, expected: true) ?? Unusable(default(DateTime));

    /// <summary>Reads a date without which an incoming request is refused.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="format">A .NET custom format.</param>
    /// <returns>The date; the default when it is not usable, and then the request is malformed.</returns>
    public DateOnly RequiredDate(ReadOnlySpan<byte> name, string format) => Date(name, format, expected: true) ?? Unusable(default(DateOnly));

    /// <summary>Gives the fields that nobody asked for. Call it last: it also finds fields that came more than once.</summary>
    /// <returns>The fields in message order.</returns>
    public MessageFields ExtraFields()
    {
        List<MessageField>? left = null;
        for (int node = 0; node < _nodes.Length; node = _nodes[node].End)
        {
            if (!_nodes[node].IsTaken)
            {
                if (IsTakenElsewhere(node))
                {
                    RepeatedName ??= LogText.Of(Encoding.UTF8.GetString(Name(node)));
                }

                (left ??= []).Add(FieldTable.ToField(_nodes, _text, node));
            }
        }

        return left is null ? MessageFields.Empty : [.. left];
    }

    /// <summary>Takes a field of the protocol, so that it is no extra field; one that comes twice is found by <see cref="ExtraFields"/>.</summary>
    internal void TakeProtocolField(ReadOnlySpan<byte> name)
    {
        int node = Find(name);
        if (node >= 0)
        {
            _nodes[node].IsTaken = true;
        }
    }

    /// <summary>Takes a field of the protocol.</summary>
    /// <returns>Its text; empty when it is missing, repeated or holds other fields.</returns>
    internal ReadOnlySpan<byte> TakeProtocolField(ReadOnlySpan<byte> name, out bool isPresent)
    {
        int node = Find(name);
        isPresent = node >= 0;
        if (!isPresent)
        {
            return [];
        }

        _nodes[node].IsTaken = true;
        bool isSingle = FindFrom(_nodes[node].End, _nodes.Length, name) < 0 && FindFrom(0, node, name) < 0;
        return isSingle && _nodes[node].Kind == MessageFieldKind.Text ? Value(node) : [];
    }

    /// <summary>Finds and takes a field that holds a text which is not empty; notes what else it finds.</summary>
    private bool TryTake(ReadOnlySpan<byte> name, bool expected, string type, out int node)
    {
        node = Find(name);
        if (node < 0)
        {
            if (expected)
            {
                AddProblem(name, FieldProblemKind.Missing, type, rawText: null);
            }

            return false;
        }

        _nodes[node].IsTaken = true;
        if (_nodes[node].Kind != MessageFieldKind.Text)
        {
            AddProblem(name, FieldProblemKind.NotConvertible, type, rawText: null);
            return false;
        }

        if (_nodes[node].ValueLength == 0)
        {
            if (expected)
            {
                AddProblem(name, FieldProblemKind.Empty, type, string.Empty);
            }

            return false;
        }

        return true;
    }

    private int Find(ReadOnlySpan<byte> name)
    {
        int node = FindFrom(_next, _nodes.Length, name);
        if (node < 0)
        {
            node = FindFrom(0, _next, name);
        }

        if (node >= 0)
        {
            _next = _nodes[node].End;
        }

        return node;
    }

    private readonly int FindFrom(int first, int end, ReadOnlySpan<byte> name)
    {
        for (int node = first; node < end; node = _nodes[node].End)
        {
            ref readonly FieldNode candidate = ref _nodes[node];
            if (candidate.NameLength == name.Length && _text.Slice(candidate.NameStart, name.Length).SequenceEqual(name))
            {
                return node;
            }
        }

        return -1;
    }

    private readonly bool IsTakenElsewhere(int leftOver)
    {
        ReadOnlySpan<byte> name = Name(leftOver);
        for (int node = 0; node < _nodes.Length; node = _nodes[node].End)
        {
            if (_nodes[node].IsTaken && Name(node).SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    private readonly ReadOnlySpan<byte> Name(int node) => _text.Slice(_nodes[node].NameStart, _nodes[node].NameLength);

    private readonly ReadOnlySpan<byte> Value(int node) => _text.Slice(_nodes[node].ValueStart, _nodes[node].ValueLength);

    private readonly string Utf16(int node) => Encoding.UTF8.GetString(Value(node));

    private static bool IsDigit(ReadOnlySpan<byte> text, int index) => (uint)index < (uint)text.Length && text[index] is >= (byte)'0' and <= (byte)'9';

    private T Unusable<T>(T placeholder)
    {
        IsRequiredFieldUnusable = true;
        return placeholder;
    }

    private void AddUnconvertible(int node, string type) =>
        AddProblem(Name(node), FieldProblemKind.NotConvertible, type, Utf16(node));

    private void AddProblem(ReadOnlySpan<byte> name, FieldProblemKind kind, string type, string? rawText) =>
        (_problems ??= []).Add(new FieldProblem(Encoding.UTF8.GetString(name), kind, type, rawText));
}
