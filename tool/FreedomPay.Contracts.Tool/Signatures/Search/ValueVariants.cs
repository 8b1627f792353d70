using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>The ways in which values change between signing and sending, or between receiving and verifying.</summary>
internal static partial class ValueVariants
{
    /// <summary>Of several blanks in a value each may have been a plus sign, up to this number.</summary>
    private const int MostBlanks = 8;

    private const string SignDecoded = "sign the values as they are before the form is encoded";
    private const string VerifyDecoded = "decode each value once, and verify what comes out";
    private const string TrimOnce = "trim values before signing and sending, not in one place alone";
    private const string PassOnBlanks = "pass values on with the blanks around them: something trims them before they are verified";
    private const string SignSent = "sign the very texts that are sent";
    private const string VerifyReceived = "verify the very texts that came, before anything changes them";
    private const string OneNumber = "format a number once, and sign and send the same text";
    private const string KeepNumber = "verify the text of a number as it came, and do not convert it before";

    /// <summary>All of them, the likelier ones first.</summary>
    public static IReadOnlyList<ValueVariant> All { get; } =
    [
        Text(ChangeKind.Blanks, "with {0} trimmed", TrimOnce, "do not add blanks or line ends to values", static text => text.Trim()),
        new(ChangeKind.PercentEncoding, "with {0} as encoded on the wire", SignDecoded, "verify the encoded values, as the sender signs them", static node => node.Wire?.Contains('%', StringComparison.Ordinal) == true ? Encoding.UTF8.GetBytes(node.Wire) : null),
        Text(ChangeKind.PercentEncoding, "with {0} percent-encoded", SignDecoded, "do not decode values twice", Uri.EscapeDataString),
        Text(ChangeKind.PercentEncoding, "with {0} encoded as in a form", SignDecoded, "do not decode values twice", static text => WebUtility.UrlEncode(text) is var encoded && encoded.Contains('%', StringComparison.Ordinal) ? encoded : null),
        Text(ChangeKind.PercentEncoding, "with {0} percent-encoded in small letters", SignDecoded, "do not decode values twice", static text => Escape().Replace(Uri.EscapeDataString(text), static match => match.Value.ToLowerInvariant())),
        Text(ChangeKind.PercentEncoding, "with {0} percent-decoded once more", "encode each value once when the form is sent", VerifyDecoded, static text => text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : null),
        Text(ChangeKind.PercentEncoding, "with {0} form-decoded once more", "encode each value once when the form is sent", VerifyDecoded, static text => text.Contains('%', StringComparison.Ordinal) ? WebUtility.UrlDecode(text) : null),
        Text(ChangeKind.PlusSigns, "with '+' instead of blanks in {0}", "encode '+' as %2B when the form is sent", "decode '+' once: it was a plus sign and became a blank", static text => text.Replace(' ', '+')),
        Text(ChangeKind.PlusSigns, "with blanks instead of '+' in {0}", "send a blank as + or %20, and sign it as a blank", "decode '+' in forms and queries as a blank", static text => text.Replace('+', ' ')),
        .. Enumerable.Range(1, MostBlanks).Select(static number => Text(ChangeKind.PlusSigns, $"with '+' instead of blank {number} in {{0}}", "encode '+' as %2B when the form is sent", "decode '+' once: it was a plus sign and became a blank", text => Plus(text, number))),
        new(ChangeKind.PlusSigns, "with '+' kept in {0}, and blanks as %20", "encode '+' as %2B when the form is sent", "decode the values by the rule by which they are encoded", static node => node.Wire is null ? null : Encoding.UTF8.GetBytes(Uri.UnescapeDataString(node.Wire))),
        Text(ChangeKind.Entities, "with HTML entities in {0} decoded", "sign and send plain texts: escape for HTML or XML only where the document is written", VerifyReceived, static text => text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : null),
        Text(ChangeKind.Entities, "with HTML entities in {0} (& < > and quotes)", "sign plain texts, before anything escapes them for HTML", VerifyReceived, static text => Entities(text, "&quot;", "&#039;")),
        Text(ChangeKind.Entities, "with HTML entities in {0} (&#39;)", "sign plain texts, before anything escapes them for HTML", VerifyReceived, static text => Entities(text, "&quot;", "&#39;")),
        Text(ChangeKind.Entities, "with HTML entities in {0} (double quotes only)", "sign plain texts, before anything escapes them for HTML", VerifyReceived, static text => Entities(text, "&quot;", "'")),
        Text(ChangeKind.Entities, "with XML entities in {0}", "sign plain texts, before anything escapes them for XML", VerifyReceived, static text => Entities(text, "&quot;", "&apos;")),
        Text(ChangeKind.Entities, "with & < > in {0} escaped", "sign plain texts, before anything escapes them for XML", VerifyReceived, static text => Entities(text, "\"", "'")),
        Text(ChangeKind.LineBreaks, "with line breaks in {0} as \\n", SignSent, VerifyReceived, static text => text.Replace("\r\n", "\n", StringComparison.Ordinal)),
        Text(ChangeKind.LineBreaks, "with line breaks in {0} as \\r\\n", SignSent, VerifyReceived, static text => text.ReplaceLineEndings("\r\n")),
        Text(ChangeKind.LineBreaks, "with line breaks in {0} as blanks", SignSent, VerifyReceived, static text => text.ReplaceLineEndings(" ")),
        Text(ChangeKind.LineBreaks, "without line breaks in {0}", SignSent, VerifyReceived, static text => text.ReplaceLineEndings(string.Empty)),
        Text(ChangeKind.Escapes, "without backslashes in {0}", SignSent, VerifyReceived, static text => Backslash().Replace(text, "$1")),
        Text(ChangeKind.Escapes, "with backslashes before the quotes in {0}", SignSent, VerifyReceived, static text => text.AsSpan().IndexOfAny('\'', '"', '\\') < 0 ? null : Quote().Replace(text, "\\$0")),
        Text(ChangeKind.Escapes, "with {0} escaped as in JSON", SignSent, VerifyReceived, static text => JsonEscaped(text, isSlashEscaped: true)),
        Text(ChangeKind.Escapes, "with {0} escaped as in JSON, slashes excepted", SignSent, VerifyReceived, static text => JsonEscaped(text, isSlashEscaped: false)),
        Text(ChangeKind.Escapes, "with the escapes in {0} resolved", SignSent, VerifyReceived, static text => text.Contains('\\', StringComparison.Ordinal) ? JsonUnescaped(text) : null),
        Text(ChangeKind.Numbers, "with the numbers in {0} without trailing zeros", OneNumber, KeepNumber, static text => Number(text, static number => ShortNumber(number))),
        Text(ChangeKind.Numbers, "with two decimals in {0}", OneNumber, KeepNumber, static text => Number(text, static number => number.ToString("0.00", CultureInfo.InvariantCulture))),
        Text(ChangeKind.Numbers, "with one decimal in {0}", OneNumber, KeepNumber, static text => Number(text, static number => number.ToString("0.0", CultureInfo.InvariantCulture))),
        Text(ChangeKind.Numbers, "with four decimals in {0}", OneNumber, KeepNumber, static text => Number(text, static number => number.ToString("0.0000", CultureInfo.InvariantCulture))),
        Text(ChangeKind.Numbers, "with a decimal comma in {0}", "format numbers in the invariant culture", KeepNumber, static text => Number(text, _ => text.Replace('.', ','))),
        Text(ChangeKind.Numbers, "with a decimal point in {0}", "format numbers in the invariant culture", KeepNumber, static text => CommaNumber().IsMatch(text) ? text.Replace(',', '.') : null),
        Text(ChangeKind.Numbers, "with true and false for 1 and 0 in {0}", "sign and send 1 and 0", KeepNumber, static text => text switch { "1" => "true", "0" => "false", _ => null }),
        Text(ChangeKind.Numbers, "with True and False for 1 and 0 in {0}", "sign and send 1 and 0", KeepNumber, static text => text switch { "1" => "True", "0" => "False", _ => null }),
        Text(ChangeKind.Numbers, "with 1 and 0 for true and false in {0}", "sign and send 1 and 0", KeepNumber, static text => text switch { "true" or "True" => "1", "false" or "False" => "0", _ => null }),
        Text(ChangeKind.LetterCase, "with {0} in small letters", SignSent, VerifyReceived, static text => text.ToLowerInvariant()),
        Text(ChangeKind.LetterCase, "with {0} in capitals", SignSent, VerifyReceived, static text => text.ToUpperInvariant()),
        .. CharsetVariants.All,
    ];

