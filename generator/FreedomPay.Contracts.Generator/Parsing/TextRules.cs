using System.Globalization;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Parsing.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Checks unquoted texts, of which YAML makes something else in silence: ' #' begins a comment, and <c>5</c> is a number.</summary>
internal sealed class TextRules
{
    private readonly string _text;
    private readonly SpecProblems _problems;
    private readonly bool _hasComments;

    public TextRules(string text, SpecProblems problems)
    {
        _text = text;
        _problems = problems;
        _hasComments = HasInnerComment(text);
    }

    /// <summary>Checks the header: all that does not belong to one endpoint or type.</summary>
    public void CheckHeader(MappingParser file)
    {
        foreach (YamlEntry entry in file.Entries)
        {
            if (SpecKeywords.FreeTexts.Contains(entry.Key.Text))
            {
                CheckTexts(entry, file.Path, SpecKeywords.Documentation.Contains(entry.Key.Text));
            }
            else if (entry.Key.Text == "errors")
            {
                Check(entry.Value, file.Path.Key(entry.Key.Text));
            }
        }
    }

    /// <summary>Determines whether any comment is not in the first column, as those between endpoints and types are.</summary>
    private static bool HasInnerComment(string text)
    {
        for (int index = text.IndexOf('#'); index >= 0; index = text.IndexOf('#', index + 1))
        {
            if (index > 0 && (text[index - 1] is ' ' or '\t'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Checks the texts of an endpoint or a type.</summary>
    public void Check(YamlNode node, KeyPath path)
    {
        if (node is YamlSequence sequence)
        {
            for (int index = 0; index < sequence.Items.Length; index++)
            {
                if (sequence.Items[index] is not YamlScalar)
                {
                    Check(sequence.Items[index], path.Item(index));
                }
            }
        }
        else if (node is YamlMapping mapping)
        {
            foreach (YamlEntry entry in mapping.Entries)
            {
                if (entry.Value is YamlMapping named && SpecKeywords.MappingsOfNames.Contains(entry.Key.Text))
                {
                    CheckNamed(named, path.Key(entry.Key.Text));
                }
                else if (SpecKeywords.FreeTexts.Contains(entry.Key.Text))
                {
                    CheckTexts(entry, path, SpecKeywords.Documentation.Contains(entry.Key.Text));
                }
                else if (entry.Value is not YamlScalar)
                {
                    Check(entry.Value, path.Key(entry.Key.Text));
                }
            }
        }
    }

    /// <summary>Checks what has names of the author's choice: a field may be called <c>title</c>.</summary>
    private void CheckNamed(YamlMapping named, KeyPath path)
    {
        foreach (YamlEntry entry in named.Entries)
        {
            if (entry.Value is not YamlScalar)
            {
                Check(entry.Value, path.Key(entry.Key.Text));
            }
        }
    }

    /// <summary>Checks the text of an entry, the texts of its list, or the values of its mapping.</summary>
    private void CheckTexts(YamlEntry entry, KeyPath parent, bool isDocumentation)
    {
        // The text of an overlay is checked in its own file.
        if (entry.Key.Span.Start >= _text.Length)
        {
            return;
        }

        if (entry.Value is YamlScalar { IsPlain: true } single)
        {
            if (IsMistaken(single, entry.Key, isDocumentation))
            {
                Report(single, entry.Key, parent.Key(entry.Key.Text));
            }
        }
        else if (!isDocumentation && entry.Key.Text != "deprecated" && entry.Value is YamlScalar block && block.Text.EndsWith("\n", StringComparison.Ordinal))
        {
            _problems.Report(SpecDescriptors.Malformed, block.Span, parent.Key(entry.Key.Text).ToString(), block.Shown, "ends in a line break, which is part of the value: write it on one line, in quotation marks");
        }
        else if (entry.Value is YamlSequence sequence)
        {
            for (int index = 0; index < sequence.Items.Length; index++)
            {
                if (sequence.Items[index] is YamlScalar { IsPlain: true } item && IsMistaken(item, item, isDocumentation))
                {
                    Report(item, item, parent.Key(entry.Key.Text).Item(index));
                }
                else if (sequence.Items[index] is YamlMapping test && !isDocumentation)
                {
                    // One of the tests of 'errors'.
                    foreach (YamlEntry inner in test.Entries)
                    {
                        CheckTexts(inner, parent.Key(entry.Key.Text).Item(index), isDocumentation: false);
                    }
                }
            }
        }
        else if (entry.Value is YamlMapping mapping)
        {
            KeyPath path = parent.Key(entry.Key.Text);
            foreach (YamlEntry inner in mapping.Entries)
            {
                CheckTexts(inner, path, isDocumentation: false);
            }
        }
    }

    private bool IsMistaken(YamlScalar text, YamlScalar start, bool isDocumentation) =>
        CommentAfter(text, start) is not null || (isDocumentation && OtherKind(text.Text) is not null);

    private void Report(YamlScalar text, YamlScalar start, KeyPath path)
    {
        if (CommentAfter(text, start) is TextSpan comment)
        {
            _problems.NoteCut(text);
            _problems.Report(SpecDescriptors.CutText, TextSpan.FromBounds(text.Span.Start, comment.End), path.ToString(), text.Shown);
        }
        else
        {
            _problems.Report(SpecDescriptors.WrongKind, text.Span, path.ToString(), "text", $"the {OtherKind(text.Text)} {text.Text}; put it in quotation marks");
        }
    }

    /// <summary>
    /// Returns the comment at the end of the line, or on the next line if it is to the right of the key or the dash that the text belongs to, where the text
    /// could go on.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The key of the text, or the text itself if it is an item of a list.</param>
    private TextSpan? CommentAfter(YamlScalar text, YamlScalar start)
    {
        if (!_hasComments || text.Text.Length == 0)
        {
            return null;
        }

        int end = text.Span.End;
        int lineStart = -1;
        int index = end;
        while (index < _text.Length && (_text[index] is ' ' or '\t' || (lineStart < 0 && (_text[index] is '\r' or '\n'))))
        {
            if (_text[index] == '\n')
            {
                lineStart = index + 1;
            }

            index++;
        }

        bool isComment = index > end && index < _text.Length && _text[index] == '#'
            && (lineStart < 0 || index - lineStart > ColumnOf(start) - (ReferenceEquals(text, start) ? 1 : 0));
        if (!isComment)
        {
            return null;
        }

        int last = _text.IndexOfAny(['\r', '\n'], index);
        return TextSpan.FromBounds(index, last < 0 ? _text.Length : last);
    }

    private int ColumnOf(YamlScalar node)
    {
        int position = node.Span.Start;
        int lineStart = position == 0 ? 0 : _text.LastIndexOf('\n', position - 1) + 1;
        return position - lineStart;
    }

    private static string? OtherKind(string text) =>
        text is "true" or "false" or "True" or "False" or "TRUE" or "FALSE" ? "boolean"
        : text.Length > 0 && !char.IsLetter(text[0]) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "number"
        : null;
}
