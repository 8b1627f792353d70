using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Parsing.Doubts;
using FreedomPay.Contracts.Generator.Parsing.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Tool.Check.Patch;

/// <summary>Adds to a spec without touching what is there: in the style, block or braces, in which the place is written.</summary>
internal static class SpecEditor
{
    /// <summary>Returns the text of a spec with something added; null if the place is not found.</summary>
    public static string? Add(string text, SpecAddition addition)
    {
        if (YamlTreeParser.Read(text, new SpecProblems(string.Empty, SourceText.From(text)), CancellationToken.None) is not YamlMapping root)
        {
            return null;
        }

        YamlNode node = root;
        string[] keys = addition.Home.ToKeys();
        int found = 0;
        while (found < keys.Length && Doubt.Find(node, keys[found]) is YamlNode next)
        {
            node = next;
            found++;
        }

        string? value = addition.Value;
        string key = Quoted(addition.Key);
        if (node is YamlSequence values && found == keys.Length)
        {
            return Insert(text, values, key, addition.Comment);
        }

        // What lists the field may be missing, such as the fields of a shape.
        for (int index = keys.Length - 1; index >= found; index--)
        {
            value = $"{{ {key}: {value} }}";
            key = keys[index];
        }

        return node is YamlMapping mapping && found >= 2 ? Insert(text, mapping, $"{key}: {value}", addition.Comment) : null;
    }

    private static string Insert(string text, YamlMapping mapping, string entry, string comment)
    {
        if (mapping.IsFlow || mapping.Entries.Length == 0)
        {
            return InsertInBraces(text, mapping.Span, entry, mapping.Entries.Length > 0, comment);
        }

        int column = ColumnOf(text, mapping.Entries[0].Key.Span.Start);
        return InsertLine(text, EndOf(mapping), column, entry, comment);
    }

    private static string Insert(string text, YamlSequence sequence, string value, string comment)
    {
        if (sequence.Items.Length == 0 || text[sequence.Span.Start] == '[')
        {
            return InsertInBraces(text, sequence.Span, value, sequence.Items.Length > 0, comment);
        }

        int line = LineStart(text, sequence.Items[0].Span.Start);
        return InsertLine(text, EndOf(sequence), text.IndexOf('-', line) - line, $"- {value}", comment);
    }

    /// <summary>Adds before the closing brace or bracket. The comment goes above the line, which is the only place for it.</summary>
    private static string InsertInBraces(string text, TextSpan span, string entry, bool hasOthers, string comment)
    {
        int close = span.End - 1;
        int end = close;
        while (end > span.Start + 1 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        bool isBracket = text[close] == ']';
        string edited = $"{text[..end]}{(hasOthers ? ", " : isBracket ? string.Empty : " ")}{entry}{(end == close ? isBracket ? string.Empty : " " : string.Empty)}{text[end..]}";
        int line = LineStart(edited, span.Start);
        return edited.Insert(line, $"{Indentation(edited, line)}# {comment}{LineEndOf(edited)}");
    }

    private static string InsertLine(string text, int end, int column, string entry, string comment)
    {
        // Behind the value there may be blanks, or a comment about it.
        int lineEnd = text.IndexOf('\n', end);
        string newLine = LineEndOf(text);
        string indentation = new(' ', column);
        string added = $"{indentation}# {comment}{newLine}{indentation}{entry}";
        return lineEnd < 0 ? $"{text}{newLine}{added}{newLine}" : text.Insert(lineEnd + 1, added + newLine);
    }

    /// <summary>Returns the last character of a value, without what the parser counts to it behind it.</summary>
    private static int EndOf(YamlNode node) => node switch
    {
        YamlMapping { IsFlow: false, Entries: [.., YamlEntry last] } => Math.Max(EndOf(last.Value), last.Key.Span.End),
        YamlSequence { Items: [.., YamlNode last] } => EndOf(last),
        _ => Math.Max(node.Span.Start, node.Span.End - 1),
    };

    private static int LineStart(string text, int position) => position == 0 ? 0 : text.LastIndexOf('\n', position - 1) + 1;

    private static int ColumnOf(string text, int position) => position - LineStart(text, position);

    private static string Indentation(string text, int line)
    {
        int end = line;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return text[line..end];
    }

    private static string LineEndOf(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Returns a key as YAML takes it for a text.</summary>
    private static string Quoted(string key) => CSharpNames.IsWireName(key) && !SpecKeywords.LooksLikeFlag(key) && key is not ("null" or "Null" or "NULL")
        ? key
        : $"\"{key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
