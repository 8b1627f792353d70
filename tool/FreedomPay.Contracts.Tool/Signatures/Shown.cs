using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FreedomPay.Contracts.Tool.Signatures.Keys;

namespace FreedomPay.Contracts.Tool.Signatures;

/// <summary>Prepares names and URLs of a message for the output: one line, limited, without keys, card numbers and digests. Values are never shown.</summary>
internal static partial class Shown
{
    private const int MostCharacters = 80;
    private const string Mask = "***";

    /// <summary>A key that is shorter than this stands in every text.</summary>
    private const int LeastKeyLength = 4;

    /// <summary>Returns a name of a field, a script name or a path.</summary>
    public static string Name(string text, KeyRing keys)
    {
        foreach (NamedKey key in keys.Keys.Where(static key => key.Text.Length >= LeastKeyLength))
        {
            text = text.Replace(key.Text, Mask, StringComparison.OrdinalIgnoreCase);
        }

        return Line(Secret().Replace(text, Mask));
    }

    /// <summary>Returns a URL without its query, which has values.</summary>
    public static string Url(string url, KeyRing keys)
    {
        int query = url.IndexOfAny(['?', '#']);
        return Name(UserInfo().Replace(query < 0 ? url : url[..query], "//"), keys);
    }

    /// <summary>Returns a text as one line of limited length.</summary>
    public static string Line(string text)
    {
        StringBuilder line = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (line.Length >= MostCharacters)
            {
                return line.Append('…').ToString();
            }

            bool isShown = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
            line.Append(isShown ? rune.ToString() : $"\\u{{{rune.Value:X}}}");
        }

        return line.ToString();
    }

    /// <summary>Twelve or more digits can be a card; 32 or more hexadecimal digits can be a digest.</summary>
    [GeneratedRegex("[0-9](?:[ -]?[0-9]){11,}|[0-9A-Fa-f]{32,}", RegexOptions.None, 1000)]
    private static partial Regex Secret();

    [GeneratedRegex("//[^/@]*@", RegexOptions.None, 1000)]
    private static partial Regex UserInfo();
}
