using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing.Yaml;

/// <summary>Adds what to do to YamlDotNet's messages about the most common YAML mistakes, and finds where the mistake is.</summary>
internal static class YamlAdvice
{
    public const string Surrogates = "half of a surrogate pair is no character: write both halves, or the character itself";

    private const string TooDeep = "it is indented more than the line above it, which has its value already: begin both in the same column";

    private const int LongestLine = 1000;
    private const int MostLines = 200;

    private const string QuoteIt = "put the whole text in quotation marks";

    private static readonly (string Words, string Advice)[] Known =
    [
        ("tab as indentation", "indent with spaces"),
        ("tab character", "indent with spaces"),
        ("found wrong indentation", "the quotation mark that opens here is not closed"),
        ("Mapping keys are not allowed", "put a text that begins with '? ' in quotation marks"),
        ("cannot start any token", "put a text that begins with @, ` or % in quotation marks"),
        ("surrogate", Surrogates),
        ("Unicode character escape", Surrogates),
        ("unknown escape character", "in double quotation marks, a backslash begins an escape: write the text in single ones"),
        ("expected hexadecimal", "in double quotation marks, a backslash begins an escape: write the text in single ones"),
        ("found unexpected end of stream", "the quotation mark that opens here is not closed"),
        ("found unexpected document indicator", "the quotation mark that opens here is not closed"),
        ("expected comment or line break", "put a text that begins with > or | in quotation marks; after > and |, it begins on the next line"),
        ("sequence entries are not allowed", "put a text that begins with '- ' in quotation marks; a list begins on the next line, or is written in [ ]"),
    ];

    /// <summary>Returns the message about what is no YAML at all, and its place: the marks of a merge, or of Markdown; null if there is nothing of the kind.</summary>
    public static (string Message, TextSpan Place)? OfForeignLine(string text)
    {
        for (int start = 0; start >= 0 && start < text.Length; start = text.IndexOf('\n', start) is >= 0 and int end ? end + 1 : -1)
        {
            string? advice = StartsWith(text, start, "<<<<<<<") || StartsWith(text, start, ">>>>>>>") || StartsWith(text, start, "=======") ? "Not resolved after a merge: keep one of the two versions, and remove the lines with <<<<<<<, ======= and >>>>>>>"
                : StartsWith(text, start, "```") ? "A line with ``` is of Markdown: remove it"
                : null;
            if (advice is not null)
            {
                return (advice, new TextSpan(start, text[start] == '`' ? 3 : 7));
            }
        }

        return null;
    }

    /// <summary>Returns what to do about a bracket that is closed only within a comment; null if it is not.</summary>
    public static string? OfComment(string text, int open)
    {
        if (open >= text.Length || text[open] is not ('{' or '['))
        {
            return null;
        }

        int end = text.IndexOf('\n', open);
        string line = text.Substring(open, Math.Min((end < 0 ? text.Length : end) - open, LongestLine));
        int comment = line.IndexOf(" #", StringComparison.Ordinal);
        bool isQuoted = comment > 0 && (line.Take(comment).Count(static character => character == '"') % 2 == 1 || line.Take(comment).Count(static character => character == '\'') % 2 == 1);
        return comment > 0 && !isQuoted && line.IndexOf(line[0] == '[' ? ']' : '}', comment) > 0
            ? $"' #' begins a comment, in which the '{(line[0] == '[' ? ']' : '}')}' is: put the text in quotation marks"
            : null;
    }

    /// <summary>Returns the message, and the place of the mistake if it is another than that of the exception.</summary>
    public static (string Message, TextSpan? Place) For(string message, string text, TextSpan found)
    {
        string said = message.TrimEnd('.');
        foreach ((string words, string advice) in Known)
        {
            if (message.Contains(words))
            {
                return ($"{said}; {advice}", null);
            }
        }

        YamlLine line = YamlLine.At(text, found.Start);
        if ((line.IndentingSpace(text) ?? line.Above?.IndentingSpace(text)) is TextSpan space)
        {
            return ($"{said}; this line is indented with U+{(int)text[space.Start]:X4}, which is no space: write spaces", space);
        }

        (string? what, TextSpan? place) = message.Contains("invalid mapping") ? OfColon(line)
            : message.Contains("expected key") && OfOutdentedParent(text, line) is (string outdented, TextSpan parent) ? (outdented, parent)
            : message.Contains("expected ','") || message.Contains("expected key") || message.Contains("document start") ? OfRest(line)
            : message.Contains("'-' indicator") ? OfDash(line)
            : message.Contains("node content") && line.Before.TrimEnd().EndsWith(",", StringComparison.Ordinal) ? ("remove one of the two commas", null)
            : (null, null);
        return (what is null ? said : $"{said}; {what}", place);
    }

    /// <summary>A colon where no key can be.</summary>
    private static (string? Advice, TextSpan? Place) OfColon(YamlLine line)
    {
        // The text may have begun on the line above, which then lacks its colon.
        int colon = line.Before.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 && line.Above is YamlLine above && above.Content.Length > 0 && !above.Content.Contains(": ") && !above.Content.EndsWith(":", StringComparison.Ordinal) && !above.Content.StartsWith("#", StringComparison.Ordinal))
        {
            return above.Content.Contains(' ')
                ? ("this line has no colon: write one behind a key, or indent the line more if it goes on the text above it", above.Place)
                : ($"write a colon behind it: '{above.Content}:'", above.Place);
        }

        if (colon < 0 && line.IsTooDeep)
        {
            return (TooDeep, null);
        }

