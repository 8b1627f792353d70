using System.Globalization;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>Makes texts that strangers wrote fit for a line of a log: without control characters, and not endless.</summary>
internal static class LogText
{
    private const int MaxLength = 200;

    public static string Of(string text)
    {
        StringBuilder line = new(Math.Min(text.Length, MaxLength));
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (line.Length >= MaxLength)
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
