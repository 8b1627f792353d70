using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing.Yaml;

/// <summary>The line of a text that a place is in. Long lines are cut, so that looking at one takes no time.</summary>
/// <param name="Before">What is before the place.</param>
/// <param name="After">What is after it, or at it.</param>
/// <param name="Above">The next line above that is not blank, or null.</param>
/// <param name="Place">Where the line's content begins, and its length.</param>
internal sealed record YamlLine(string Before, string After, YamlLine? Above, TextSpan Place)
{
    private const int LongestHalf = 200;
    private const int MostBlanks = 200;

    /// <summary>Gets the line without its indentation.</summary>
    public string Content => (Before + After).Trim();

    /// <summary>Gets how many spaces the line begins with.</summary>
    public int Indentation => (Before + After).Length - (Before + After).TrimStart(' ').Length;

    /// <summary>Gets whether the line is a key that is indented more than the key above it, although that one has a value.</summary>
    public bool IsTooDeep => Above is YamlLine above && above.Content.Contains(": ") && Indentation > above.Indentation;

    /// <summary>Gets whether a brace or bracket opens before the place and is not closed there.</summary>
    public bool IsInBraces => Before.Count(static character => character is '{' or '[') > Before.Count(static character => character is '}' or ']');

    /// <summary>Returns the place of a character in the indentation that looks like a space and is none; null if there is none.</summary>
    public TextSpan? IndentingSpace(string text) =>
        Place.Length > 0 && text[Place.Start] > '\u007F' && char.IsWhiteSpace(text[Place.Start]) ? new TextSpan(Place.Start, 1) : null;

    public static YamlLine At(string text, int place) => At(text, Math.Min(place, text.Length), hasAbove: true);

    private static YamlLine At(string text, int place, bool hasAbove)
    {
        int start = place;
        while (start > 0 && place - start < LongestHalf && text[start - 1] is not ('\n' or '\r'))
        {
            start--;
        }

        int end = place;
        while (end < text.Length && end - place < LongestHalf && text[end] is not ('\n' or '\r'))
        {
            end++;
        }

        int content = start;
        while (content < end && text[content] == ' ')
        {
            content++;
        }

        int above = start;
        while (hasAbove && above > 0 && start - above < MostBlanks && char.IsWhiteSpace(text[above - 1]))
        {
            above--;
        }

        return new YamlLine(
            text.Substring(start, place - start),
            text.Substring(place, end - place),
            hasAbove && above > 0 && above < start ? At(text, above, hasAbove: false) : null,
            new TextSpan(content, text.Substring(content, end - content).TrimEnd(' ').Length));
    }
}
