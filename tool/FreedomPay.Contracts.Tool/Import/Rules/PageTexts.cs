using System.Globalization;
using System.Text.RegularExpressions;
using FreedomPay.Contracts.Generator.Parsing;

namespace FreedomPay.Contracts.Tool.Import.Rules;

/// <summary>Makes texts of a page fit for a spec.</summary>
internal static partial class PageTexts
{
    private const int LongestSummary = 240;
    private const int LongestRead = 4000;
    private const int LongestExample = 200;
    private const int LongestTitle = 240;

    /// <summary>Returns the first sentence of a description, without markup; null if there is none, or if it shows a secret.</summary>
    public static string? Summary(string? description)
    {
        if (string.IsNullOrWhiteSpace(description))
        {
            return null;
        }

        string text = description.Length > LongestRead ? description[..LongestRead] : description;
        text = Tag().Replace(text, " ");
        text = Link().Replace(text, "$1");
        text = Paragraph().Split(text.Trim())[0];
        text = Blanks().Replace(text.Replace("`", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal), " ").Trim(' ', '#', '*', '-', '>', '|');
        Match end = SentenceEnd().Match(text);
        text = end.Success ? text[..(end.Index + 1)] : text;
        text = text.Length > LongestSummary ? string.Concat(text.AsSpan(0, LongestSummary - 1).TrimEnd(), "…") : text;
        text = Title(text);
        return text.Length == 0 || !text.Any(char.IsLetterOrDigit) || SecretValues.Shown(text) is not null ? null : text;
    }

    /// <summary>Returns a title on one line, without characters that nobody sees.</summary>
    public static string Title(string text)
    {
        string seen = string.Concat(text.Take(LongestRead).Where(static character => char.GetUnicodeCategory(character) is not (UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)));
        seen = Blanks().Replace(string.Concat(seen.Select(static character => char.IsControl(character) ? ' ' : character)), " ").Trim();
        return seen.Length > LongestTitle ? seen[..LongestTitle].TrimEnd() : seen;
    }

    /// <summary>Determines whether a text can be shown as an example: it is short, and no secret.</summary>
    public static bool IsShowable(string text) =>
        text.Length is > 0 and <= LongestExample && !text.Any(char.IsControl) && SecretValues.Of(text) is null && SecretValues.Shown(text) is null && SecretValues.InUrl(text) is null;

    /// <summary>Determines whether a description says that the field is a whole card number.</summary>
    public static bool SpeaksOfCardNumber(string? description) => description is { Length: < LongestRead } && CardNumber().IsMatch(description) && !Masked().IsMatch(description);

    /// <summary>Determines whether documentation sites generate the text where nobody wrote an example.</summary>
    public static bool IsGenerated(string text) => text is "string" or "2019-08-24T14:15:22Z" or "2019-08-24";

    [GeneratedRegex(@"\bcard(?:'s)? number\b|\bnumber of (?:the |a )?card\b|номер\w* карт", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CardNumber();

    [GeneratedRegex(@"\bmask|\blast four\b|\blast 4\b|маск|последн", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Masked();

    [GeneratedRegex("<[^<>]{1,200}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\[([^\[\]]{1,200})\]\([^()]{1,500}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"\n\s*\n", RegexOptions.CultureInvariant)]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[.!?](?=\s+[A-ZА-Я])", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
