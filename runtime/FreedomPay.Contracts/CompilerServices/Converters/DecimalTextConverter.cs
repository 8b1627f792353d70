using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A decimal number that JSON has as a string, without an exponent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DecimalTextConverter : IWireConverter<decimal>
{
    static string IWireConverter<decimal>.NameOf(WireFormat format) => "decimal in a string";

    static bool IWireConverter<decimal>.TryParse(in WireText text, WireFormat format, out decimal value) => DecimalConverter.TryParse(text, out value);

    static void IWireConverter<decimal>.Write(ref FieldWriter writer, string name, decimal value, WireFormat format, string expression) =>
        DecimalConverter.Write(ref writer, name, value, format, expression, JsonToken.String);
}

/// <content>Decimal numbers in strings.</content>
public static partial class WireType
{
    /// <summary>A decimal number that JSON has as a string; its decimals are those of <see cref="Decimal"/>.</summary>
    public sealed class DecimalText : WireValue<decimal, DecimalTextConverter>
    {
        private DecimalText()
        {
        }
    }
}
