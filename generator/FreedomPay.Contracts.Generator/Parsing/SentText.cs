using System.Text.RegularExpressions;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>
/// Checks texts that are sent as they are, or compared with what comes: white space, quotation marks and commas around them, and letters of two
/// alphabets in one word, are part of the text for the gateway and never meant.
/// </summary>
internal static class SentText
{
    private const string LatinLookalikes = "асеікоруххАВЕІКМНОРСТУХ";
    private const string Opening = "\"'`“”„‘’«";
    private const string Closing = "\"'`”““’’»";

    /// <summary>Words with which other languages match whatever is left, or whatever there is.</summary>
    private static readonly string[] Wildcards =
    [
        "*", "**", ".*", ".+", "%", "_", "[]", "{}", "else", "otherwise", "default", "any", "anything", "everything", "whatever",
        "not empty", "not_empty", "notEmpty", "notempty", "non-empty", "nonempty", "!empty", "not null", "not_null", "notNull", "notnull", "NOT NULL", "!null", "is set", "isset", "not blank",
    ];

    // Bounded by the length of the text: no part of it can match in two ways.
    private static readonly Regex Placeholder = new(@"\$\{[^{}]*\}|\{\{[^{}]*\}\}|\{[A-Za-z_][A-Za-z0-9_.]*\}|%env\([^()]*\)%", RegexOptions.CultureInvariant);
    private static readonly Regex Escape = new(@"\\(?:[nrt0]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4})", RegexOptions.CultureInvariant);
    private static readonly Regex Several = new(@"^[A-Za-z0-9_]+ ?[,|] ?[A-Za-z0-9_]|^[A-Za-z0-9_]+ (?:or|OR|или|\|\||&&) [A-Za-z0-9_]|^\[.*\]$", RegexOptions.CultureInvariant | RegexOptions.Singleline);
    private static readonly Regex Operator = new(@"^(?:[<>≤≥≠~^!]|=|(?:gt|lt|gte|lte|ne|eq|neq)[ :(])", RegexOptions.CultureInvariant);
    private static readonly Regex Entity = new(@"&(?:amp|lt|gt|quot|apos|nbsp|#[0-9]{1,6}|#x[0-9A-Fa-f]{1,6});", RegexOptions.CultureInvariant);

    /// <summary>Returns what is wrong with a text that is only compared; null if nothing is.</summary>
    /// <param name="scalar">The text.</param>
    /// <param name="problems">What is known of the file.</param>
    /// <param name="isJson">Whether the message is JSON, which has booleans of its own.</param>
    public static string? ComparisonViolation(YamlScalar scalar, SpecProblems problems, bool isJson) =>
        Operator.IsMatch(scalar.Text) ? "is compared as one text, operator and all; list the values that are meant: [a, b]"
        : Several.IsMatch(scalar.Text) || scalar.Text.TrimEnd().EndsWith(",", StringComparison.Ordinal) ? "is compared as one text; several values are a list: [a, b]"
        : scalar.Text.EndsWith("\n", StringComparison.Ordinal) ? "ends in a line break, which is part of the value"
        : Violation(scalar, problems) ?? FlagViolation(scalar, isJson);

    /// <summary>Returns what is wrong with a value that YAML takes for a boolean, which no text of the gateway is; null if nothing is.</summary>
    public static string? FlagViolation(YamlScalar scalar, bool isJson) => !scalar.IsPlain || scalar.Text.ToLowerInvariant() is not ("true" or "false" or "yes" or "no" or "on" or "off") ? null
        : isJson ? $"is the text '{scalar.Text}' here; a field that is true or false in JSON has 'type: boolean'; if the text is meant, put it in quotation marks"
        : $"is the text '{scalar.Text}' here; a boolean of the gateway is 1 or 0: write {(scalar.Text.ToLowerInvariant() is "true" or "yes" or "on" ? "1" : "0")}; quotation marks are for a gateway that has the word itself";

