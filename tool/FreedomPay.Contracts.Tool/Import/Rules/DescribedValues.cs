using System.Text.RegularExpressions;
using FreedomPay.Contracts.Tool.Import.Model;

namespace FreedomPay.Contracts.Tool.Import.Rules;

/// <summary>Finds the values that the description of a field lists.</summary>
internal static partial class DescribedValues
{
    private const int Most = 60;
    private const int LongestDescription = 4000;

    /// <summary>Returns the values; none if the description lists fewer than two.</summary>
    public static IReadOnlyList<ImportedValue> In(string? description)
    {
        if (description is null || description.Length > LongestDescription || IsOpen().IsMatch(description))
        {
            return [];
        }

        IReadOnlyList<ImportedValue> explained = [.. Explained().Matches(description).Select(static match => new ImportedValue(match.Groups["value"].Value, PageTexts.Summary(match.Groups["text"].Value)))];
        if (IsList(explained))
        {
            return explained;
        }

        Match listed = Listed().Match(description);
        Match whole = listed.Success ? listed : Alone().Match(description.Trim().TrimEnd('.'));
        if (!whole.Success)
        {
            return [];
        }

        IReadOnlyList<ImportedValue> values = [.. Separator().Split(whole.Groups["list"].Value.TrimEnd('.', ' ')).Select(static text => text.Trim().Trim('`', '"', '\'', '*')).Where(static text => text.Length > 0).Select(static text => new ImportedValue(text))];
        return values.All(static value => Token().IsMatch(value.Text)) && IsList(values) ? values : [];
    }

    private static bool IsList(IReadOnlyList<ImportedValue> values) =>
        values.Count is > 1 and <= Most && values.Select(static value => value.Text).Distinct(StringComparer.Ordinal).Count() == values.Count;

    /// <summary>One value a line, or one between semicolons and commas: <c>0 - without tax; 3 - VAT</c>.</summary>
    [GeneratedRegex(@"(?:^|[\n;,(]|<br\s*/?>)[ \t]*(?:[-*•][ \t]+)?[`""'*]{0,3}(?<value>[A-Za-z0-9_]{1,40})[`""'*]{0,3}[ \t]*(?:[-–—=:]|\bis\b)[ \t]*(?<text>[^\n;,<]{1,200})", RegexOptions.CultureInvariant)]
    private static partial Regex Explained();

    [GeneratedRegex(@"(?:possible values|allowed values|valid values|available values|accepted values|values|one of|возможные значения|допустимые значения|значения)\s*(?:are|is)?\s*[:：]\s*(?<list>[^\n]{3,400})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Listed();

    /// <summary>A description that is nothing but the values.</summary>
    [GeneratedRegex(@"^(?<list>[`""']?[A-Za-z0-9_]{1,40}[`""']?(?:\s*(?:,|/|\||\bor\b|\bили\b)\s*[`""']?[A-Za-z0-9_]{1,40}[`""']?)+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    [GeneratedRegex(@"\s*(?:,|;|/|\||\bor\b|\band\b|\bили\b|\bи\b)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex("^[A-Za-z0-9_]{1,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    /// <summary>A list that says that it is not complete closes nothing.</summary>
    [GeneratedRegex(@"e\.g\.|for example|such as|etc\b|and others|например|и др\.|и т\.\s?д", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IsOpen();
}
