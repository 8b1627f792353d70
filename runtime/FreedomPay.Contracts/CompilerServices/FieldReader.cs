using System.Buffers;
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
    private const int MostDecodedAtOnce = 64;

    private readonly Span<FieldNode> _nodes;
    private readonly ReadOnlySpan<byte> _text;
    private readonly ReadOnlySpan<char> _path;
    private List<FieldProblem>? _problems;

    /// <summary>The fields of this level begin and end here: the message's own, or those within a field.</summary>
    private readonly int _first;
    private readonly int _end;

    /// <summary>Where the next search begins: messages mostly come in the order of the documentation.</summary>
    private int _next;

    internal FieldReader(Span<FieldNode> nodes, ReadOnlySpan<byte> text, ReadOnlySpan<char> path = default)
        : this(nodes, text, first: 0, end: nodes.Length) => _path = path;

    private FieldReader(Span<FieldNode> nodes, ReadOnlySpan<byte> text, int first, int end)
    {
        _nodes = nodes;
        _text = text;
        _first = first;
        _end = end;
        _next = first;
    }

    internal readonly IReadOnlyList<FieldProblem> Problems => (IReadOnlyList<FieldProblem>?)_problems ?? [];

    /// <summary>The name of a single-valued field that came more than once.</summary>
    internal string? RepeatedName { get; private set; }

    internal bool IsRequiredFieldUnusable { get; private set; }

    /// <summary>Reads a text.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <param name="alias">Another name that the field may come under; empty where there is none.</param>
    /// <returns>The text; <see langword="null"/> for a field that is missing or empty.</returns>
    public string? Text(ReadOnlySpan<byte> name, bool expected = false, ReadOnlySpan<byte> alias = default) =>
        TryTake(name, alias, expected, "string", out int node) ? Utf16(node) : null;

    /// <summary>Reads an integer of 64 bits in decimal digits.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <param name="alias">Another name that the field may come under; empty where there is none.</param>
    /// <returns>The number; <see langword="null"/> for a field that is missing, empty or no such number.</returns>
    public long? Integer(ReadOnlySpan<byte> name, bool expected = false, ReadOnlySpan<byte> alias = default) =>
        TryTake(name, alias, expected, "integer", out int node) ? ToInteger(node) : null;

    /// <summary>Reads a decimal number with a dot.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <param name="alias">Another name that the field may come under; empty where there is none.</param>
    /// <returns>The number; <see langword="null"/> for a field that is missing, empty or no such number.</returns>
    public decimal? Decimal(ReadOnlySpan<byte> name, bool expected = false, ReadOnlySpan<byte> alias = default) =>
        TryTake(name, alias, expected, "decimal", out int node) ? ToDecimal(node) : null;

    /// <summary>Reads <c>1</c> or <c>0</c>.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <param name="alias">Another name that the field may come under; empty where there is none.</param>
    /// <returns>The value; <see langword="null"/> for a field that is missing, empty or something else.</returns>
    public bool? Boolean(ReadOnlySpan<byte> name, bool expected = false, ReadOnlySpan<byte> alias = default)
    {
        if (!TryTake(name, alias, expected, "boolean", out int node))
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
    /// <param name="alias">Another name that the field may come under; empty where there is none.</param>
    /// <returns>The moment; <see langword="null"/> for a field that is missing, empty or does not fit.</returns>
    public DateTimeOffset? DateTimeOffset(ReadOnlySpan<byte> name, string format, bool expected = false, ReadOnlySpan<byte> alias = default)
    {
        if (!TryTake(name, alias, expected, format, out int node))
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
    /// <param name="alias">Another name that the field may come under; empty where there is none.</param>
    /// <returns>The date and time; <see langword="null"/> for a field that is missing, empty or does not fit.</returns>
    public DateTime? DateTime(ReadOnlySpan<byte> name, string format, bool expected = false, ReadOnlySpan<byte> alias = default)
    {
        if (!TryTake(name, alias, expected, format, out int node))
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
    /// <param name="alias">Another name that the field may come under; empty where there is none.</param>
    /// <returns>The date; <see langword="null"/> for a field that is missing, empty or does not fit.</returns>
    public DateOnly? Date(ReadOnlySpan<byte> name, string format, bool expected = false, ReadOnlySpan<byte> alias = default)
    {
        if (!TryTake(name, alias, expected, format, out int node))
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

    /// <summary>Reads a text of which the specification knows some values.</summary>
    /// <typeparam name="TEnum">The type.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <param name="alias">Another name that the field may come under; empty where there is none.</param>
    /// <returns>The value, known or not; <see langword="null"/> for a field that is missing or empty.</returns>
    public TEnum? Enum<TEnum>(ReadOnlySpan<byte> name, bool expected = false, ReadOnlySpan<byte> alias = default)
        where TEnum : struct, IOpenEnum<TEnum> =>
        TryTake(name, alias, expected, "string", out int node) ? TEnum.FromText(Utf16(node)) : null;

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
            && FindFrom(_nodes[node].End, _end, name) < 0;
    }

    /// <summary>Reads fields within a field.</summary>
    /// <typeparam name="T">Their record.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <returns>The record; <see langword="null"/> for a field that is missing or empty.</returns>
    public T? Object<T>(ReadOnlySpan<byte> name, bool expected = false)
        where T : class, IFieldGroup<T>
    {
        int node = Take(name);
        if (node < 0)
        {
            AddProblemIf(expected, name, FieldProblemKind.Missing, "object", rawText: null);
            return null;
        }

        return ReadGroup<T>(node, expected);
    }

    /// <summary>Reads a list of objects: the items of a form's list, the items within a wrapping element, or repeated elements.</summary>
    /// <typeparam name="T">The items' record.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <returns>The items; <see langword="null"/> for a list that is missing or empty.</returns>
    public ValueList<T>? Objects<T>(ReadOnlySpan<byte> name, ReadOnlySpan<byte> item = default, bool expected = false)
        where T : class, IFieldGroup<T>
    {
        List<T> items = [];
        ItemCursor cursor = new(name, item);
        while (TryTakeItem(ref cursor, out int node))
        {
            if (ReadGroup<T>(node, expected: true) is { } group)
            {
                items.Add(group);
            }
        }

        return EndList(items, name, expected);
    }

    /// <summary>Reads a list of texts.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <returns>The items; <see langword="null"/> for a list that is missing or empty.</returns>
    public ValueList<string>? Texts(ReadOnlySpan<byte> name, ReadOnlySpan<byte> item = default, bool expected = false)
    {
        List<string> items = [];
        ItemCursor cursor = new(name, item);
        while (TryTakeItem(ref cursor, out int node))
        {
            if (IsText(node, "string"))
            {
                items.Add(Utf16(node));
            }
        }

        return EndList(items, name, expected);
    }

    /// <summary>Reads a list of integers.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <returns>The items that are integers; <see langword="null"/> for a list that is missing or empty.</returns>
    public ValueList<long>? Integers(ReadOnlySpan<byte> name, ReadOnlySpan<byte> item = default, bool expected = false)
    {
        List<long> items = [];
        ItemCursor cursor = new(name, item);
        while (TryTakeItem(ref cursor, out int node))
        {
            if (IsText(node, "integer") && ToInteger(node) is { } number)
            {
                items.Add(number);
            }
        }

        return EndList(items, name, expected);
    }

    /// <summary>Reads a list of decimal numbers.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <returns>The items that are such numbers; <see langword="null"/> for a list that is missing or empty.</returns>
    public ValueList<decimal>? Decimals(ReadOnlySpan<byte> name, ReadOnlySpan<byte> item = default, bool expected = false)
    {
        List<decimal> items = [];
        ItemCursor cursor = new(name, item);
        while (TryTakeItem(ref cursor, out int node))
        {
            if (IsText(node, "decimal") && ToDecimal(node) is { } number)
            {
                items.Add(number);
            }
        }

        return EndList(items, name, expected);
    }

    /// <summary>Reads a list of texts of which the specification knows some values.</summary>
    /// <typeparam name="TEnum">The items' type.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <param name="expected">Whether the specification says that it is always there.</param>
    /// <returns>The items, known or not; <see langword="null"/> for a list that is missing or empty.</returns>
    public ValueList<TEnum>? Enums<TEnum>(ReadOnlySpan<byte> name, ReadOnlySpan<byte> item = default, bool expected = false)
        where TEnum : struct, IOpenEnum<TEnum>
    {
        List<TEnum> items = [];
        ItemCursor cursor = new(name, item);
        while (TryTakeItem(ref cursor, out int node))
        {
            if (IsText(node, "string"))
            {
                items.Add(TEnum.FromText(Utf16(node)));
            }
        }

        return EndList(items, name, expected);
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

    /// <summary>Reads a text of which the specification knows some values, and without which an incoming request is refused.</summary>
    /// <typeparam name="TEnum">The type.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <returns>The value; an empty one when it is not usable, and then the request is malformed.</returns>
    public TEnum RequiredEnum<TEnum>(ReadOnlySpan<byte> name)
        where TEnum : struct, IOpenEnum<TEnum> => Enum<TEnum>(name, expected: true) ?? Unusable(default(TEnum));

    /// <summary>Reads fields within a field without which an incoming request is refused.</summary>
    /// <typeparam name="T">Their record.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <returns>The record; null when it is not usable, and then the request is malformed and no caller sees it.</returns>
    public T RequiredObject<T>(ReadOnlySpan<byte> name)
        where T : class, IFieldGroup<T> => Object<T>(name, expected: true) ?? Unusable<T>(null!);

    /// <summary>Reads a list of objects without which an incoming request is refused.</summary>
    /// <typeparam name="T">The items' record.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <returns>The items; none when they are not usable, and then the request is malformed.</returns>
    public ValueList<T> RequiredObjects<T>(ReadOnlySpan<byte> name, ReadOnlySpan<byte> item = default)
        where T : class, IFieldGroup<T> => Objects<T>(name, item, expected: true) ?? Unusable(ValueList.Create<T>([]));

    /// <summary>Reads a list of texts without which an incoming request is refused.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <returns>The items; none when they are not usable, and then the request is malformed.</returns>
    public ValueList<string> RequiredTexts(ReadOnlySpan<byte> name, ReadOnlySpan<byte> item = default) =>
        Texts(name, item, expected: true) ?? Unusable(ValueList.Create<string>([]));

    /// <summary>Reads a list of integers without which an incoming request is refused.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <returns>The items; none when they are not usable, and then the request is malformed.</returns>
    public ValueList<long> RequiredIntegers(ReadOnlySpan<byte> name, ReadOnlySpan<byte> item = default) =>
        Integers(name, item, expected: true) ?? Unusable(ValueList.Create<long>([]));

    /// <summary>Reads a list of decimal numbers without which an incoming request is refused.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <returns>The items; none when they are not usable, and then the request is malformed.</returns>
    public ValueList<decimal> RequiredDecimals(ReadOnlySpan<byte> name, ReadOnlySpan<byte> item = default) =>
        Decimals(name, item, expected: true) ?? Unusable(ValueList.Create<decimal>([]));

    /// <summary>Reads a list of texts of which the specification knows some values, and without which an incoming request is refused.</summary>
    /// <typeparam name="TEnum">The items' type.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="item">The name of the elements within the wrapping element; empty where elements of the field's own name repeat.</param>
    /// <returns>The items; none when they are not usable, and then the request is malformed.</returns>
    public ValueList<TEnum> RequiredEnums<TEnum>(ReadOnlySpan<byte> name, ReadOnlySpan<byte> item = default)
        where TEnum : struct, IOpenEnum<TEnum> => Enums<TEnum>(name, item, expected: true) ?? Unusable(ValueList.Create<TEnum>([]));

    /// <summary>Reads a text from a segment of the path that was called.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="segment">Its place among the path's segments, counted from 0.</param>
    /// <returns>The text; empty when it is not usable, and then the request is malformed.</returns>
    public string PathText(ReadOnlySpan<byte> name, int segment)
    {
        string text = Uri.UnescapeDataString(Segment(segment).ToString());
        if (text.Length > 0 && text[0] != '{')
        {
            return text;
        }

        AddProblem(name, FieldProblemKind.Missing, "string", rawText: null);
        return Unusable(string.Empty);
    }

    /// <summary>Reads an integer from a segment of the path that was called.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="segment">Its place among the path's segments, counted from 0.</param>
    /// <returns>The number; 0 when it is not usable, and then the request is malformed.</returns>
    public long PathInteger(ReadOnlySpan<byte> name, int segment)
    {
        if (long.TryParse(Segment(segment), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
        {
            return number;
        }

        AddProblem(name, FieldProblemKind.NotConvertible, "integer", rawText: null);
        return Unusable(0L);
    }

    /// <summary>Gives the fields that nobody asked for. Call it last: it also finds fields that came more than once.</summary>
    /// <returns>The fields in message order.</returns>
    public MessageFields ExtraFields()
    {
        List<MessageField>? left = null;
        for (int node = _first; node < _end; node = _nodes[node].End)
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
        bool isSingle = FindFrom(_nodes[node].End, _end, name) < 0 && FindFrom(_first, node, name) < 0;
        return isSingle && _nodes[node].Kind == MessageFieldKind.Text ? Value(node) : [];
    }

    /// <summary>Finds and takes a field that holds a text which is not empty; notes what else it finds.</summary>
    private bool TryTake(ReadOnlySpan<byte> name, ReadOnlySpan<byte> alias, bool expected, string type, out int node)
    {
        node = Take(name, alias);
        if (node < 0)
        {
            AddProblemIf(expected, name, FieldProblemKind.Missing, type, rawText: null);
            return false;
        }

        if (_nodes[node].Kind != MessageFieldKind.Text)
        {
            AddProblem(name, FieldProblemKind.NotConvertible, type, rawText: null);
            return false;
        }

        if (_nodes[node].ValueLength == 0)
        {
            AddProblemIf(expected, name, FieldProblemKind.Empty, type, string.Empty);
            return false;
        }

        return true;
    }

    /// <summary>Finds a field by its name, or else by its alias, and takes it.</summary>
    private int Take(ReadOnlySpan<byte> name, ReadOnlySpan<byte> alias = default)
    {
        int node = Find(name);
        if (node < 0 && !alias.IsEmpty)
        {
            node = Find(alias);
        }

        if (node >= 0)
        {
            _nodes[node].IsTaken = true;
        }

        return node;
    }

    private T? ReadGroup<T>(int node, bool expected)
        where T : class, IFieldGroup<T>
    {
        if (_nodes[node].Kind == MessageFieldKind.Text)
        {
            ReadOnlySpan<byte> value = Value(node);
            if (!value.IsEmpty)
            {
                AddUnconvertible(node, "object");
            }
            else
            {
                AddProblemIf(expected, Name(node), FieldProblemKind.Empty, "object", string.Empty);
            }

            return null;
        }

        FieldReader inner = new(_nodes, _text, node + 1, _nodes[node].End);
        T? group = T.ReadFrom(ref inner);
        TakeNotes(in inner, node);

        // A record that demands what did not come would hold values that nobody sent.
        return inner.IsRequiredFieldUnusable ? null : group;
    }

    /// <summary>What was found within a field is told with the way to it.</summary>
    private void TakeNotes(scoped in FieldReader inner, int node)
    {
        IsRequiredFieldUnusable |= inner.IsRequiredFieldUnusable;
        if (inner.RepeatedName is { } repeated)
        {
            RepeatedName ??= $"{Encoding.UTF8.GetString(Name(node))}/{repeated}";
        }

        foreach (FieldProblem problem in inner.Problems)
        {
            (_problems ??= []).Add(problem.Within(Encoding.UTF8.GetString(Name(node))));
        }
    }

    /// <summary>Takes the next item of a list, whichever of its forms the message has.</summary>
    private bool TryTakeItem(scoped ref ItemCursor cursor, out int node)
    {
        if (!cursor.IsStarted)
        {
            node = Take(cursor.Name);
            if (node < 0)
            {
                return false;
            }

            cursor.Start(node, isList: _nodes[node].Kind == MessageFieldKind.List, _nodes[node].End, _end);
            if (cursor.IsEmptyWrapper(_nodes[node].Kind, _nodes[node].ValueLength))
            {
                return false;
            }

            if (!cursor.IsWithin)
            {
                return true;
            }
        }

        for (node = cursor.Next; node < cursor.End; node = _nodes[node].End)
        {
            bool isItem = cursor.IsList || Name(node).SequenceEqual(cursor.ItemName);
            if (isItem)
            {
                _nodes[node].IsTaken = true;
                cursor.Next = _nodes[node].End;
                return true;
            }

            if (cursor.IsWithin)
            {
                AddProblem(Name(node), FieldProblemKind.NotConvertible, "item", rawText: null);
            }
        }

        return false;
    }

    private bool IsText(int node, string type)
    {
        if (_nodes[node].Kind == MessageFieldKind.Text && _nodes[node].ValueLength > 0)
        {
            return true;
        }

        bool isEmpty = _nodes[node].Kind == MessageFieldKind.Text;
        AddProblem(Name(node), isEmpty ? FieldProblemKind.Empty : FieldProblemKind.NotConvertible, type, isEmpty ? string.Empty : null);
        return false;
    }

    private ValueList<T>? EndList<T>(List<T> items, ReadOnlySpan<byte> name, bool expected)
    {
        if (items.Count > 0)
        {
            return ValueList.From(items);
        }

        AddProblemIf(expected, name, FieldProblemKind.Missing, "list", rawText: null);
        return null;
    }

    private int Find(ReadOnlySpan<byte> name)
    {
        int node = FindFrom(_next, _end, name);
        if (node < 0)
        {
            node = FindFrom(_first, _next, name);
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
        for (int node = _first; node < _end; node = _nodes[node].End)
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

    private readonly ReadOnlySpan<char> Segment(int index)
    {
        ReadOnlySpan<char> rest = _path.TrimStart('/');
        for (; index > 0; index--)
        {
            int slash = rest.IndexOf('/');
            rest = slash < 0 ? [] : rest[(slash + 1)..];
        }

        int end = rest.IndexOf('/');
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>Nearly all values are short and ASCII, for which the general decoder is slow.</summary>
    private readonly string Utf16(int node)
    {
        ReadOnlySpan<byte> value = Value(node);
        Span<char> characters = stackalloc char[MostDecodedAtOnce];
        return value.Length <= characters.Length && Ascii.ToUtf16(value, characters, out int length) == OperationStatus.Done
            ? new string(characters[..length])
            : Encoding.UTF8.GetString(value);
    }

    private static bool IsDigit(ReadOnlySpan<byte> text, int index) => (uint)index < (uint)text.Length && text[index] is >= (byte)'0' and <= (byte)'9';

    private long? ToInteger(int node)
    {
        ReadOnlySpan<byte> value = Value(node);
        if (value[0] != '+' && Utf8Parser.TryParse(value, out long number, out int consumed) && consumed == value.Length)
        {
            return number;
        }

        AddUnconvertible(node, "integer");
        return null;
    }

    private decimal? ToDecimal(int node)
    {
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

    private T Unusable<T>(T placeholder)
    {
        IsRequiredFieldUnusable = true;
        return placeholder;
    }

    private void AddUnconvertible(int node, string type) =>
        AddProblem(Name(node), FieldProblemKind.NotConvertible, type, Utf16(node));

    private void AddProblemIf(bool condition, ReadOnlySpan<byte> name, FieldProblemKind kind, string type, string? rawText)
    {
        if (condition)
        {
            AddProblem(name, kind, type, rawText);
        }
    }

    private void AddProblem(ReadOnlySpan<byte> name, FieldProblemKind kind, string type, string? rawText) =>
        (_problems ??= []).Add(new FieldProblem(Encoding.UTF8.GetString(name), kind, type, rawText));
}
