using System.Text;
using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Parsing.Formats;

/// <summary>Finds the .NET format that was probably meant, if a format is written as another language or library writes it.</summary>
internal static class FormatSuggestion
{
    /// <summary>One letter each. PHP quotes by a backslash.</summary>
    private static readonly Dictionary<char, string> Php = new()
    {
        ['Y'] = "yyyy",
        ['o'] = "yyyy",
        ['y'] = "yy",
        ['m'] = "MM",
        ['n'] = "M",
        ['M'] = "MMM",
        ['F'] = "MMMM",
        ['d'] = "dd",
        ['j'] = "d",
        ['D'] = "ddd",
        ['l'] = "dddd",
        ['H'] = "HH",
        ['G'] = "H",
        ['h'] = "hh",
        ['g'] = "h",
        ['a'] = "tt",
        ['A'] = "tt",
        ['i'] = "mm",
        ['s'] = "ss",
        ['v'] = "fff",
        ['u'] = "ffffff",
        ['P'] = "zzz",
        ['p'] = "zzz",
        ['O'] = "zzz",
        ['T'] = "T",
        ['c'] = "yyyy-MM-ddTHH:mm:sszzz",
    };

    /// <summary>One letter after a percent sign each.</summary>
    private static readonly Dictionary<char, string> Strftime = new()
    {
        ['Y'] = "yyyy",
        ['G'] = "yyyy",
        ['y'] = "yy",
        ['m'] = "MM",
        ['b'] = "MMM",
        ['h'] = "MMM",
        ['B'] = "MMMM",
        ['d'] = "dd",
        ['e'] = "d",
        ['a'] = "ddd",
        ['A'] = "dddd",
        ['H'] = "HH",
        ['k'] = "H",
        ['I'] = "hh",
        ['l'] = "h",
        ['p'] = "tt",
        ['P'] = "tt",
        ['M'] = "mm",
        ['S'] = "ss",
        ['f'] = "ffffff",
        ['z'] = "zzz",
        ['F'] = "yyyy-MM-dd",
        ['T'] = "HH:mm:ss",
        ['R'] = "HH:mm",
        ['D'] = "MM/dd/yy",
        ['%'] = "'%'",
    };

