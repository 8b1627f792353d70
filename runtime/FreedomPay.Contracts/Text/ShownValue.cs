using System.Globalization;

namespace FreedomPay.Contracts;

/// <summary>Formats values for the <c>ToString</c> of messages: the same on every machine, dates and times in ISO 8601.</summary>
internal static class ShownValue
{
    public static string? Of<T>(T value) => value switch
    {
        DateTimeOffset dateTime => dateTime.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        DateTime dateTime => dateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };
}
