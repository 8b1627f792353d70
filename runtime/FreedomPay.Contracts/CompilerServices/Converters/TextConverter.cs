using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A text, unchanged.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TextConverter : IWireConverter<string>
{
    static bool IWireConverter<string>.HasEmptyText => true;

    static string IWireConverter<string>.NameOf(WireFormat format) => "string";

    static bool IWireConverter<string>.IsEmpty(string value) => value.Length == 0;

    static bool IWireConverter<string>.TryParse(in WireText text, WireFormat format, out string value)
    {
        value = text.GetText();
        return true;
    }

    static void IWireConverter<string>.Write(ref FieldWriter writer, string name, string value, WireFormat format, string expression) =>
        writer.WriteText(name, value, sensitive: false, expression);
}

/// <content>Texts as list items; single texts have methods of their own.</content>
public static partial class WireType
{
    /// <summary>A text.</summary>
    public sealed class Text : WireReference<string, TextConverter>
    {
        private Text()
        {
        }
    }
}
