using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A decimal number with a dot and without thousands separators; in JSON also with an exponent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DecimalConverter : IWireConverter<decimal>
{
    /// <summary>More than the digits of any decimal, with zeros in front or behind.</summary>
    private const int MostPlainDigits = 60;

    static JsonToken IWireConverter<decimal>.Tokens => JsonToken.Number;

    static string IWireConverter<decimal>.NameOf(WireFormat format) => "decimal";

    static bool IWireConverter<decimal>.TryParse(in WireText text, WireFormat format, out decimal value) => TryParse(text, out value);

    static void IWireConverter<decimal>.Write(ref FieldWriter writer, string name, decimal value, WireFormat format, string expression) =>
        Write(ref writer, name, value, format, expression, JsonToken.Number);

    internal static bool TryParse(in WireText text, out decimal value) =>
        FastDecimalParser.TryParse(text.Utf8, out value)
        || TryParseAny(text.Utf8, out value)
        || (text.Token == JsonToken.Number && TryParseExponent(text.Utf8, out value));

    internal static void Write(ref FieldWriter writer, string name, decimal value, WireFormat format, string expression, JsonToken token)
    {
        int? scale = format.Scale;
        if ((scale is not int decimals || decimals == value.Scale) && DecimalText.TryWrite(value, writer.BeginValue(name, FieldWriter.MaxScalarLength, token), out int written))
        {
            writer.EndValue(name, written, sensitive: false);
        }
        else if (scale is int most && value.Scale > most && decimal.Round(value, most) != value)
        {
            AddScaleViolation(ref writer, expression, name, most);
        }
        else
        {
            WriteAny(ref writer, name, value, scale, token);
        }
    }

    private static bool TryParseAny(ReadOnlySpan<byte> text, out decimal value)
    {
        // decimal.TryParse rounds a number with too many digits; the scale of the result reveals it.
        ReadOnlySpan<byte> digits = text[0] == '-' ? text[1..] : text;
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
            && digits is [>= (byte)'0' and <= (byte)'9', ..]
            && digits is [.., >= (byte)'0' and <= (byte)'9']
            && value.Scale == (digits.IndexOf((byte)'.') is >= 0 and int point ? digits.Length - point - 1 : 0);
    }

    /// <summary>Reads a number of JSON with an exponent, by moving its dot. Nothing is rounded: a number that a decimal does not contain is refused.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryParseExponent(ReadOnlySpan<byte> number, out decimal value)
    {
        value = 0;
        int e = number.IndexOfAny((byte)'e', (byte)'E');
        ReadOnlySpan<byte> exponent = e < 0 ? [] : number[(e + 1)..];
        exponent = exponent is [(byte)'+', ..] ? exponent[1..] : exponent;
        Span<byte> plain = stackalloc byte[MostPlainDigits + 2];
        return Utf8Parser.TryParse(exponent, out int power, out int consumed)
            && consumed == exponent.Length
            && TryMoveDot(number[..e], power, plain, out int length)
            && TryParseAny(plain[..length], out value);
    }

    /// <summary>Writes a number without its exponent: <c>-1.5</c> by three places is <c>-1500</c>, by minus three <c>-0.0015</c>.</summary>
    private static bool TryMoveDot(ReadOnlySpan<byte> mantissa, int power, Span<byte> plain, out int length)
    {
        length = 0;
        if (mantissa[0] == '-')
        {
            plain[length++] = (byte)'-';
            mantissa = mantissa[1..];
        }

        int dot = mantissa.IndexOf((byte)'.') is >= 0 and int found ? found : mantissa.Length;
        int digits = mantissa.Length - (dot < mantissa.Length ? 1 : 0);
        long moved = (long)dot + power;
        long first = Math.Min(moved, 1) - 1;
        long last = Math.Max(moved, digits) - 1;
        if (digits > MostPlainDigits || last - first >= MostPlainDigits)
        {
            return false;
        }

        // Place 0 is that of the first digit of the mantissa. Beyond its digits there are zeros.
        for (long place = first; place <= last; place++)
        {
            if (place == moved)
            {
                plain[length++] = (byte)'.';
            }

            plain[length++] = place < 0 || place >= digits ? (byte)'0' : mantissa[(int)(place < dot ? place : place + 1)];
        }

        return true;
    }

    // Rare cases are in methods of their own, to keep their locals off the stack of the usual ones.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WriteAny(ref FieldWriter writer, string name, decimal value, int? scale, JsonToken token)
    {
        // A decimal zero can have a sign; on the wire it has none.
        value = value == 0 ? Math.Abs(value) : value;

        // A format string would be the only allocation in a signature.
        ReadOnlySpan<char> format = scale is int decimals ? ['F', (char)('0' + (decimals / 10)), (char)('0' + (decimals % 10))] : [];
        value.TryFormat(writer.BeginValue(name, FieldWriter.MaxScalarLength, token), out int written, format, CultureInfo.InvariantCulture);
        writer.EndValue(name, written, sensitive: false);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddScaleViolation(ref FieldWriter writer, string expression, string name, int scale) =>
        writer.AddViolation(expression, name, string.Create(CultureInfo.InvariantCulture, $"has more than {scale} decimals; round it as your books demand."));
}

/// <content>Decimal numbers.</content>
public static partial class WireType
{
    /// <summary>A decimal number, written with as many decimals as it has, or with those of its format: a number with more is refused, never rounded.</summary>
    public sealed class Decimal : WireValue<decimal, DecimalConverter>
    {
        private Decimal()
        {
        }
    }
}
