using System.Buffers.Text;
using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>An integer in decimal digits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct IntegerConverter : IWireConverter<long>
{
    static JsonToken IWireConverter<long>.Tokens => JsonToken.Number;

    static string IWireConverter<long>.NameOf(WireFormat format) => "integer";

    static bool IWireConverter<long>.TryParse(in WireText text, WireFormat format, out long value) => TryParse(text.Utf8, out value);

    static void IWireConverter<long>.Write(ref FieldWriter writer, string name, long value, WireFormat format, string expression)
    {
        Utf8Formatter.TryFormat(value, writer.BeginValue(name, FieldWriter.MaxScalarLength, JsonToken.Number), out int written);
        writer.EndValue(name, written, sensitive: false);
    }

    internal static bool TryParse(ReadOnlySpan<byte> text, out long value) =>
        Utf8Parser.TryParse(text, out value, out int consumed) && consumed == text.Length && text[0] != '+';
}

/// <content>Integers.</content>
public static partial class WireType
{
    /// <summary>An integer in decimal digits.</summary>
    public sealed class Integer : WireValue<long, IntegerConverter>
    {
        private Integer()
        {
        }
    }
}
