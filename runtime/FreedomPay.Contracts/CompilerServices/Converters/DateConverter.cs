using System.ComponentModel;
using System.Globalization;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A date.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateConverter : IWireConverter<DateOnly>
{
    static string IWireConverter<DateOnly>.NameOf(WireFormat format) => format.Pattern;

    static bool IWireConverter<DateOnly>.TryParse(in WireText text, WireFormat format, out DateOnly value) => TryParse(text, format, out value);

    static void IWireConverter<DateOnly>.Write(ref FieldWriter writer, string name, DateOnly value, WireFormat format, string expression) =>
        writer.WriteFormatted(name, value, format.Pattern, sensitive: false);

    internal static bool TryParse(in WireText text, WireFormat format, out DateOnly value) =>
        DateOnly.TryParseExact(text.GetText(), format.Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
}

/// <content>Dates.</content>
public static partial class WireType
{
    /// <summary>A date.</summary>
    public sealed class Date : WireValue<DateOnly, DateConverter>
    {
        private Date()
        {
        }
    }
}
