namespace FreedomPay.Contracts.Generator.Parsing.Doubts;

/// <summary>Splits names and values into words in lowercase: <c>pg_payment_status2</c>, <c>get-status2.php</c> and <c>PaymentStatus</c> have "payment" or "status".</summary>
internal static class NameWords
{
    /// <summary>Longer texts are no names.</summary>
    private const int MostCharacters = 120;

    private static readonly char[] Digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    /// <summary>Returns the words without the digits at their end; none if the text is too long for a name.</summary>
    public static string[] Of(string text)
    {
        if (text.Length > MostCharacters)
        {
            return [];
        }

        List<string> words = [];
        int start = 0;
        for (int index = 0; index <= text.Length; index++)
        {
            bool isHump = index > start && index < text.Length && char.IsUpper(text[index]) && !char.IsUpper(text[index - 1]);
            if (!isHump && index < text.Length && char.IsLetterOrDigit(text[index]))
            {
                continue;
            }

            Add(words, text.Substring(start, index - start));
            start = isHump ? index : index + 1;
        }

        return [.. words];
    }

    /// <summary>Returns the last word, or null if there is none.</summary>
    public static string? LastOf(string text) => Of(text).LastOrDefault();

    private static void Add(List<string> words, string word)
    {
        string bare = word.TrimEnd(Digits).ToLowerInvariant();
        if (bare.Length > 0)
        {
            words.Add(bare);
        }
    }
}
