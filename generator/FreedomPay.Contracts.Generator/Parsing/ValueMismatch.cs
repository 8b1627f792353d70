using System.Globalization;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Tells why a text of a spec is not a value of a field's type.</summary>
internal static class ValueMismatch
{
    /// <summary>Returns what is wrong, beginning with a verb whose subject is the text; null if the text is a value of the type.</summary>
    public static string? Of(FieldType type, string text) => type switch
    {
        StringType { IsUrl: true } => UrlRule.IsUrl(text) ? null : OfUrl(text),

        // An enum is compared by name, with a suggestion. An object or a list has no text; if it is given one, that is reported elsewhere.
        StringType or EnumType or UnresolvedType or ObjectType or ListType or AnyType => null,
        UuidType => OfUuid(text),
        IntegerType => OfInteger(text),
        DecimalType { Scale: int scale } => OfDecimal(text, scale),
        DecimalType => OfDecimal(text, scale: null),
        BooleanType { IsJson: true } => text is "true" or "false" ? null : "is not a boolean of JSON, which is true or false",
        BooleanType => text is "0" or "1" ? null : "is not a boolean of the gateway, which is 1 for true and 0 for false",
        DateTimeType { Format: Rfc3339.Format } => Rfc3339.IsTimestamp(text) ? null : $"is not a timestamp of RFC 3339, for example {Rfc3339.Example}",
        DateTimeType { HasOffset: true } dateTime => DateTimeOffset.TryParseExact(text, dateTime.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : OfFormat(dateTime.Format),
        DateTimeType dateTime => OfDate(text, dateTime.Format),
        DateType date => OfDate(text, date.Format),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static string OfUrl(string text) => !text.Contains("://") && UrlRule.IsUrl($"https://{text}")
        ? $"is not an absolute URL; write https://{text}"
        : "is not an absolute http or https URL without a user name, spaces and backslashes, for example https://shop.example.com/result";

    private static string? OfUuid(string text) =>
        !Guid.TryParseExact(text, "D", out Guid uuid) ? "is not a UUID, for example 0199765b-a007-7339-93fe-f073ac14aa9b"
        : uuid == Guid.Empty ? "is the empty UUID, which counts as unset"
        : text == uuid.ToString("D", CultureInfo.InvariantCulture) ? null
        : $"would be sent as {uuid.ToString("D", CultureInfo.InvariantCulture)}; write that";

    private static string? OfInteger(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value))
        {
            string sent = value.ToString(CultureInfo.InvariantCulture);
            return sent == text ? null : $"would be sent as {sent}; write that, or use the type 'string' if the digits are a text";
        }

        if (IsDecimal(text, out decimal number) && text.Contains('.'))
        {
            return decimal.Truncate(number) == number && number is >= long.MinValue and <= long.MaxValue
                ? $"is not written as an integer; write {decimal.Truncate(number).ToString(CultureInfo.InvariantCulture)}"
                : "is not an integer; the type 'decimal' has decimal places";
        }

        return IsDigits(text)
            ? "does not fit in the 64 bits of an integer; the type 'string' takes any number of digits"
            : NumberText.Advice(text) ?? "is not an integer: only digits, after a '-' if it is negative";
    }

    private static string? OfDecimal(string text, int? scale)
    {
        if (!IsDecimal(text, out decimal number))
        {
            return NumberText.Advice(text) is string advice ? advice
                : text.Contains(',') && IsDecimal(text.Replace(',', '.'), out _) ? $"has a decimal comma; write {text.Replace(',', '.')}"
                : IsDigits(text.Replace(".", "")) && text.IndexOf('.') == text.LastIndexOf('.') ? "has more digits than a decimal can hold, which is 28"
                : "is not a decimal number, for example 1500.50";
        }

        string sent = number == 0 && text[0] == '-' ? number.ToString(CultureInfo.InvariantCulture).TrimStart('-') : number.ToString(CultureInfo.InvariantCulture);
        if (sent != text)
        {
            return HasMoreDigits(text) ? "has more digits than a decimal can hold, which is 28" : $"would be sent as {sent}; write that";
        }

        return scale is not int places || decimal.Round(number, places) == number ? null
            : places == 0 ? "has decimal places, and 'scale: 0' allows none"
            : $"has more decimal places than the {places.ToString(CultureInfo.InvariantCulture)} of 'scale'";
    }

    private static string? OfDate(string text, string format) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : OfFormat(format);

    private static string OfFormat(string format) =>
        $"is not a date of the format {format}, for example {new DateTimeOffset(2026, 10, 31, 17, 45, 59, TimeSpan.FromHours(5)).ToString(format, CultureInfo.InvariantCulture)}";

    private static bool IsDecimal(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    /// <summary>Determines whether a number has more digits than a decimal can keep: .NET rounds them off in silence.</summary>
    private static bool HasMoreDigits(string text) => text.Count(static character => character is >= '0' and <= '9') > 28;

    private static bool IsDigits(string text)
    {
        int start = text.StartsWith("-", StringComparison.Ordinal) ? 1 : 0;
        return text.Length > start && text.Skip(start).All(static character => character is >= '0' and <= '9');
    }
}
