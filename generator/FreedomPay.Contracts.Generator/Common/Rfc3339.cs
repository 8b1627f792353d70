using System.Globalization;
using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Generator.Common;

/// <summary>Timestamps of RFC 3339, with any number of fraction digits: <c>2025-06-13T13:22:25.900953117Z</c>.</summary>
internal static class Rfc3339
{
    /// <summary>The name of the format in specs and in generated code.</summary>
    public const string Format = "rfc3339";

    public const string Example = "2026-10-31T17:45:59.5+05:00";

    private const int MostCharacters = 100;

    // Bounded by the length of the text: no part of it can match in two ways.
    private static readonly Regex Pattern = new(@"^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$", RegexOptions.CultureInvariant);

    public static bool IsTimestamp(string text) => text.Length <= MostCharacters
        && Pattern.Match(text) is { Success: true } match
        && DateTimeOffset.TryParseExact(match.Groups[1].Value + match.Groups[2].Value, "yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
