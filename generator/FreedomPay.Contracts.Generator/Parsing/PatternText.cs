using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Finds signs outside of character classes that .NET takes for something else than they seem to be: counts in other brackets, anchors in the middle.</summary>
internal static class PatternText
{
    private const int MostShown = 40;

    // Bounded by the length of the pattern: no part of any of these can match in two ways.
    private static readonly Regex Count = new(@"^\{[0-9]+(?:,[0-9]*)?\}", RegexOptions.CultureInvariant);
    private static readonly Regex OtherCount = new(@"^\{ *([0-9]*) *(?:,|-|\.\.|;|:|–) *([0-9]*) *\}", RegexOptions.CultureInvariant);
    private static readonly Regex CountInParentheses = new(@"^\(([1-9][0-9]*(?:,[0-9]*)?)\)", RegexOptions.CultureInvariant);
    private static readonly Regex Slashed = new("^/[dwsDWS](?:[{+*]|$)", RegexOptions.CultureInvariant);
    private static readonly Regex DotBetweenDigits = new(@"(?:\[0-9\]|\\d)(?:[+*?]|\{[0-9,]+\})?\.(?=\[0-9\]|\\d)", RegexOptions.CultureInvariant);
    private static readonly Regex WordsWithSlashes = new(@"\((?:\?:)?[A-Za-z]{2,}(?:/[A-Za-z]{2,})+\)", RegexOptions.CultureInvariant);

    /// <summary>Returns what is wrong, beginning with a verb whose subject is the pattern; null if nothing is.</summary>
    public static string? Mistake(string pattern)
    {
        if (pattern.StartsWith("^ ", StringComparison.Ordinal) || pattern.EndsWith(" $", StringComparison.Ordinal))
        {
            return "has a space next to '^' or '$', which every value would need; remove it, or write [ ] if it is meant";
        }

        for (int index = 0; index < pattern.Length; index++)
        {
            char character = pattern[index];
            if (character == '\\')
            {
                index = EndOfEscape(pattern, index);
            }
            else if (character == '[')
            {
                index = PatternClasses.EndOf(pattern, index);
            }
            else if (OfSign(pattern, index) is string mistake)
            {
                return mistake;
            }
        }

        return null;
    }

    /// <summary>Returns what is probably not meant, beginning with a verb whose subject is the pattern; null if nothing is.</summary>
    public static string? Doubt(string pattern) =>
        DotBetweenDigits.IsMatch(pattern) ? @"has a '.' between digits, which is any character; write \. for a point, or (.) if any character is meant"
        : WordsWithSlashes.Match(pattern) is { Success: true } words ? $@"has {words.Value}, which is this text with its slashes; one of the words is {words.Value.Replace('/', '|')}, and \/ is a slash that is meant"
        : null;

    /// <summary>Returns the index of the last character of an escape; <c>\p{L}</c> has braces of its own.</summary>
    private static int EndOfEscape(string pattern, int start)
    {
        int name = start + 1;
        int end = name + 1 < pattern.Length && pattern[name] is 'p' or 'P' or 'k' && pattern[name + 1] == '{' ? pattern.IndexOf('}', name) : -1;
        return end < 0 ? name : end;
    }

    private static string? OfSign(string pattern, int index)
    {
        char before = index == 0 ? '^' : pattern[index - 1];
        char after = index + 1 < pattern.Length ? pattern[index + 1] : '\0';
        switch (pattern[index])
        {
            case '{' when before is not ('^' or '(' or '|') || (index > 1 && pattern[index - 2] == '\\'):
                return OfBrace(pattern.Substring(index, Math.Min(MostShown, pattern.Length - index)));
            case '(' when before is ']' or '}' || (before is 'd' or 'w' && index > 1 && pattern[index - 2] == '\\'):
                return CountInParentheses.Match(pattern.Substring(index, Math.Min(MostShown, pattern.Length - index))) is { Success: true } count
                    ? $"has {count.Value} after what is to be repeated, which is this text; how often something comes is in braces: {{{count.Groups[1].Value}}}"
                    : null;
            case '|' when after == '|':
                return "has '||', with nothing between the two, so that an empty text passes there; remove one '|'";
            case '/' when Slashed.Match(pattern.Substring(index, Math.Min(MostShown, pattern.Length - index))) is { Success: true } slashed:
                return $"has {slashed.Value.Substring(0, 2)}, which is a slash and a letter; write {(slashed.Value[1] == 'd' ? "[0-9]" : $"\\{slashed.Value[1]}")}";
            case '$' when after is not ('\0' or ')' or '|' or '$' or '\\' or '(' or '?' or '*'):
                return "has '$' before its end, which nothing can follow, so that nothing ever matches; write \\$ for the character";
            case '^' when index > 0 && before is not ('(' or '|' or '^' or ':' or '=' or '!' or '>' or ')' or ']' or '*' or '?'):
                return "has '^' after its beginning, which nothing can precede, so that nothing ever matches; write \\^ for the character";
            default:
                return null;
        }
    }

    private static string? OfBrace(string rest)
    {
        if (Count.IsMatch(rest))
        {
            return null;
        }

        int end = rest.IndexOf('}');
        string shown = end < 0 ? "a '{'" : rest.Substring(0, end + 1);
        const string Otherwise = "or \\{ for a brace";
        return OtherCount.Match(rest) is { Success: true } count && (count.Groups[1].Length > 0 || count.Groups[2].Length > 0)
            ? $"has {shown}, which .NET takes for this text; how often something comes is {{{(count.Groups[1].Length == 0 ? "0" : count.Groups[1].Value)},{count.Groups[2].Value}}}, {Otherwise}"
            : $"has {shown}, which says no number of times and which .NET takes for this text; write a number such as {{6}} or {{1,6}}, {Otherwise}";
    }
}
