using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Recognizes texts that are to be replaced by something, or that are another language's word for nothing: they would be sent or compared as they are.</summary>
internal static class PlaceholderText
{
    private const int Longest = 100;

    private static readonly HashSet<string> Nothing = new(StringComparer.OrdinalIgnoreCase) { "null", "nil", "undefined", "NaN", "(null)", "<null>", "(none)", "<none>", "n/a", "<empty>", "(empty)" };

    private static readonly HashSet<string> Unfinished = new(StringComparer.OrdinalIgnoreCase)
    {
        "todo", "fixme", "tbd", "tba", "change_me", "change-me", "changeme", "change me", "replace_me", "replaceme", "replace-me", "placeholder", "dummy", "foobar", "lorem ipsum", "asdf", "qwerty", "etc", "etc.", "and so on", "и т.д.", "и т. д.", "others...",
    };

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal) { "string", "str", "integer", "int", "int64", "boolean", "bool", "decimal", "float", "double", "number", "object", "array", "varchar" };

    // Bounded by the length of the text: no part of any of these can match in two ways.
    private static readonly Regex Call = new(@"^[A-Za-z_\\$][A-Za-z0-9_.:\\>$-]*\(.*\)$", RegexOptions.CultureInvariant | RegexOptions.Singleline);
    private static readonly Regex Template = new(@"^<[A-Za-z_][A-Za-z0-9_ .:-]*>$|^\$[A-Za-z_][A-Za-z0-9_>.-]*$|^%[A-Za-z_]{2,}%$|^__[A-Za-z_]+__$|^@@?[A-Za-z_.]+@@?$|^\[\[.*\]\]$|^<%.*%>$|^:[a-z_]{2,}$", RegexOptions.CultureInvariant | RegexOptions.Singleline);
    private static readonly Regex Printf = new(@"%(?:[0-9]+\$)?(?:\.[0-9]+)?[sdif](?![0-9A-Za-z])|%\([A-Za-z_]+\)[sd]", RegexOptions.CultureInvariant);
    private static readonly Regex Filler = new(@"^(?:[xX]{3,}|\?{1,}|\.{2,}|…|-{1,}|_{1,}|\*{2,})$", RegexOptions.CultureInvariant);
    private static readonly Regex Yours = new("^(?:your|YOUR|insert|INSERT|enter|ENTER)[_-](?:[A-Za-z0-9]+[_-])*[A-Za-z0-9]+$", RegexOptions.CultureInvariant);

    /// <summary>Returns what a value looks like, as the end of "looks like …"; null if it looks like a value.</summary>
    public static string? Of(string text) =>
        text.Length is 0 or > Longest ? null
        : Nothing.Contains(text) || text == "None" ? "the word for nothing of a programming language; to send nothing, leave the key out"
        : Unfinished.Contains(text) ? "a text that was to be replaced; write the value, or leave the key out"
        : IsWord(text) ? null
        : Filler.IsMatch(text) || Yours.IsMatch(text) ? "a text that was to be replaced; write the value, or leave the key out"
        : Template.IsMatch(text) || Printf.IsMatch(text) ? "a variable, which nothing replaces; set such a value in code"
        : Call.IsMatch(text) && text.IndexOf(' ') is int space && (space < 0 || space > text.IndexOf('(')) ? "a call, which nobody makes; set such a value in code"
        : null;

    /// <summary>Determines whether a text is of letters and digits without any mark, as most values are: no expression need look at it.</summary>
    private static bool IsWord(string text)
    {
        foreach (char character in text)
        {
            if (!char.IsLetterOrDigit(character) || character is 'x' or 'X')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns what a value that is sent looks like; null if it looks like a value.</summary>
    public static string? OfSent(string text) => Types.Contains(text) ? "the name of a type; write 'type' instead of the key, or the value" : Of(text);

    /// <summary>Returns what a text that is compared looks like; null if it looks like a value.</summary>
    public static string? OfCompared(string text) =>
        Nothing.Contains(text) || text == "None" ? "the word for nothing of a programming language; a missing field has no value that could be compared"
        : text.ToLowerInvariant() is "present" or "exists" or "exist" or "filled" or "set" or "empty" or "required" or "missing" or "absent" or "blank" ? "a condition; every text is compared as it is"
        : Of(text) is string placeholder ? placeholder.Split(';')[0] + "; every text is compared as it is"
        : null;
}