    /// <summary>Returns what is wrong, beginning with a verb whose subject is the text; null if nothing is.</summary>
    public static string? Violation(YamlScalar scalar, SpecProblems problems)
    {
        string text = scalar.Text;
        if (text.Length == 0)
        {
            return null;
        }

        // A text that ends in a line break has a message of its own.
        if (text[text.Length - 1] == '\n')
        {
            return null;
        }

        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[text.Length - 1]))
        {
            return "begins or ends with white space, which is part of the value; remove it";
        }

        if (InvisibleText.Violation(scalar, problems) is string invisible)
        {
            return invisible;
        }

        if (IsFolded(scalar, problems))
        {
            return "is written on several lines, which YAML joins with spaces; write it on one line, or in quotation marks if it has spaces";
        }

        if (QuotesViolation(text) is string quoted)
        {
            return quoted;
        }

        if (scalar.IsPlain && text[text.Length - 1] is ',' or ';')
        {
            return $"ends in '{text[text.Length - 1]}', which is part of the value; remove it, or put the text in quotation marks";
        }

        if (Placeholder.Match(text) is { Success: true } placeholder)
        {
            return $"has the placeholder {placeholder.Value}, which nothing replaces; set such a value in code";
        }

        if (Escape.Match(text) is { Success: true } escape)
        {
            return $"has {escape.Value} as {escape.Length} characters; only in double quotation marks a backslash begins an escape";
        }

        return EntityViolation(text) is string entity ? entity
            : IsOfTwoAlphabets(text) ? $"mixes letters of two alphabets in one word{Lookalikes.In(text)}"
            : LooksLatin(text) ? $"is written in Cyrillic letters that look Latin{Lookalikes.In(text)}"
            : null;
    }

    /// <summary>Returns what is wrong with a text that is in quotation marks which YAML does not know; null if nothing is.</summary>
    public static string? QuotesViolation(string text)
    {
        int mark = text.Length > 1 ? Opening.IndexOf(text[0]) : -1;
        return mark >= 0 && (text[text.Length - 1] == Closing[mark] || text[text.Length - 1] == text[0])
            ? "has quotation marks of its own, which are part of the value; write it in one pair of ordinary quotation marks"
            : null;
    }

    /// <summary>Returns what is wrong with a text in which HTML's or XML's way of writing a character was left; null if nothing is.</summary>
    public static string? EntityViolation(string text) => text.IndexOf('&') >= 0 && Entity.Match(text) is { Success: true } entity
        ? $"has {entity.Value}, which is HTML and is sent as it is; write the character itself"
        : null;

    /// <summary>Determines whether a text without quotation marks goes on in the next line.</summary>
    public static bool IsFolded(YamlScalar scalar, SpecProblems problems) =>
        scalar.IsPlain && scalar.Text.IndexOfAny([' ', '\n']) >= 0 && problems.Written(scalar.Span).IndexOf('\n') >= 0;

    /// <summary>Determines whether a text is compared with what comes, although "anything else" was probably meant.</summary>
    public static bool IsWildcard(string text) => Array.IndexOf(Wildcards, text) >= 0;

    /// <summary>Determines whether all letters of a text are Cyrillic ones that look like Latin ones: the gateway's <c>ok</c> is not <c>ок</c>.</summary>
    private static bool LooksLatin(string text) => text.Any(char.IsLetter) && text.Where(char.IsLetter).All(static character => LatinLookalikes.IndexOf(character) >= 0);

    /// <summary>Determines whether a word has both Latin letters and letters of another alphabet.</summary>
    private static bool IsOfTwoAlphabets(string text)
    {
        bool isLatin = false;
        bool isOther = false;
        foreach (char character in text)
        {
            if (!char.IsLetter(character))
            {
                isLatin = isOther = false;
                continue;
            }

            isLatin |= character < '\u0250';
            isOther |= character is >= '\u0370' and <= '\u052F';
            if (isLatin && isOther)
            {
                return true;
            }
        }

        return false;
    }
}