    /// <summary>What can have been cut off a value. It is tried for each value alone: nobody puts a blank after each.</summary>
    public static IReadOnlyList<ValueVariant> CutOff { get; } =
    [
        Text(ChangeKind.Blanks, "with a blank after {0}", TrimOnce, PassOnBlanks, static text => text + " "),
        Text(ChangeKind.Blanks, "with a blank before {0}", TrimOnce, PassOnBlanks, static text => " " + text),
        Text(ChangeKind.Blanks, "with a line end after {0}", TrimOnce, PassOnBlanks, static text => text + "\n"),
        Text(ChangeKind.Blanks, "with a line end (\\r\\n) after {0}", TrimOnce, PassOnBlanks, static text => text + "\r\n"),
    ];

    private static ValueVariant Text(ChangeKind kind, string condition, string requestRemedy, string receivedRemedy, Func<string, string?> map) => new(
        kind, condition, requestRemedy, receivedRemedy, node => node.IsUtf8 && map(node.Text) is { } text ? Encoding.UTF8.GetBytes(text) : null);

    private static string? Plus(string text, int number)
    {
        int place = -1;
        for (int count = 0; count < number; count++)
        {
            place = text.IndexOf(' ', place + 1);
            if (place < 0)
            {
                return null;
            }
        }

        return string.Concat(text.AsSpan(0, place), "+", text.AsSpan(place + 1));
    }

