using System.Globalization;
using System.Text;

namespace FreedomPay.Contracts.Generator.Emit.Documentation;

/// <summary>Prepares text from a spec for comments and XML documentation.</summary>
internal static class XmlDocText
{
    private static readonly char[] Escaped = ['&', '<', '>'];

    /// <summary>Returns text from a spec on one line, without anything that could end a comment or break the XML.</summary>
    public static string Text(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        string flat = Flatten(text);
        return flat.IndexOfAny(Escaped) < 0 ? flat : flat.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
    }

    public static string Code(string text) => $"<c>{Text(text)}</c>";

    /// <summary>
    /// Turns white space and control characters into single spaces, replaces half a surrogate pair, and writes out what nobody sees: a character
    /// that reverses the text around it would show other code than there is.
    /// </summary>
    public static string Flatten(string text)
    {
        if (IsFlat(text))
        {
            return text;
        }

        StringBuilder flat = new(text.Length);
        for (int index = 0; index < text.Length; index++)
        {
            char character = text[index];
            if (char.IsWhiteSpace(character) || char.IsControl(character) || character is '\uFFFE' or '\uFFFF')
            {
                if (flat.Length > 0 && flat[flat.Length - 1] != ' ')
                {
                    flat.Append(' ');
                }
            }
            else if (IsInvisible(text, index))
            {
                flat.Append("U+").Append(char.ConvertToUtf32(text, index).ToString("X4", CultureInfo.InvariantCulture));
                index += char.IsHighSurrogate(character) ? 1 : 0;
            }
            else if (char.IsSurrogatePair(text, index))
            {
                flat.Append(character).Append(text[++index]);
            }
            else
            {
                flat.Append(char.IsSurrogate(character) ? '\uFFFD' : character);
            }
        }

        return flat.ToString().TrimEnd();
    }

    /// <summary>Determines whether a character only formats those around it.</summary>
    public static bool IsInvisible(string text, int index) =>
        text[index] > '~' && CharUnicodeInfo.GetUnicodeCategory(text, index) == UnicodeCategory.Format;

    /// <summary>Determines whether single spaces are the only white space in a text and nothing else in it has to be replaced.</summary>
    private static bool IsFlat(string text)
    {
        bool isSpace = true;
        for (int index = 0; index < text.Length; index++)
        {
            char character = text[index];
            if (character == ' ' ? isSpace : char.IsWhiteSpace(character) || char.IsControl(character) || char.IsSurrogate(character) || IsInvisible(text, index) || character >= '\uFFFE')
            {
                return false;
            }

            isSpace = character == ' ';
        }

        return text.Length > 0 && !isSpace;
    }

    /// <summary>Determines whether a text is flat, ASCII and without characters that XML interprets, as nearly all texts are.</summary>
    private static bool IsPlain(string text)
    {
        char previous = ' ';
        foreach (char character in text)
        {
            if (character is < ' ' or > '~' or '&' or '<' or '>' || (character == ' ' && previous == ' '))
            {
                return false;
            }

            previous = character;
        }

        return previous != ' ';
    }
}
