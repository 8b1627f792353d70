using System.Globalization;

namespace FreedomPay.Contracts.Generator.Common;

/// <summary>Tells what is a URL, as the runtime does (<c>UrlText</c>): the values of specs and constants in code are checked while they are written.</summary>
internal static class UrlRule
{
    /// <summary>The syntax that .NET's <c>StringSyntaxAttribute</c> names; editors know it, and the analyzers find URLs by it.</summary>
    public const string Syntax = "Uri";

    /// <summary>What messages show of the rule.</summary>
    public const string Pattern = @"^https?://[^/?#@\s]+\S*$";

    private const int MaxLength = 65_519;

    private static readonly string[] Schemes = ["https://", "http://"];

    public static bool IsUrl(string text) =>
        text.Length <= MaxLength
        && AuthorityOf(text) is { Length: > 0 } authority
        && authority.IndexOfAny(['@', '%']) < 0
        && authority[authority.Length - 1] != ':'
        && text.IndexOfAny(['\\', '<', '>', '"']) < 0
        && !text.Any(IsHidden)
        && Uri.TryCreate(text, UriKind.Absolute, out _);

    private static string AuthorityOf(string text)
    {
        string? scheme = Array.Find(Schemes, scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
        string rest = scheme is null ? "" : text.Substring(scheme.Length);
        int end = rest.IndexOfAny(['/', '?', '#']);
        return end < 0 ? rest : rest.Substring(0, end);
    }

    private static bool IsHidden(char character) =>
        character is <= ' ' or (char)0x7F
        || (character > (char)0x7F && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
