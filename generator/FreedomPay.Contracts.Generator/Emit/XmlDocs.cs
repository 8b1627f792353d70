using System.Text;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes XML documentation, wrapped where it is long. Texts of a spec come through <see cref="Text"/>.</summary>
internal static class XmlDocs
{
    private const int MaxColumn = 120;

    private static readonly char[] Escaped = ['&', '<', '>'];

    /// <summary>A text of a spec on one line, with nothing in it that could end a comment or break the XML.</summary>
    public static string Text(string text)
    {
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

    public static void Summary(SourceWriter writer, string xml) => Element(writer, "summary", "summary", xml);

    /// <summary>The first paragraph stands alone, each further one in its own <c>para</c>. Nothing where there are none.</summary>
    public static void Remarks(SourceWriter writer, IReadOnlyList<string> paragraphs)
    {
        if (paragraphs.Count > 0)
        {
            Element(writer, "remarks", paragraphs);
        }
    }

    public static void Element(SourceWriter writer, string start, string end, string xml)
    {
        if (writer.Indentation + "/// <></>".Length + start.Length + xml.Length + end.Length <= MaxColumn)
        {
            writer.Line($"/// <{start}>{xml}</{end}>");
            return;
        }

        writer.Line($"/// <{start}>");
        Wrap(writer, xml);
        writer.Line($"/// </{end}>");
    }

    private static void Element(SourceWriter writer, string name, IReadOnlyList<string> paragraphs)
    {
        if (paragraphs.Count == 1)
        {
            Element(writer, name, name, paragraphs[0]);
            return;
        }

        writer.Line($"/// <{name}>");
        Wrap(writer, paragraphs[0]);
        foreach (string paragraph in paragraphs.Skip(1))
        {
            Wrap(writer, $"<para>{paragraph}</para>");
        }

        writer.Line($"/// </{name}>");
    }

    private static void Wrap(SourceWriter writer, string xml)
    {
        const string Begin = "///";
        int column = 0;
        for (int start = 0; start <= xml.Length;)
        {
            int length = WordLength(xml, start);
            if (column > 0 && writer.Indentation + column + 1 + length > MaxColumn)
            {
                writer.EndLine();
                column = 0;
            }

            if (column == 0)
            {
                writer.Append(Begin);
                column = Begin.Length;
            }

            writer.Append(" ");
            writer.Append(xml, start, length);
            column += 1 + length;
            start += length + 1;
        }

        writer.EndLine();
    }

    /// <summary>Up to the next space that is not within a tag.</summary>
    private static int WordLength(string xml, int start)
    {
        bool inTag = false;
        for (int index = start; index < xml.Length; index++)
        {
            inTag = xml[index] == '<' || (inTag && xml[index] != '>');
            if (xml[index] == ' ' && !inTag)
            {
                return index - start;
            }
        }

        return xml.Length - start;
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
}
