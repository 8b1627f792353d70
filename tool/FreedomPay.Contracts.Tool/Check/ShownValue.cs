using System.Text.RegularExpressions;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;

namespace FreedomPay.Contracts.Tool.Check;

/// <summary>Decides what of a recorded value is shown. Recordings are masked by those who made them, and masks have holes.</summary>
internal static partial class ShownValue
{
    private const string Mask = "***";
    private const int LongestShown = 60;

    /// <summary>Of a longer value only the beginning is shown.</summary>
    private const int LongestSearched = 100_000;

    /// <summary>Returns a value as it is shown.</summary>
    /// <param name="name">The name of the field.</param>
    /// <param name="text">The value.</param>
    /// <param name="isSensitive">Whether the spec masks it.</param>
    public static string Of(string name, string text, bool isSensitive) =>
        isSensitive || SecretNames.WarnsOf(name, new StringType()) || SecretValues.Of(text) is not null || HoldsCard(text) || SecretValues.InUrl(text) is not null || LooksPersonal().IsMatch(text) ? Mask
        : text.Length > LongestShown ? $"{LogText.Whole(text[..LongestShown])}…"
        : LogText.Whole(text);

    /// <summary>Returns a name as it is shown, in one line. Where a stranger chooses names, one may be a card number.</summary>
    public static string Name(string name) => SecretValues.Of(name) is null && !LooksPersonal().IsMatch(name) ? LogText.Of(name) : Mask;

    /// <summary>Determines whether a text has a card number in it, whatever stands between its digits.</summary>
    public static bool HoldsCard(string text) => text.Length <= LongestSearched && SecretValues.Of(Separator().Replace(text, " ")) is "a card number";

    /// <summary>Determines whether a value was masked before it was recorded: it says nothing about its type.</summary>
    public static bool IsMasked(string text) => text.Length <= 200 && Masked().IsMatch(text);

    [GeneratedRegex(@"(?<=[0-9])[\s\u00A0._/,|:;]+(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    /// <summary>An e-mail address, or a number as long as those of telephones and cards.</summary>
    [GeneratedRegex(@"@|^\+?[0-9][0-9 ()-]{9,}$|[0-9]{12,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LooksPersonal();

    [GeneratedRegex(@"\*{3}|•{2}|…|^[Xx]{4,}|[Xx]{6}|^[\[<(]?(masked|redacted|hidden|removed|secret)[\])>]?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Masked();
}
