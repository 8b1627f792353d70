using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit.Text;

namespace FreedomPay.Contracts.Generator.Emit.Documentation;

/// <summary>Builds paragraphs of XML documentation piece by piece and writes them at once, wrapping long ones.</summary>
internal sealed class XmlDocBuilder
{
    private const int MaxColumn = 120;

    private readonly TextBuffer _xml = new();
    private readonly List<int> _ends = [];

    /// <summary>Adds XML as it is.</summary>
    public XmlDocBuilder Xml(string xml)
    {
        _xml.Append(xml);
        return this;
    }

    /// <summary>Adds text from a spec.</summary>
    public XmlDocBuilder Text(string text) => Xml(XmlDocText.Text(text));

    /// <summary>Adds a name or a value from a spec.</summary>
    public XmlDocBuilder Code(string text) => Xml("<c>").Text(text).Xml("</c>");

    /// <summary>Adds several texts from a spec.</summary>
    public XmlDocBuilder Texts(EquatableArray<string> texts, string separator)
    {
        for (int index = 0; index < texts.Count; index++)
        {
            Xml(index > 0 ? separator : "").Text(texts[index]);
        }

        return this;
    }

    /// <summary>Adds several values from a spec.</summary>
    public XmlDocBuilder Codes(EquatableArray<string> texts, string separator)
    {
        for (int index = 0; index < texts.Count; index++)
        {
            Xml(index > 0 ? separator : "").Code(texts[index]);
        }

        return this;
    }

    /// <summary>Ends a paragraph; what follows is another one.</summary>
    public void EndParagraph() => _ends.Add(_xml.Length);

    /// <summary>Adds a whole paragraph.</summary>
    public void Paragraph(string xml) => Xml(xml).EndParagraph();

    /// <summary>Writes the collected text as the summary.</summary>
    public void WriteSummary(SourceWriter writer)
    {
        EndParagraph();
        Write(writer, "summary");
    }

    /// <summary>
    /// Writes the collected text as the remarks: the first paragraph as it is, each further one in its own <c>para</c>; nothing if there are no
    /// paragraphs.
    /// </summary>
    public void WriteRemarks(SourceWriter writer) => Write(writer, "remarks");

    public void Clear()
    {
        _xml.Clear();
        _ends.Clear();
    }

    private void Write(SourceWriter writer, string element)
    {
        ReadOnlySpan<char> xml = _xml.Characters;
        if (_ends.Count == 1 && writer.Indentation + "/// <></>".Length + element.Length + xml.Length + element.Length <= MaxColumn)
        {
            writer.Append($"/// <{element}>");
            writer.Append(xml);
            writer.Line($"</{element}>");
        }
        else if (_ends.Count > 0)
        {
            writer.Line($"/// <{element}>");
            Wrap(writer, "", xml.Slice(0, _ends[0]), "");
            for (int index = 1; index < _ends.Count; index++)
            {
                int start = _ends[index - 1];
                Wrap(writer, "<para>", xml.Slice(start, _ends[index] - start), "</para>");
            }

            writer.Line($"/// </{element}>");
        }

        Clear();
    }

    private static void Wrap(SourceWriter writer, string before, ReadOnlySpan<char> xml, string after)
    {
        const string Begin = "///";
        int column = 0;
        bool isLast = false;
        for (bool isFirst = true; !isLast; isFirst = false)
        {
            int length = WordLength(xml);
            isLast = length == xml.Length;
            int tags = (isFirst ? before.Length : 0) + (isLast ? after.Length : 0);
            if (column > 0 && writer.Indentation + column + 1 + length + tags > MaxColumn)
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
            writer.Append(isFirst ? before : "");
            writer.Append(xml.Slice(0, length));
            writer.Append(isLast ? after : "");
            column += 1 + length + tags;
            xml = xml.Slice(isLast ? length : length + 1);
        }

        writer.EndLine();
    }

    /// <summary>Returns the length up to the next space that is not within a tag.</summary>
    private static int WordLength(ReadOnlySpan<char> xml)
    {
        bool inTag = false;
        for (int index = 0; index < xml.Length; index++)
        {
            char character = xml[index];
            inTag = character == '<' || (inTag && character != '>');
            if (character == ' ' && !inTag)
            {
                return index;
            }
        }

        return xml.Length;
    }
}
