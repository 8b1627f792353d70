using System.ComponentModel;
using System.Globalization;

namespace FreedomPay.Contracts;

/// <summary>The converter for Newtonsoft.Json and configuration binding: to three asterisks, and from any other string.</summary>
internal sealed class SensitiveTextTypeConverter : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override bool CanConvertTo(ITypeDescriptorContext? context, Type? destinationType) => destinationType == typeof(string);

    public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => value switch
    {
        SensitiveText.Masked => throw new FormatException(MaskedJson.IsMasked),
        string text => SensitiveText.FromText(text),
        _ => throw GetConvertFromException(value: null),
    };

    public override object ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        destinationType == typeof(string) ? SensitiveText.Masked : throw GetConvertToException(value: null, destinationType);
}
