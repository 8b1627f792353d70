using System.Globalization;
using System.Text.RegularExpressions;
using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Tells how a text is written that is meant as a number: <c>1_000</c>, <c>1 000</c>, <c>9,999</c>, <c>5 KZT</c>.</summary>
internal static class NumberText
{
    private const int LongestNumber = 40;
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    // Bounded by the length of the text, which is short: no part of any of these can match in two ways.
    private static readonly Regex Grouped = new(@"^-?[0-9]{1,3}(?:([ _,'\u00A0\u202F])[0-9]{3})(?:\1[0-9]{3})*(?:\.[0-9]+)?$", Options);
    private static readonly Regex Underscored = new(@"^-?[0-9]+(?:_[0-9]+)+$", Options);
    private static readonly Regex WithUnit = new(@"^[$€₸₽]? ?(-?[0-9]+(?:\.[0-9]+)?) ?(?:(?<= )[A-Za-z]{1,8}|(?<=[0-9])[A-Z]{3}|[%$€₸₽])?$", Options);
    private static readonly Regex Exponent = new(@"^(-?[0-9]+)[eE]\+?([0-9]{1,2})$", Options);

    /// <summary>Returns what to write, beginning with a verb whose subject is the text; null if nobody knows.</summary>
    public static string? Advice(string text)
    {
        if (text.Length > LongestNumber)
        {
            return null;
        }

        if (Grouped.Match(text) is { Success: true } grouped)
        {
            string separator = grouped.Groups[1].Value;
            string plain = text.Replace(separator, "");
            return separator == "," && text.IndexOf(',') == text.LastIndexOf(',') && !text.Contains('.')
                ? $"has a comma; write {plain}, or {text.Replace(',', '.')} if it is a decimal comma"
                : $"has separators between its digits; write {plain}";
        }

        if (Underscored.IsMatch(text))
        {
            return $"has separators between its digits; write {text.Replace("_", "")}";
        }

        if (Exponent.Match(text) is { Success: true } exponent
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value))
        {
            return $"has an exponent; write {value.ToString("0", CultureInfo.InvariantCulture)}";
        }

        return WithUnit.Match(text) is { Success: true } unit && unit.Groups[1].Value != text ? $"has more than the number; write {unit.Groups[1].Value}"
            : Lookalikes.In(text) is { Length: > 0 } lookalike ? $"is not a number{lookalike}"
            : null;
    }
}
