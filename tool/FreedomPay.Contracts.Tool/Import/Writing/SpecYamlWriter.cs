using System.Globalization;
using System.Text;

namespace FreedomPay.Contracts.Tool.Import.Writing;

/// <summary>
/// Writes a spec as the specs of the catalog are written: mappings in block style, what fits on a line in braces, comments on lines of their own above what
/// they are about.
/// </summary>
internal static class SpecYamlWriter
{
    private const int Width = 160;
    private const int Indent = 2;

    /// <summary>A key of endpoints alone, which are never on one line.</summary>
    private const string Title = "title";

    /// <summary>Keys whose value is always in block style, so that each field has a line of its own.</summary>
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal) { "endpoints", "types", "request", "response", "responses", "overlays" };

    /// <summary>Returns the text of a file.</summary>
    public static string Write(SpecMap file)
    {
        StringBuilder text = new();
        Write(file, 0, text);
        return text.ToString();
    }

    /// <summary>Writes a mapping, each of its keys on a line that begins with so many spaces.</summary>
    public static void Write(SpecMap map, int column, StringBuilder text)
    {
        foreach (SpecEntry entry in map.Entries)
        {
            if (column == 0 && text.Length > 0 && entry.Key is ("endpoints" or "types" or "overlays"))
            {
                text.Append('\n');
            }

            WriteComments(entry.Comments, column, text);
            WriteEntry(entry, column, text);
        }

        WriteComments(map.Ending, column, text);
    }

    private static void WriteComments(IEnumerable<string> comments, int column, StringBuilder text)
    {
        foreach (string comment in comments)
        {
            text.Append(' ', column).Append("# ").Append(OnOneLine(comment)).Append('\n');
        }
    }

    private static void WriteEntry(SpecEntry entry, int column, StringBuilder text)
    {
        text.Append(' ', column).Append(YamlText.Of(entry.Key)).Append(':');
        if (!Blocks.Contains(entry.Key) || IsEmpty(entry.Value))
        {
            string? flow = FlowText(entry.Value);
            if (flow is not null && (entry.Value is SpecScalar || column + entry.Key.Length + 2 + flow.Length <= Width))
            {
                text.Append(' ').Append(flow).Append('\n');
                return;
            }
        }

        text.Append('\n');
        switch (entry.Value)
        {
            case SpecMap map:
                Write(map, column + Indent, text);
                break;
            case SpecList list:
                WriteList(list, column + Indent, text);
                break;
            case SpecScalar scalar:
                text.Append(' ', column + Indent).Append(ScalarText(scalar)).Append('\n');
                break;
            default:
                throw new InvalidOperationException("The node has an unknown kind.");
        }
    }

    private static void WriteList(SpecList list, int column, StringBuilder text)
    {
        foreach (SpecNode item in list.Items)
        {
            string? flow = FlowText(item);
            if (flow is not null && (item is SpecScalar || column + 2 + flow.Length <= Width))
            {
                text.Append(' ', column).Append("- ").Append(flow).Append('\n');
                continue;
            }

            // The first key stands behind the dash, and the others below it.
            StringBuilder inner = new();
            if (item is SpecMap map)
            {
                Write(map, column + Indent, inner);
            }
            else
            {
                WriteList((SpecList)item, column + Indent, inner);
            }

            inner[column] = '-';
            text.Append(inner);
        }
    }

    /// <summary>Returns a node on one line, or null if it has comments, which need lines of their own.</summary>
    private static string? FlowText(SpecNode node)
    {
        switch (node)
        {
            case SpecScalar scalar:
                return ScalarText(scalar);
            case SpecList list:
                string?[] items = [.. list.Items.Select(FlowText)];
                return items.Contains(null) ? null : $"[{string.Join(", ", items)}]";
            case SpecMap map:
                if (map.Ending.Count > 0 || map.Entries.Exists(static entry => entry.Comments.Count > 0 || entry.Key == Title || (Blocks.Contains(entry.Key) && !IsEmpty(entry.Value))))
                {
                    return null;
                }

                string?[] entries = [.. map.Entries.Select(static entry => FlowText(entry.Value) is string value ? $"{YamlText.Of(entry.Key)}: {value}" : null)];
                return entries.Contains(null) ? null
                    : entries.Length == 0 ? "{}"
                    : $"{{ {string.Join(", ", entries)} }}";
            default:
                return null;
        }
    }

    private static bool IsEmpty(SpecNode node) => node is SpecMap { Entries.Count: 0, Ending.Count: 0 };

    private static string ScalarText(SpecScalar scalar) => scalar.IsWord ? scalar.Text : YamlText.Of(scalar.Text);

    /// <summary>A comment ends with its line: a line break in it would let its rest become a part of the spec, and what nobody sees could turn it round.</summary>
    private static string OnOneLine(string comment) => string.Concat(comment.Select(static character => char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? ' ' : character)).Trim();
}
