using System.Globalization;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>Makes texts that strangers wrote fit for a line of a log: without control characters, and not endless.</summary>
internal static class LogText
{
    private const int MaxLength = 200;

    public static string Of(string text) => Of(text, MaxLength);

    /// <summary>The whole text without control characters. What was made so once stays as it is.</summary>
    public static string Whole(string text) => Of(text, int.MaxValue);

    private static string Of(string text, int maxLength)
    {
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
