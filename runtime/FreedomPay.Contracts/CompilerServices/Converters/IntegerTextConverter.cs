using System.Buffers.Text;
using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>An integer that JSON has as a string of decimal digits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct IntegerTextConverter : IWireConverter<long>
{
    static string IWireConverter<long>.NameOf(WireFormat format) => "integer in a string";

    static bool IWireConverter<long>.TryParse(in WireText text, WireFormat format, out long value) => IntegerConverter.TryParse(text.Utf8, out value);

    static void IWireConverter<long>.Write(ref FieldWriter writer, string name, long value, WireFormat format, string expression)
    {
        Utf8Formatter.TryFormat(value, writer.BeginValue(name, FieldWriter.MaxScalarLength, JsonToken.String), out int written);
        writer.EndValue(name, written, sensitive: false);
    }
}

/// <content>Integers in strings.</content>
public static partial class WireType
{
    /// <summary>An integer that JSON has as a string of decimal digits.</summary>
    public sealed class IntegerText : WireValue<long, IntegerTextConverter>
    {
        private IntegerText()
        {
        }
    }
}
