using System.Globalization;
using System.Text;

namespace FreedomPay.Contracts.Tool.Import.Writing;

/// <summary>Decides how YAML writes a text: as it is, or in double quotation marks.</summary>
internal static class YamlText
{
    /// <summary>Unquoted, these are something else than a text: in some version of YAML, or to a reader.</summary>
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "true", "false", "yes", "no", "on", "off", "y", "n", "null", "~" };

    /// <summary>Returns a text as YAML writes it on one line.</summary>
    public static string Of(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>Determines whether a text is the same without quotation marks, in braces too.</summary>
    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || !(char.IsAsciiLetter(text[0]) || text[0] is '/' or '_') || Words.Contains(text) || text[^1] is ' ' or ':' or ',' or ';' or '\\')
        {
            return false;
        }

        for (int index = 0; index < text.Length; index++)
        {
            char character = text[index];
            bool isFine = char.IsAsciiLetterOrDigit(character)
                || character is ' ' or '_' or '-' or '.' or '/' or '(' or ')' or '+' or '=' or '\'' or ';' or '$' or '^' or '*' or '<' or '>'
                || (character is ':' && text[index + 1] is not ' ')
                || (character is '|' or '?' or '!' or '@' or '&' or '%');
            if (!isFine || (character is ' ' && text[index - 1] is ' '))
            {
                return false;
            }
        }

        return true;
    }

    private static string Quoted(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char character in text)
        {
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ when MustBeEscaped(character) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Nobody would see these, or a file could not have them.</summary>
    private static bool MustBeEscaped(char character) => character is not ' ' && (char.IsSurrogate(character) || char.GetUnicodeCategory(character) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
}
