using System.Text;

namespace FreedomPay.Contracts.Generator.Emit.Documentation;

/// <summary>Texts of a spec within comments and XML documentation.</summary>
internal static class XmlDocText
{
    private static readonly char[] Escaped = ['&', '<', '>'];

    /// <summary>A text of a spec on one line, with nothing in it that could end a comment or break the XML.</summary>
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

    /// <summary>White space and control characters become single spaces; half a surrogate pair is replaced.</summary>
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

    /// <summary>Whether single spaces are all that is white in a text, and nothing else in it has to be replaced.</summary>
    private static bool IsFlat(string text)
    {
        bool isSpace = true;
        foreach (char character in text)
        {
            if (character == ' ' ? isSpace : char.IsWhiteSpace(character) || char.IsControl(character) || char.IsSurrogate(character) || character >= '\uFFFE')
            {
                return false;
            }

            isSpace = character == ' ';
        }

        return text.Length > 0 && !isSpace;
    }

    /// <summary>Whether a text is flat and ASCII, and nothing in it means anything to XML, as with nearly all.</summary>
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
