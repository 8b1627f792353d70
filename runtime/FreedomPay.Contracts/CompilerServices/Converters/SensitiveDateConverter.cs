using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A date that is masked wherever it is shown.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SensitiveDateConverter : IWireConverter<SensitiveDate>
{
    static string IWireConverter<SensitiveDate>.NameOf(WireFormat format) => format.Pattern;

    static bool IWireConverter<SensitiveDate>.TryParse(in WireText text, WireFormat format, out SensitiveDate value)
    {
        bool isDate = DateConverter.TryParse(text, format, out DateOnly date);
        value = date;
        return isDate;
    }

    static void IWireConverter<SensitiveDate>.Write(ref FieldWriter writer, string name, SensitiveDate value, WireFormat format, string expression) =>
        writer.WriteFormatted(name, value.Reveal(), format.Pattern, sensitive: true);
}

/// <content>Masked dates.</content>
public static partial class WireType
{
    /// <summary>A date that is masked wherever it is shown.</summary>
    public sealed class SensitiveDate : WireValue<Contracts.SensitiveDate, SensitiveDateConverter>
    {
        private SensitiveDate()
        {
        }
    }
}
