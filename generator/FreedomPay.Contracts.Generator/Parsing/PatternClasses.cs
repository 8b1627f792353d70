using System.Globalization;
using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>
/// Finds character classes that mean something else than they seem to: numbers (<c>[1-12]</c>), words, ranges that come about by a hyphen in the middle,
/// and separators between ranges. A class is one character.
/// </summary>
internal static class PatternClasses
{
    private const string Rule = "a class is one character";
    private const int MostShown = 40;

    /// <summary>No class that anybody writes is longer; the ranges of one are compared with each other.</summary>
    private const int MostCompared = 300;

    // Bounded by the length of the pattern: no part of any of these can match in two ways.
    private static readonly Regex Numbers = new("^[0-9]+-[0-9]+$", RegexOptions.CultureInvariant);
    private static readonly Regex LostUnicode = new("u[0-9A-Fa-f]{4}-u[0-9A-Fa-f]{4}", RegexOptions.CultureInvariant);
    private static readonly Regex Slashed = new("/[dwsDWS](?![A-Za-z])", RegexOptions.CultureInvariant);
    private static readonly Regex Separated = new("[A-Za-z0-9]-[A-Za-z0-9](,)(?=[A-Za-z0-9]-[A-Za-z0-9])", RegexOptions.CultureInvariant);

    /// <summary>Returns what is wrong, beginning with a verb whose subject is the pattern; null if nothing is.</summary>
    public static string? Mistake(string pattern)
    {
        for (int index = 0; index < pattern.Length; index++)
        {
            if (pattern[index] == '\\')
            {
                index++;
            }
            else if (pattern[index] == '[')
            {
                int end = EndOf(pattern, index);
                if (OfClass(pattern.Substring(index, end - index + 1)) is string mistake)
                {
                    return mistake;
                }

                index = end;
            }
        }

        return null;
    }

    /// <summary>Returns the index of the bracket that closes a class; with what is subtracted from the class, if anything is.</summary>
    public static int EndOf(string pattern, int start)
    {
        int depth = 0;
        for (int index = start; index < pattern.Length; index++)
        {
            switch (pattern[index])
            {
                case '\\':
                    index++;
                    break;
                case '[' when index == start || pattern[index - 1] == '-':
                    depth++;

                    // A bracket that comes first is part of the class.
                    index += pattern.Length > index + 1 && pattern[index + 1] == '^' ? 1 : 0;
                    index += pattern.Length > index + 1 && pattern[index + 1] == ']' ? 1 : 0;
                    break;
                case ']' when --depth == 0:
                    return index;
            }
        }

        return pattern.Length - 1;
    }

    private static string? OfClass(string written)
    {
        string content = written.Substring(1, written.Length - 2).TrimStart('^');
        string shown = written.Length <= MostShown ? written : $"{written.Substring(0, MostShown)}…";
        if (LostUnicode.IsMatch(content))
        {
            return $"has {shown}, in which the backslashes are lost; write \\u0400-\\u04FF in single quotation marks";
        }

        if (Slashed.Match(content) is { Success: true } slashed)
        {
            return $"has {slashed.Value} in {shown}, which is a slash and a letter; write {(slashed.Value == "/d" ? "0-9" : $"\\{slashed.Value.Substring(1)}")}";
        }

        if (content.Length > 3 && Numbers.IsMatch(content))
        {
            return $"has {shown}, and {Rule}, so that this is no range of numbers; write the numbers as alternatives, for example ([1-9]|1[0-2]) for 1 to 12, or each digit that is meant";
        }

        return (content.Length <= MostCompared ? OfItems(content, shown) : null)
            ?? (Separated.Match(content) is { Success: true } separated
                ? $"has '{separated.Groups[1].Value}' between the ranges of {shown}, where it is one of the characters; remove it, or write it last if it is meant"
                : null);
    }

    private static string? OfItems(string content, string shown)
    {
        HashSet<char> single = [];
        List<(char First, char Last)> ranges = [];
        int index = 0;
        while (index < content.Length)
        {
            // What is subtracted is a class of its own, and says what is not meant.
            if (content[index] == '[' && index > 0 && content[index - 1] == '-')
            {
                return null;
            }

            (char? first, bool isFirstEscaped) = Take(content, ref index);
            bool isRange = index + 1 < content.Length && content[index] == '-' && content[index + 1] != '[';
            if (first is char start && isRange)
            {
                index++;
                (char? last, bool isLastEscaped) = Take(content, ref index);
                if (last is not char end)
                {
                    continue;
                }

                if (!isFirstEscaped && !isLastEscaped && !IsMeant(start, end))
                {
                    return $"has {start}-{end} in {shown}, a range that takes in all characters between the two{Between(start, end)}; write the hyphen first or last in the class, or a range whose ends are digits, or letters of one alphabet and case";
                }

                if (Overlaps(start, end, single, ranges) is char inBoth)
                {
                    return Twice(inBoth, shown);
                }

                ranges.Add((start, end));
            }
            else if (first is char character && !isFirstEscaped)
            {
                if (single.Contains(character) || ranges.Exists(range => character >= range.First && character <= range.Last))
                {
                    return Twice(character, shown);
                }

                single.Add(character);
            }
        }

        return null;
    }

    private static string Twice(char character, string shown) => $"has '{character}' twice in {shown}, and {Rule}; write words and numbers as alternatives, (one|other), or remove one of the two";

    /// <summary>Takes a character off a class, or an escape; the character of an escape is null if it means several.</summary>
    private static (char? Character, bool IsEscaped) Take(string content, ref int index)
    {
        char character = content[index++];
        if (character != '\\' || index == content.Length)
        {
            return (character, false);
        }

        char escaped = content[index++];
        int digits = escaped switch { 'x' => 2, 'u' => 4, _ => 0 };
        if (digits > 0 && index + digits <= content.Length && int.TryParse(content.Substring(index, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code))
        {
            index += digits;
            return ((char)code, true);
        }

        if (escaped is 'p' or 'P' && index < content.Length && content[index] == '{')
        {
            int end = content.IndexOf('}', index);
            index = end < 0 ? content.Length : end + 1;
            return (null, true);
        }

        return (char.IsLetterOrDigit(escaped) ? null : escaped, true);
    }

    /// <summary>Determines whether a range has ends that belong together, or takes in the characters of ASCII on purpose.</summary>
    private static bool IsMeant(char first, char last) =>
        first == last
        || (char.IsDigit(first) && char.IsDigit(last))
        || (first is >= 'a' and <= 'z' && last is >= 'a' and <= 'z')
        || (first is >= 'A' and <= 'Z' && last is >= 'A' and <= 'Z')
        || (first > '\u007F' && last > '\u007F')
        || first is ' ' or '!'
        || last == '~'
        || (first, last) is (':', '@') or ('[', '`');

    private static string Between(char first, char last)
    {
        string sample = new([.. Enumerable.Range(first + 1, Math.Max(0, Math.Min(last - first - 1, 5))).Select(static code => (char)code).Where(static character => character is > ' ' and < '\u007F')]);
        return sample.Length == 0 ? "" : $", such as {string.Join(" ", sample.ToCharArray())}";
    }

    private static char? Overlaps(char first, char last, HashSet<char> single, List<(char First, char Last)> ranges)
    {
        foreach (char character in single)
        {
            if (character >= first && character <= last)
            {
                return character;
            }
        }

        foreach ((char start, char end) in ranges)
        {
            if (start <= last && end >= first)
            {
                return start > first ? start : first;
            }
        }

        return null;
    }
}
