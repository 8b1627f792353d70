using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary><c>1</c> or <c>0</c>; in JSON <c>true</c> or <c>false</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BooleanConverter : IWireConverter<bool>
{
    static JsonToken IWireConverter<bool>.Tokens => JsonToken.Boolean;

    static string IWireConverter<bool>.NameOf(WireFormat format) => "boolean (1 or 0, in JSON true or false)";

    static bool IWireConverter<bool>.TryParse(in WireText text, WireFormat format, out bool value)
    {
        // The words are of JSON alone, and a string may have them too.
        bool isJson = text.Token != JsonToken.None;
        value = text.Utf8 is [(byte)'1'] || (isJson && text.Utf8.SequenceEqual("true"u8));
        return value || text.Utf8 is [(byte)'0'] || (isJson && text.Utf8.SequenceEqual("false"u8));
    }

    static void IWireConverter<bool>.Write(ref FieldWriter writer, string name, bool value, WireFormat format, string expression)
    {
        ReadOnlySpan<byte> text = writer.IsJson ? (value ? "true"u8 : "false"u8) : (value ? "1"u8 : "0"u8);
        text.CopyTo(writer.BeginValue(name, text.Length, value ? JsonToken.True : JsonToken.False));
        writer.EndValue(name, text.Length, sensitive: false);
    }
}

/// <content>Booleans.</content>
public static partial class WireType
{
    /// <summary>A boolean, <c>1</c> or <c>0</c>; in JSON <c>true</c> or <c>false</c>.</summary>
    public sealed class Boolean : WireValue<bool, BooleanConverter>
    {
        private Boolean()
        {
        }
    }
}
