using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A text that is masked wherever it is shown.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SensitiveTextConverter : IWireConverter<SensitiveText>
{
    static bool IWireConverter<SensitiveText>.HasEmptyText => true;

    static string IWireConverter<SensitiveText>.NameOf(WireFormat format) => "string";

    static bool IWireConverter<SensitiveText>.IsEmpty(SensitiveText value) => value.Reveal().Length == 0;

    static bool IWireConverter<SensitiveText>.TryParse(in WireText text, WireFormat format, out SensitiveText value)
    {
        value = text.GetText();
        return true;
    }

    static void IWireConverter<SensitiveText>.Write(ref FieldWriter writer, string name, SensitiveText value, WireFormat format, string expression) =>
        writer.WriteText(name, value.Reveal(), sensitive: true, expression);
}

/// <content>Masked texts.</content>
public static partial class WireType
{
    /// <summary>A text that is masked wherever it is shown.</summary>
    public sealed class SensitiveText : WireValue<Contracts.SensitiveText, SensitiveTextConverter>
    {
        private SensitiveText()
        {
        }
    }
}
