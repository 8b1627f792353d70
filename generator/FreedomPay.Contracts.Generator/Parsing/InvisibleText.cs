using System.Globalization;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Finds characters of a value that nobody sees, and that are signed and compared like all others.</summary>
internal static class InvisibleText
{
    /// <summary>Letters and marks that have no ink, although Unicode counts them as visible.</summary>
    private const string Blank = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    /// <summary>Returns what is wrong, beginning with a verb whose subject is the text; null if every character can be seen, or is written as an escape.</summary>
    public static string? Violation(YamlScalar scalar, SpecProblems problems)
    {
        string text = scalar.Text;
        int column = 0;
        for (int index = 0; index < text.Length; index++)
        {
            column++;
            if (text[index] is >= ' ' and < '\u007F' or '\n')
            {
                continue;
            }

            int code = char.IsSurrogatePair(text, index) ? char.ConvertToUtf32(text, index) : text[index];
            UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(text, index);
            index += code > char.MaxValue ? 1 : 0;
            bool isControl = category == UnicodeCategory.Control;
            bool isHidden = category is UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                || (code <= char.MaxValue && Blank.IndexOf((char)code) >= 0);
            if (!isControl && !isHidden)
            {
                continue;
            }

            string written = problems.Written(scalar.Span);
            string place = $"U+{code.ToString("X4", CultureInfo.InvariantCulture)} as character {column.ToString(CultureInfo.InvariantCulture)}";
            if (isControl)
            {
                return IsQuotedTwice(written)
                    ? $"has the control character {place}; in double quotation marks a backslash begins an escape: write the text in single ones"
                    : $"has the control character {place}; remove it";
            }

            if (!IsEscaped(written, code))
            {
                string what = category == UnicodeCategory.SpaceSeparator ? "a space other than the ordinary one" : "which nobody sees";
                return $"has {place}, {what}; remove it, or write \"{Escape(code)}\" in double quotation marks if it is meant";
            }
        }

        return null;
    }

    private static bool IsQuotedTwice(string written) => written.StartsWith("\"", StringComparison.Ordinal) && written.IndexOf('\\') >= 0;

    private static string Escape(int code) => code > char.MaxValue ? $"\\U{code.ToString("X8", CultureInfo.InvariantCulture)}" : $"\\u{code.ToString("X4", CultureInfo.InvariantCulture)}";

    /// <summary>Determines whether a character is in the file only by its number: whoever writes that means it.</summary>
    private static bool IsEscaped(string written, int code) =>
        written.IndexOf(char.ConvertFromUtf32(code), StringComparison.Ordinal) < 0
        && (written.IndexOf(Escape(code), StringComparison.OrdinalIgnoreCase) >= 0
            || (code <= byte.MaxValue && written.IndexOf($"\\x{code.ToString("X2", CultureInfo.InvariantCulture)}", StringComparison.OrdinalIgnoreCase) >= 0));
}
