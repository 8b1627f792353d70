using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Tool.Signatures.Jws;

/// <summary>Numbers of a body as other programs write them: a text for a number, a number for a text, with or without zeros at the end.</summary>
internal static partial class BodyNumbers
{
    private const int MostNumbers = 200;

    private static readonly (string How, Func<Match, string?> Write)[] Ways =
    [
        ("as a number instead of a text", static match => match.Groups["text"].Success && IsNumber(match.Groups["text"].Value) ? match.Groups["text"].Value : null),
        ("as a text instead of a number", static match => match.Groups["number"].Success ? $"\"{match.Groups["number"].Value}\"" : null),
        ("without zeros at the end", static match => Trimmed(match) is { } text ? Quoted(match, text) : null),
        ("with two decimals", static match => Padded(match) is { } text ? Quoted(match, text) : null),
        ("as a number without zeros at the end instead of a text", static match => match.Groups["text"].Success && Trimmed(match) is { } text ? text : null),
        ("as a text with two decimals instead of a number", static match => match.Groups["number"].Success && Padded(match) is { } text ? $"\"{text}\"" : null),
    ];

    /// <summary>Returns bodies in which one number is written in another way, and those in which all are.</summary>
    public static IEnumerable<(string Body, string? Member, string How)> Of(string body)
    {
        Match[] numbers = [.. Number().Matches(body).Take(MostNumbers)];
        foreach ((string how, Func<Match, string?> write) in Ways)
        {
            Match[] changed = [.. numbers.Where(match => write(match) is not null)];
            foreach (Match number in changed)
            {
                yield return (With(body, [number], write), number.Groups["name"].Value, how);
            }

            if (changed.Length > 1)
            {
                yield return (With(body, changed, write), null, how);
            }
        }
    }

    private static string With(string body, Match[] numbers, Func<Match, string?> write)
    {
        System.Text.StringBuilder text = new(body.Length + (numbers.Length * 4));
        int position = 0;
        foreach (Match number in numbers)
        {
            Group value = number.Groups["value"];
            text.Append(body, position, value.Index - position).Append(write(number));
            position = value.Index + value.Length;
        }

        return text.Append(body, position, body.Length - position).ToString();
    }

    private static string Quoted(Match match, string text) => match.Groups["text"].Success ? $"\"{text}\"" : text;

    private static string Digits(Match match) => match.Groups["text"].Success ? match.Groups["text"].Value : match.Groups["number"].Value;

    private static string? Trimmed(Match match) => Digits(match) is { } text && text.Contains('.', StringComparison.Ordinal) && text[^1] == '0' ? text.TrimEnd('0').TrimEnd('.') : null;

    private static string? Padded(Match match) => Digits(match).Split('.') switch
    {
        [string whole] => $"{whole}.00",
        [string whole, { Length: 1 } decimals] => $"{whole}.{decimals}0",
        _ => null,
    };

    /// <summary>No number of JSON begins with a zero that says nothing.</summary>
    private static bool IsNumber(string text) => text.TrimStart('-') is "0" or ['0', '.', ..] or [not '0', ..];

    [GeneratedRegex("""(?<!\\)"(?<name>[^"\\]{1,200})"\s{0,20}:\s{0,20}(?<value>"(?<text>-?[0-9]{1,28}(?:\.[0-9]{1,28})?)"|(?<number>-?[0-9]{1,28}(?:\.[0-9]{1,28})?)(?=[\s,}\]]))""", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Number();
}
