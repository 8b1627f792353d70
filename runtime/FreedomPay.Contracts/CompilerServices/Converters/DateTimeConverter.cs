using System.ComponentModel;
using System.Globalization;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A local date and time, without an offset.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateTimeConverter : IWireConverter<DateTime>
{
    static string IWireConverter<DateTime>.NameOf(WireFormat format) => format.Pattern;

    static bool IWireConverter<DateTime>.TryParse(in WireText text, WireFormat format, out DateTime value) =>
        (format.Pattern == ProtocolFields.LocalTimeFormat && FastTimestampParser.TryParseLocal(text.Utf8, ' ', out value))
        || DateTime.TryParseExact(text.GetText(), format.Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    static void IWireConverter<DateTime>.Write(ref FieldWriter writer, string name, DateTime value, WireFormat format, string expression) =>
        writer.WriteFormatted(name, value, format.Pattern, sensitive: false);
}

/// <content>Local dates and times.</content>
public static partial class WireType
{
    /// <summary>A local date and time, without an offset.</summary>
    public sealed class DateTime : WireValue<System.DateTime, DateTimeConverter>
    {
        private DateTime()
        {
        }
    }
}
