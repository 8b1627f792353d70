using System.Text;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes XML documentation, wrapped where it is long. Texts of a spec come through <see cref="Text"/>.</summary>
internal static class XmlDocs
{
    private const int MaxColumn = 120;

    /// <summary>A text of a spec on one line, with nothing in it that could end a comment or break the XML.</summary>
    public static string Text(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char character in Flatten(text))
        {
            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    public static string Code(string text) => $"<c>{Text(text)}</c>";

    /// <summary>White space and control characters become single spaces; half a surrogate pair is replaced.</summary>
    public static string Flatten(string text)
    {
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

    public static void Summary(SourceWriter writer, string xml) => Element(writer, "summary", [xml]);

    /// <summary>The first paragraph stands alone, each further one in its own <c>para</c>.</summary>
    public static void Remarks(SourceWriter writer, IReadOnlyList<string> paragraphs) => Element(writer, "remarks", paragraphs);

    public static void Element(SourceWriter writer, string start, string end, string xml)
    {
        string line = $"/// <{start}>{xml}</{end}>";
        if (writer.Indentation + line.Length <= MaxColumn)
        {
            writer.Line(line);
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
        StringBuilder line = new("///");
        foreach (string word in Words(xml))
        {
            if (line.Length > 3 && writer.Indentation + line.Length + 1 + word.Length > MaxColumn)
            {
                writer.Line(line.ToString());
                line.Length = 3;
            }

            line.Append(' ').Append(word);
        }

        writer.Line(line.ToString());
    }

    /// <summary>Splits at spaces, but not within a tag.</summary>
    private static IEnumerable<string> Words(string xml)
    {
        int start = 0;
        bool inTag = false;
        for (int index = 0; index < xml.Length; index++)
        {
            inTag = xml[index] == '<' || (inTag && xml[index] != '>');
            if (xml[index] == ' ' && !inTag)
            {
                yield return xml.Substring(start, index - start);
                start = index + 1;
            }
        }

        yield return xml.Substring(start);
    }
}
