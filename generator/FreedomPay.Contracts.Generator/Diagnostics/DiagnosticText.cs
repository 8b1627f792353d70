using System.Globalization;
using System.Text;

namespace FreedomPay.Contracts.Generator.Diagnostics;

/// <summary>Keeps a message on one line that says what it seems to say: a name with a line break in it could pass for a message of its own in a build log.</summary>
internal static class DiagnosticText
{
    private const int MostShown = 2000;

    /// <summary>
    /// Returns the text with line breaks, control characters and those that only format others written as <c>\u{202E}</c>; the end of a very long one
    /// is left out.
    /// </summary>
    public static string Escape(string text)
    {
        if (text.Length > MostShown)
        {
            text = text.Substring(0, MostShown) + "…";
        }

        int index = 0;
        while (index < text.Length && IsShown(text, index))
        {
            index++;
        }

        if (index == text.Length)
        {
            return text;
        }

        StringBuilder line = new(text, 0, index, text.Length + 8);
        for (; index < text.Length; index++)
        {
            if (IsShown(text, index))
            {
                line.Append(text[index]);
                continue;
            }

            bool isPair = char.IsSurrogatePair(text, index);
            int code = isPair ? char.ConvertToUtf32(text, index) : text[index];
            line.Append("\\u{").Append(code.ToString("X", CultureInfo.InvariantCulture)).Append('}');
            index += isPair ? 1 : 0;
        }

        return line.ToString();
    }

    private static bool IsShown(string text, int index) => text[index] is >= ' ' and <= '~'
        || CharUnicodeInfo.GetUnicodeCategory(text, index) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            && (!char.IsSurrogate(text[index]) || char.IsSurrogatePair(text, index) || (index > 0 && char.IsSurrogatePair(text, index - 1)));
}
