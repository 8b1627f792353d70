using System.Buffers.Text;
using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A UUID in its usual form of 32 hexadecimal digits and four hyphens. <see cref="Guid.Empty"/> counts as unset.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UuidConverter : IWireConverter<Guid>
{
    private const int Length = 36;

    static string IWireConverter<Guid>.NameOf(WireFormat format) => "UUID";

    static bool IWireConverter<Guid>.IsEmpty(Guid value) => value == Guid.Empty;

    static bool IWireConverter<Guid>.TryParse(in WireText text, WireFormat format, out Guid value) =>
        Utf8Parser.TryParse(text.Utf8, out value, out int consumed, 'D') && consumed == text.Utf8.Length;

    static void IWireConverter<Guid>.Write(ref FieldWriter writer, string name, Guid value, WireFormat format, string expression)
    {
        Utf8Formatter.TryFormat(value, writer.BeginValue(name, Length, JsonToken.String), out int written, 'D');
        writer.EndValue(name, written, sensitive: false);
    }
}

/// <content>UUIDs.</content>
public static partial class WireType
{
    /// <summary>A UUID.</summary>
    public sealed class Uuid : WireValue<Guid, UuidConverter>
    {
        private Uuid()
        {
        }
    }
}
