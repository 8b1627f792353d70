using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Tool.Import.Rules;

/// <summary>Reads whether a page promises that the gateway recognizes a repeat by a header. A promise that nobody made would let a payment be sent twice.</summary>
internal static partial class DescribedIdempotency
{
    /// <summary>Returns true for a promise, false for words about idempotency that deny it or bind it to something, and null for no word about it.</summary>
    /// <param name="header">The name of the header.</param>
    /// <param name="ofHeader">The description of the header.</param>
    /// <param name="ofOperation">The description of the operation, in which sentences about other fields do not count.</param>
    public static bool? Of(string header, string? ofHeader, string? ofOperation)
    {
        IEnumerable<string> about = Sentence().Split(ofHeader ?? string.Empty)
            .Concat(Sentence().Split(ofOperation ?? string.Empty).Where(sentence => sentence.Contains(header, StringComparison.OrdinalIgnoreCase)));
        string[] sentences = [.. about.Where(static sentence => Word().IsMatch(sentence))];
        return sentences.Length == 0 ? null : !Array.Exists(sentences, static sentence => Denial().IsMatch(sentence));
    }

    [GeneratedRegex(@"[.!?;\r\n]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Sentence();

    [GeneratedRegex("idempot|идемпотент", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(?:not|no|non|never|without|cannot|only|if|unless|when|except|не|нет|без|никогда|только|если|кроме|когда)\b|n['’]t\b|\bnonidempot|неидемпотент", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Denial();
}
