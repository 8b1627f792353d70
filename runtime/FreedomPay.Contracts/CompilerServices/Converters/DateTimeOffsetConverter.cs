using System.ComponentModel;
using System.Globalization;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A date and time with its offset from UTC.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateTimeOffsetConverter : IWireConverter<DateTimeOffset>
{
    static string IWireConverter<DateTimeOffset>.NameOf(WireFormat format) => format.Pattern;

    static bool IWireConverter<DateTimeOffset>.TryParse(in WireText text, WireFormat format, out DateTimeOffset value) => format.Pattern == Rfc3339Text.Format
        ? Rfc3339Text.TryParse(text.Utf8, out value)
        : (format.Pattern == ProtocolFields.TimestampFormat && FastTimestampParser.TryParse(text.Utf8, out value))
        || DateTimeOffset.TryParseExact(text.GetText(), format.Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    static void IWireConverter<DateTimeOffset>.Write(ref FieldWriter writer, string name, DateTimeOffset value, WireFormat format, string expression)
    {
        if (format.Pattern == Rfc3339Text.Format)
        {
            Rfc3339Text.TryFormat(value, writer.BeginValue(name, FieldWriter.MaxScalarLength, JsonToken.String), out int written);
            writer.EndValue(name, written, sensitive: false);
        }
        else
        {
            writer.WriteFormatted(name, value, format.Pattern, sensitive: false);
        }
    }
}

/// <content>Timestamps.</content>
public static partial class WireType
{
    /// <summary>A date and time with its offset from UTC.</summary>
    public sealed class DateTimeOffset : WireValue<System.DateTimeOffset, DateTimeOffsetConverter>
    {
        private DateTimeOffset()
        {
        }
    }
}
