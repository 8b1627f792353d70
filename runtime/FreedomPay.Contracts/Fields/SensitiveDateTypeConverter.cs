using System.ComponentModel;
using System.Globalization;

namespace FreedomPay.Contracts;

/// <summary>The converter for Newtonsoft.Json and configuration binding: to three asterisks, and from a date in the format <c>yyyy-MM-dd</c>.</summary>
internal sealed class SensitiveDateTypeConverter : TypeConverter
{
    public const string NotADate = "A sensitive date is written as yyyy-MM-dd.";

    public static SensitiveDate? Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;

    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override bool CanConvertTo(ITypeDescriptorContext? context, Type? destinationType) => destinationType == typeof(string);

    public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => value switch
    {
        SensitiveText.Masked => throw new FormatException(MaskedJson.IsMasked),
        string text => Parse(text) ?? throw new FormatException(NotADate),
        _ => throw GetConvertFromException(value: null),
    };

    public override object ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        destinationType == typeof(string) ? SensitiveText.Masked : throw GetConvertToException(value: null, destinationType);
}