        string word = colon < 0 ? "" : line.Before.Substring(colon + 2).Trim();
        return SpecKeywords.Field.Contains(word)
            ? ($"a key cannot follow another on its line: write '{line.Before.Substring(0, colon).Trim()}: {{ {word}: … }}', or put '{word}' on the next line", null)
            : ("put a text that has ': ' in it in quotation marks", null);
    }

    /// <summary>Something behind a value that is complete, or a line that is neither key nor value.</summary>
    private static (string? Advice, TextSpan? Place) OfRest(YamlLine line)
    {
        string before = line.Before.TrimEnd();
        char last = before.Length == 0 ? ' ' : before[before.Length - 1];
        if (last == '\'' && line.Before.Length == before.Length && line.After.Length > 0 && char.IsLetter(line.After[0]))
        {
            return ("an apostrophe within single quotation marks is written twice (''); or use double ones", null);
        }

        if (last is '"' or '\'')
        {
            return ($"a text that begins with a quotation mark ends at the next one; {QuoteIt} of the other kind", null);
        }

        if (line.Before.Trim().Length > 0 && line.After.Length > 0 && line.After[0] is '}' or ']' && !line.IsInBraces)
        {
            return ($"remove this '{line.After[0]}': everything is closed already", null);
        }

        if (last is ']' or '}' && line.After.Trim().Length > 0)
        {
            return (last == ']' ? $"a text that begins with [ is read as a list; {QuoteIt}" : $"a text that begins with {{ is read as a mapping; {QuoteIt}", null);
        }

        if (line.IsInBraces)
        {
            return before.Contains("pattern:") ? ("put the pattern in single quotation marks", null)
                : before.Contains(';') ? ("write a comma, and not ';', between the keys inside { }", null)
                : line.After.StartsWith(":", StringComparison.Ordinal) ? ("write a comma between the keys inside { }, and put a text that has ': ' in it in quotation marks", null)
                : ("close the bracket or brace", null);
        }

        string content = line.Content;
        if (OfWholeLine(content) is string whole)
        {
            return (whole, null);
        }

        int space = content.IndexOf(' ');
        return content.Contains(':') || space < 0 ? (line.IsTooDeep ? TooDeep : "align the key with the others of its mapping, which begin in the column of the first one", null)
            : SpecKeywords.Field.Contains(content.Substring(0, space)) || SpecKeywords.Endpoint.Contains(content.Substring(0, space))
                ? ($"write a colon behind the key: '{content.Substring(0, space)}: {content.Substring(space).Trim()}'", null)
            : ("a line is a key with a colon behind it, or goes on the text above and is indented more than its key", null);
    }

    /// <summary>
    /// Finds the key above that is too far to the left, so that a line that is right does not belong to it: both are keys of one mapping, and neither can be
    /// within the other. Null if there is none.
    /// </summary>
    private static (string Advice, TextSpan Place)? OfOutdentedParent(string text, YamlLine line)
    {
        string key = KeyOf(line.Content);
        YamlLine above = line;
        for (int count = 0; count < MostLines; count++)
        {
            int end = above.Place.Start == 0 ? -1 : text.LastIndexOf('\n', above.Place.Start - 1);
            if (end < 0)
            {
                return null;
            }

            above = YamlLine.At(text, end);
            if (above.Content.Length == 0 || above.Content[0] == '#' || above.Indentation >= line.Indentation)
            {
                continue;
            }

            string parent = KeyOf(above.Content);
            bool areSiblings = Array.IndexOf(SpecKeywords.Endpoint, key) >= 0 && Array.IndexOf(SpecKeywords.Endpoint, parent) >= 0;
            return areSiblings ? ($"'{parent}' in line {LineOf(text, above.Place.Start).ToString(CultureInfo.InvariantCulture)} begins further left than '{key}', which is a key of the same endpoint: begin both in the same column", above.Place) : null;
        }

        return null;
    }

    private static string KeyOf(string content) => content.IndexOf(':') is > 0 and int colon ? content.Substring(0, colon) : "";

    private static int LineOf(string text, int place) => text.Take(place).Count(static character => character == '\n') + 1;

    private static bool StartsWith(string text, int start, string mark) => string.CompareOrdinal(text, start, mark, 0, mark.Length) == 0;

    /// <summary>Returns what to do about a line that is no key and that other formats have.</summary>
    private static string? OfWholeLine(string content)
    {
        int end = 0;
        while (end < content.Length && (char.IsLetterOrDigit(content[end]) || content[end] == '_'))
        {
            end++;
        }

        string rest = content.Substring(end);
        return content.StartsWith("//", StringComparison.Ordinal) || content.StartsWith("/*", StringComparison.Ordinal) ? "a comment begins with '#'"
            : content.StartsWith("- ", StringComparison.Ordinal) ? "a key has no dash in front of it: remove '- '"
            : end > 0 && rest.Length > 1 && rest[0] == ':' && rest[1] != ' ' ? $"write a space after the colon: '{content.Substring(0, end)}: {rest.Substring(1)}'"
            : end > 0 && rest.TrimStart().StartsWith("=", StringComparison.Ordinal) ? $"write a colon and not '=': '{content.Substring(0, end)}: {rest.TrimStart(' ', '=', '>')}'"
            : null;
    }

    private static (string? Advice, TextSpan? Place) OfDash(YamlLine line) =>
        line.After.Length > 1 && line.After[0] == '-' && line.After[1] != ' ' ? ("write a space after the dash", null)
        : ("align the dash with those above it", null);
}
