using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary><c>1</c> or <c>0</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BooleanConverter : IWireConverter<bool>
{
    static string IWireConverter<bool>.NameOf(WireFormat format) => "boolean (1 or 0)";

    static bool IWireConverter<bool>.TryParse(in WireText text, WireFormat format, out bool value)
    {
        value = text.Utf8 is [(byte)'1'];
        return value || text.Utf8 is [(byte)'0'];
    }

    static void IWireConverter<bool>.Write(ref FieldWriter writer, string name, bool value, WireFormat format, string expression)
    {
        writer.BeginValue(1)[0] = value ? (byte)'1' : (byte)'0';
        writer.EndValue(name, 1, sensitive: false);
    }
}

/// <content>Booleans.</content>
public static partial class WireType
{
    /// <summary>A boolean, <c>1</c> or <c>0</c>.</summary>
    public sealed class Boolean : WireValue<bool, BooleanConverter>
    {
        private Boolean()
        {
        }
    }
}
