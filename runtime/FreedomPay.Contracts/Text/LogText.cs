using System.Globalization;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>Prepares strings from strangers for a line of a log: no control characters, limited length.</summary>
internal static class LogText
{
    private const int MaxLength = 200;

    public static string Of(string text) => Of(text, MaxLength);

    /// <summary>Returns the whole string with control characters escaped. Escaping it again changes nothing.</summary>
    public static string Whole(string text) => Of(text, int.MaxValue);

    private static string Of(string text, int maxLength)
    {
        if (text.Length <= maxLength && !text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        StringBuilder line = new(Math.Min(text.Length, maxLength));
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (line.Length >= maxLength)
            {
                return line.Append('…').ToString();
            }

            bool isShown = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
            if (isShown)
            {
                line.Append(rune);
            }
            else
            {
                line.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}");
            }
        }

        return line.ToString();
    }
}
