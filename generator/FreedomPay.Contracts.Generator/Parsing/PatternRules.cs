using System.Text;
using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>
/// Finds what is a regular expression and yet not what anybody means: habits of PHP, JavaScript and POSIX, and patterns that a part of a text
/// matches. A pattern describes the whole text.
/// </summary>
internal static class PatternRules
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.Singleline;

    // Bounded by the length of the pattern: no part of any of these can match in two ways.
    private static readonly Regex Delimited = new(@"^([/#~%@!])(.+)\1([a-zA-Z]*)$", Plain);
    private static readonly Regex Posix = new(@"\[:\^?[a-z]+:\]", Plain);
    private static readonly Regex Count = new(@"\{[0-9, ]*\}", Plain);
    private static readonly Regex DoubledBackslash = new(@"\\\\[dDwWsSbB.+]", Plain);
    private static readonly Regex ClassWithoutBackslash = new(@"(?:^|[\^(|])[dws][{+*]", Plain);
    private static readonly Regex LostClass = new(@"(?<![A-Za-z\\])[dws](?=[{+*])", Plain);
    private static readonly Regex Ended = new(@"^(\^.*\$)/([a-zA-Z]*)$", Plain);
    private static readonly Regex WordsInClass = new(@"\[[A-Za-z0-9]{2,}(?:\|[A-Za-z0-9]{2,})+\]", Plain);
    private static readonly Regex WordsWithCommas = new(@"\((?:\?:)?[A-Za-z0-9_]{2,}(?:, ?[A-Za-z0-9_]{2,})+\)", Plain);
    private static readonly Regex PercentClass = new("%[dswx](?:[+*{]|$|\\$)", Plain);
    private static readonly Regex Options = new(@"^\(\?[a-z]+\)", Plain);

    /// <summary>Returns what is wrong, beginning with a verb whose subject is the pattern; null if nothing is.</summary>
    public static string? Mistake(string pattern)
    {
        if (Delimited.Match(pattern) is { Success: true } php)
        {
            return $"has delimiters, as PHP and JavaScript write them, which .NET takes for part of the text; write '{Inline(php.Groups[3].Value)}{Sound(php.Groups[2].Value)}'";
        }

        if (Ended.Match(pattern) is { Success: true } ended)
        {
            return $"ends in a delimiter, as in PHP and JavaScript, which .NET takes for part of the text; write '{Inline(ended.Groups[2].Value)}{Sound(ended.Groups[1].Value)}'";
        }

        if (Posix.Match(pattern) is { Success: true } posix)
        {
            return $"has the POSIX class {posix.Value}, which .NET takes for single characters; write [0-9], [A-Za-z] and the like";
        }

        string? spaced = Count.Matches(pattern).Cast<Match>().Select(static match => match.Value).FirstOrDefault(static count => count.Contains(' ') && count.Any(char.IsDigit));
        if (spaced is not null)
        {
            return $"has a space in {spaced}, which .NET then reads as plain text; remove the space";
        }

        if (DoubledBackslash.Match(pattern) is { Success: true } doubled)
        {
            return $"has two backslashes in {doubled.Value}, which are a backslash and a letter; in single quotes one is enough";
        }

        if (ClassWithoutBackslash.IsMatch(pattern))
        {
            string letter = ClassWithoutBackslash.Match(pattern).Value.Trim('^', '(', '|', '{', '+', '*');
            return $"repeats the letter {letter}, as if it had lost a backslash; write '{LostClass.Replace(pattern, static match => match.Value == "d" ? "[0-9]" : $"\\{match.Value}")}', or [{letter}] if the letter is meant";
        }

        if (WordsInClass.Match(pattern) is { Success: true } words)
        {
            return $"has {words.Value}, which is one of these letters; one of the words is ({words.Value.Substring(1, words.Value.Length - 2)})";
        }

        if (WordsWithCommas.Match(pattern) is { Success: true } listed)
        {
            return $"has {listed.Value}, which is this text with its commas; one of the words is {listed.Value.Replace(", ", "|").Replace(',', '|')}";
        }

        if (PercentClass.IsMatch(pattern))
        {
            return "has a '%' before a letter, which is a percent sign and that letter; the class of digits is [0-9]";
        }

        return pattern.Contains(@"\d") ? $@"has \d, which in .NET is a digit of any script, such as '७'; write [0-9]: '{Sound(pattern)}'"
            : pattern.Contains("A-z") ? "has A-z, which has [ \\ ] ^ _ ` in it too; write A-Za-z"
            : PatternClasses.Mistake(pattern) ?? OfAnchors(pattern) ?? PatternText.Mistake(pattern);
    }

    private static string Inline(string flags) => flags.Contains('i') ? "(?i)" : "";

    /// <summary>Returns a pattern that describes the whole text, with digits of ASCII only.</summary>
    private static string Sound(string pattern)
    {
        StringBuilder digits = new(pattern.Length);
        bool isInSet = false;
        for (int index = 0; index < pattern.Length; index++)
        {
            char character = pattern[index];
            if (character == '\\' && index + 1 < pattern.Length)
            {
                index++;
                digits.Append(pattern[index] == 'd' ? (isInSet ? "0-9" : "[0-9]") : pattern.Substring(index - 1, 2));
                continue;
            }

            isInSet = character == '[' || (isInSet && character != ']');
            digits.Append(character);
        }

        string sound = digits.ToString();
        return OfAnchors(sound) is null ? sound
            : Alternatives(sound).Count > 1 ? $"^({sound})$"
            : $"{(sound.StartsWith("^", StringComparison.Ordinal) ? "" : "^")}{sound}{(sound.EndsWith("$", StringComparison.Ordinal) ? "" : "$")}";
    }

    /// <summary>Reports a pattern that a part of a text can match.</summary>
    private static string? OfAnchors(string pattern)
    {
        const string Rule = "a pattern describes the whole text: begin it with ^ and end it with $, and write .* where anything may be";
        string body = Options.Replace(pattern, "");
        if (body.StartsWith("^+", StringComparison.Ordinal) || body.StartsWith("^*", StringComparison.Ordinal) || body.StartsWith("^?", StringComparison.Ordinal))
        {
            return $"has a quantifier right after '^'; to match the character '{body[1]}', write \\{body[1]}";
        }

        List<string> alternatives = Alternatives(body);
        if (alternatives.Exists(static alternative => alternative.Length == 0))
        {
            return "has an empty alternative, which matches any text; remove the '|'";
        }

        if (alternatives.Exists(static alternative => alternative is "^$"))
        {
            return "matches the empty text alone, which is never sent";
        }

        return alternatives.TrueForAll(static alternative => IsAnchored(alternative)) ? null
            : alternatives.Count > 1 && IsAnchored(body) ? $"anchors only its first and its last alternative; write ^({body.Substring(1, body.Length - 2)})$"
            : $"matches a part of a text; {Rule}";
    }

    private static bool IsAnchored(string pattern) =>
        (pattern.StartsWith("^", StringComparison.Ordinal) || pattern.StartsWith(@"\A", StringComparison.Ordinal))
        && (pattern.EndsWith(@"\z", StringComparison.Ordinal) || pattern.EndsWith(@"\Z", StringComparison.Ordinal)
            || (pattern.EndsWith("$", StringComparison.Ordinal) && !pattern.EndsWith(@"\$", StringComparison.Ordinal)));

    /// <summary>Returns the alternatives that are in no group.</summary>
    private static List<string> Alternatives(string pattern)
    {
        List<string> alternatives = [];
        int start = 0;
        int depth = 0;
        bool isInSet = false;
        for (int index = 0; index < pattern.Length; index++)
        {
            switch (pattern[index])
            {
                case '\\':
                    index++;
                    break;
                case '[' when !isInSet:
                    isInSet = true;

                    // A bracket that comes first is part of the set.
                    index += pattern.Length > index + 1 && pattern[index + 1] == '^' ? 1 : 0;
                    index += pattern.Length > index + 1 && pattern[index + 1] == ']' ? 1 : 0;
                    break;
                case ']':
                    isInSet = false;
                    break;
                case '(' when !isInSet:
                    depth++;
                    break;
                case ')' when !isInSet:
                    depth--;
                    break;
                case '|' when !isInSet && depth == 0:
                    alternatives.Add(pattern.Substring(start, index - start));
                    start = index + 1;
                    break;
            }
        }

        alternatives.Add(pattern.Substring(start));
        return alternatives;
    }
}