    private static string? Entities(string text, string quote, string apostrophe) => text.AsSpan().IndexOfAny("&<>\"'") < 0 ? null : text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", quote, StringComparison.Ordinal).Replace("'", apostrophe, StringComparison.Ordinal);

    private static string JsonEscaped(string text, bool isSlashEscaped)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char character in text)
        {
            _ = character switch
            {
                '"' or '\\' => escaped.Append('\\').Append(character),
                '/' when isSlashEscaped => escaped.Append("\\/"),
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                '\t' => escaped.Append("\\t"),
                < ' ' or > '~' => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    private static string? JsonUnescaped(string text)
    {
        try
        {
            return Regex.Unescape(text.Replace("\\/", "/", StringComparison.Ordinal));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Number(string text, Func<decimal, string> format) =>
        PlainNumber().IsMatch(text) && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal number) ? format(number) : null;

    private static string ShortNumber(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    // Sixteen digits would be a card, and long ones are ids.
    [GeneratedRegex(@"^-?[0-9]{1,12}(?:\.[0-9]{1,8})?$", RegexOptions.None, 1000)]
    private static partial Regex PlainNumber();

    [GeneratedRegex("^-?[0-9]{1,12},[0-9]{1,8}$", RegexOptions.None, 1000)]
    private static partial Regex CommaNumber();

    [GeneratedRegex("%[0-9A-F]{2}", RegexOptions.None, 5000)]
    private static partial Regex Escape();

    [GeneratedRegex(@"\\([\\'""/])", RegexOptions.None, 5000)]
    private static partial Regex Backslash();

    [GeneratedRegex(@"['""\\]", RegexOptions.None, 5000)]
    private static partial Regex Quote();
}
