using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A decimal number with a dot and without thousands separators.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DecimalConverter : IWireConverter<decimal>
{
    static string IWireConverter<decimal>.NameOf(WireFormat format) => "decimal";

    static bool IWireConverter<decimal>.TryParse(in WireText text, WireFormat format, out decimal value) =>
        FastDecimalParser.TryParse(text.Utf8, out value) || TryParseAny(text.Utf8, out value);

    static void IWireConverter<decimal>.Write(ref FieldWriter writer, string name, decimal value, WireFormat format, string expression)
    {
        int? scale = format.Scale;
        if ((scale is not int decimals || decimals == value.Scale) && DecimalText.TryWrite(value, writer.BeginValue(FieldWriter.MaxScalarLength), out int written))
        {
            writer.EndValue(name, written, sensitive: false);
        }
        else if (scale is int most && value.Scale > most && decimal.Round(value, most) != value)
        {
            AddScaleViolation(ref writer, expression, name, most);
        }
        else
        {
            WriteAny(ref writer, name, value, scale);
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

    // Rare cases are in methods of their own, to keep their locals off the stack of the usual ones.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WriteAny(ref FieldWriter writer, string name, decimal value, int? scale)
    {
        // A decimal zero can have a sign; on the wire it has none.
        value = value == 0 ? Math.Abs(value) : value;

        // A format string would be the only allocation in a signature.
        ReadOnlySpan<char> format = scale is int decimals ? ['F', (char)('0' + (decimals / 10)), (char)('0' + (decimals % 10))] : [];
        value.TryFormat(writer.BeginValue(FieldWriter.MaxScalarLength), out int written, format, CultureInfo.InvariantCulture);
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
