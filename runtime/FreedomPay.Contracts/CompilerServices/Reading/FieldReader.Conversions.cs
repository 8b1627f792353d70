using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace FreedomPay.Contracts.CompilerServices;

/// <content>From the bytes of a value to its type.</content>
public ref partial struct FieldReader
{
    private const string BooleanName = "boolean (1 or 0)";
    private const int MostCharactersOfEnum = 64;

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
        ReadOnlySpan<byte> value = Value(node);
        if (FastDecimalParser.TryParse(value, out decimal usual))
        {
            return usual;
        }

        // decimal.TryParse rounds what has too many digits; the decimals that are left tell.
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

    private bool? ToBoolean(int node)
    {
        switch (Value(node))
        {
            case [(byte)'1']:
                return true;
            case [(byte)'0']:
                return false;
            default:
                AddUnconvertible(node, BooleanName);
                return null;
        }
    }

    /// <summary>A known value needs no string of its own.</summary>
    [SkipLocalsInit]
    private readonly TEnum ToEnum<TEnum>(int node)
        where TEnum : struct, IOpenEnum<TEnum>
    {
        ReadOnlySpan<byte> value = Value(node);
        Span<char> characters = stackalloc char[MostCharactersOfEnum];
        return value.Length <= characters.Length && Ascii.ToUtf16(value, characters, out int length) == OperationStatus.Done
            ? TEnum.FromText(characters[..length])
            : TEnum.FromText(Utf16(node));
    }

    private DateTimeOffset? ToDateTimeOffset(int node, string format)
    {
        if (format == ProtocolFields.TimestampFormat && FastTimestampParser.TryParse(Value(node), out DateTimeOffset usual))
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

    private DateTime? ToDateTime(int node, string format)
    {
        if (format == ProtocolFields.LocalTimeFormat && FastTimestampParser.TryParseLocal(Value(node), ' ', out DateTime usual))
        {
            return usual;
        }

        if (System.DateTime.TryParseExact(Utf16(node), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime moment))
        {
            return moment;
        }

        AddUnconvertible(node, format);
        return null;
    }

    private DateOnly? ToDate(int node, string format)
    {
        if (DateOnly.TryParseExact(Utf16(node), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            return date;
        }

        AddUnconvertible(node, format);
        return null;
    }
}
