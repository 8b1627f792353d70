using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Tool.Import.Rules;

/// <summary>Reads whether a page promises that the gateway recognizes a repeat by a header. A promise that nobody made would let a payment be sent twice.</summary>
internal static partial class DescribedIdempotency
{
    /// <summary>Returns true for a plain promise, false for any other words about idempotency, and null for no word about it.</summary>
    /// <param name="header">The name of the header.</param>
    /// <param name="ofHeader">The description of the header, which alone can promise. Whatever it takes back, it takes back as a whole.</param>
    /// <param name="ofOperation">The description of the operation, of which the sentences that name the header can take the promise back.</param>
    public static bool? Of(string header, string? ofHeader, string? ofOperation)
    {
        string own = ofHeader ?? string.Empty;
        string[] others = [.. Sentence().Split(ofOperation ?? string.Empty).Where(sentence => sentence.Contains(header, StringComparison.OrdinalIgnoreCase))];
        return Word().IsMatch(own) || Array.Exists(others, Word().IsMatch)
            ? Promise().IsMatch(own) && !Denial().IsMatch(own) && !Array.Exists(others, Denial().IsMatch)
            : null;
    }

    [GeneratedRegex(@"[.!?;\r\n]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Sentence();

    [GeneratedRegex("idempot|идемпотент", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"\bidempoten(?:cy|t)[ -]keys?\b|\bkey (?:of|for) idempotency\b|\b(?:is|are) idempotent\b|\bключ\w* идемпотентност|\bидемпотентн\w* (?:ключ|запрос)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Promise();

    /// <summary>Words that take a promise back, make it depend on something, or put it off. Many a harmless one is among them: then a person decides.</summary>
    [GeneratedRegex(@"\b(?:not|no|non\w*|none|never|without|cannot|only|if|unless|when|except|lacks?|off|false|disabled|ignored|absent|unused|unsupported|unavailable|deprecated|obsolete|reserved|fails?|will|would|should|could|may|might|planned|later|soon|future|н[еи]\w*|нет|без|только|если|кроме|когда|будет|может|отсутств\w*|отключ\w*|планир\w*)\b|n['’]t\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Denial();
}