    /// <summary>Returns the end of a message about a format that cannot be used: what was meant, or an example.</summary>
    public static string For(string format, bool hasTime)
    {
        if (FormatWords.Violation(format, hasTime) is not null || FormatRules.Violation(format, !hasTime) is null)
        {
            // The message says what to do.
            return "";
        }

        string lookalike = Lookalikes.In(format);
        return Meant(format, hasTime) is string meant ? $"{lookalike}; {meant}"
            : Meant(format, !hasTime) is string other ? $"{lookalike}; with 'type: {(hasTime ? "date" : "datetime")}', {other}"
            : $"{lookalike}; a usual one is '{(hasTime ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd")}'";
    }

    private static string? Meant(string format, bool hasTime)
    {
        foreach ((string origin, string? meant) in Candidates(format, hasTime))
        {
            if (meant is not null && meant != format && FormatRules.Violation(meant, hasTime) is null)
            {
                return origin.Length == 0 ? $"did you mean '{meant}'?" : $"{origin} format in .NET is '{meant}'";
            }
        }

        return null;
    }

    private static IEnumerable<(string Origin, string? Meant)> Candidates(string format, bool hasTime)
    {
        if (format.IndexOf('%') >= 0)
        {
            yield return ("strftime's", OfPercents(format));
        }

        string? runs = OfRuns(format, hasTime);
        if (IsSingleLetters(format))
        {
            yield return ("PHP's", OfLetters(format));
        }

        yield return (Origin(format), runs);
    }

    /// <summary>Determines whether no letter occurs twice in a row: PHP has one for each part.</summary>
    private static bool IsSingleLetters(string format)
    {
        for (int index = 1; index < format.Length; index++)
        {
            if (char.IsLetter(format[index]) && format[index] == format[index - 1])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns whose spelling has such letters; empty for a format of .NET with a mistake in it.</summary>
    private static string Origin(string format)
    {
        bool HasAny(string letters) => format.IndexOfAny(letters.ToCharArray()) >= 0;
        return HasAny("[]YDA") && !HasAny("uXEk") ? "moment.js's"
            : HasAny("uXEkSaxnOVL") ? "Java's"
            : "";
    }

    private static string? OfPercents(string format)
    {
        StringBuilder meant = new();
        for (int index = 0; index < format.Length; index++)
        {
            if (format[index] != '%')
            {
                meant.Append(Literal(format[index]));
            }
            else if (index + 1 < format.Length && Strftime.TryGetValue(format[++index], out string? part))
            {
                meant.Append(part);
            }
            else
            {
                return null;
            }
        }

        return meant.ToString();
    }

    private static string? OfLetters(string format)
    {
        StringBuilder meant = new();
        for (int index = 0; index < format.Length; index++)
        {
            char character = format[index];
            if (character == '\\' && index + 1 < format.Length)
            {
                meant.Append(Literal(format[++index]));
            }
            else if (!char.IsLetter(character))
            {
                meant.Append(character);
            }
            else if (Php.TryGetValue(character, out string? part))
            {
                meant.Append(part);
            }
            else
            {
                return null;
            }
        }

        return meant.ToString();
    }

    /// <summary>
    /// Reads a format of letters in runs, as moment.js, Java, SQL and .NET have it, by what the letters mean in any of them. An M or an m is the month or the
    /// minutes, whichever its neighbors are.
    /// </summary>
    private static string? OfRuns(string format, bool hasTime)
    {
        // moment.js quotes in brackets.
        List<FormatPart>? parts = FormatParts.Of(format.Replace('[', '\'').Replace(']', '\''));
        if (parts is null)
        {
            return null;
        }

        StringBuilder meant = new();
        char before = ' ';
        bool isTimeOnTwelve = FormatRules.Has(parts, "aAt");
        for (int index = 0; index < parts.Count; index++)
        {
            FormatPart part = parts[index];
            if (!part.IsLetters)
            {
                meant.Append(part.IsQuoted ? Quoted(part.Text) : part.Text);
                continue;
            }

            char after = parts.Skip(index + 1).Where(static next => next.IsLetters && next.Letter != 'T').Select(static next => next.Letter).DefaultIfEmpty(' ').First();
            string? run = part.Letter switch
            {
                'y' or 'Y' or 'u' => part.Count is 2 ? "yy" : "yyyy",
                'd' or 'D' => new string('d', Math.Min(part.Count, 4)),
                'M' or 'm' or 'L' => IsMinutes(before, after) ? new string('m', Math.Min(part.Count, 2)) : new string('M', Math.Min(part.Count, 4)),
                'H' or 'h' or 'K' or 'k' when part is not { Letter: 'K', Count: 1 } => new string(isTimeOnTwelve && part.Letter == 'h' ? 'h' : 'H', Math.Min(part.Count, 2)),
                'S' or 's' when before is 's' or 'S' || part.Count > 2 => new string('f', Math.Min(part.Count, 7)),
                'S' or 's' => new string('s', part.Count),
                'f' or 'F' or 'n' => new string('f', Math.Min(part.Count, 7)),
                'a' or 'A' or 't' => FormatRules.Has(parts, "hK") ? "tt" : null,
                'X' or 'x' or 'Z' or 'z' or 'O' => "zzz",
                'K' => "K",
                'E' => part.Count > 3 ? "dddd" : "ddd",
                'T' when part.Count == 1 => "T",
                _ => null,
            };
            if (run is null)
            {
                return null;
            }

            meant.Append(run);
            before = part.Letter == 'T' ? before : part.Letter;
        }

        return hasTime || !FormatRules.Has(parts, "hHkS") ? meant.ToString() : null;
    }

    private static bool IsMinutes(char before, char after) => before is 'h' or 'H' or 'k' or 'K' || (after is 's' or 'S' && before is not ('y' or 'Y' or 'u' or 'd' or 'D'));

    private static string Literal(char character) => char.IsLetter(character) ? character == 'T' ? "T" : $"'{character}'" : character.ToString();

    private static string Quoted(string text) => text == "T" ? "T" : $"'{text}'";
}
