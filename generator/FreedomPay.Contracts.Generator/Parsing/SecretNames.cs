using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Tells by the name of a field whether it looks like a secret or like data of a card.</summary>
/// <remarks>Each field of each spec is asked: nothing is allocated, and words are looked at from the last one on, as far as needed.</remarks>
internal static class SecretNames
{
    /// <summary>A name of one of these, with any words before it: <c>pg_card_cvc</c>.</summary>
    private static readonly string[] Secrets =
    [
        "cardnumber", "cardpan", "cavv", "cres", "creq", "cryptogram", "csc", "cvc", "cvc2", "cvv", "cvv2", "md", "pan", "pareq", "pares", "passphrase",
        "password", "passwd", "pin", "pincode", "secret", "token", "tokens", "track", "track1", "track2",
    ];

    /// <summary>What makes a secret of a word only behind another: <c>pg_card_exp</c>, but not <c>pg_exp</c>.</summary>
    private static readonly string[] OfCards =
    [
        "exp", "expdate", "expiration", "expire", "expiry", "holder", "month", "name", "number", "year",
    ];

    /// <summary>What may follow without making another thing of it: <c>pg_card_token_to</c>.</summary>
    private static readonly string[] Endings = ["data", "from", "hash", "to", "value"];

    /// <summary>Whether a field is to say whether it is sensitive.</summary>
    /// <param name="wireName">The field's name.</param>
    /// <param name="type">Its type: a number or a yes has no secret, but a card number may be written as an integer.</param>
    public static bool WarnsOf(string wireName, FieldType type) =>
        type.Single is StringType or IntegerType or DateType && LooksSecret(wireName.AsSpan());

    private static bool LooksSecret(ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> rest = name;
        ReadOnlySpan<char> last = TakeLastWord(ref rest);
        ReadOnlySpan<char> before = TakeLastWord(ref rest);
        if (!before.IsEmpty && IsOneOf(Endings, last))
        {
            last = before;
            before = TakeLastWord(ref rest);
        }

        bool looksSecret = IsOneOf(Secrets, last) || (!before.IsEmpty && (IsOneOf(Secrets, before, last) || (Is("card", before) && IsOneOf(OfCards, last))));
        return looksSecret && !HasWord(name, "masked");
    }

    private static bool HasWord(ReadOnlySpan<char> name, string word)
    {
        ReadOnlySpan<char> found;
        do
        {
            found = TakeLastWord(ref name);
        }
        while (!found.IsEmpty && !Is(word, found));
        return !found.IsEmpty;
    }

    private static bool IsOneOf(string[] words, ReadOnlySpan<char> word)
    {
        foreach (string known in words)
        {
            if (Is(known, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two words are one of the list when they are written as one.</summary>
    private static bool IsOneOf(string[] words, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        foreach (string known in words)
        {
            if (known.Length == first.Length + second.Length
                && known.AsSpan(0, first.Length).Equals(first, StringComparison.OrdinalIgnoreCase)
                && known.AsSpan(first.Length).Equals(second, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(string known, ReadOnlySpan<char> word) =>
        known.Length == word.Length && known.AsSpan().Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The last word, which is taken off; <c>pg_card_pan</c> has three, <c>cardPan</c> and <c>PaReq</c> two. Empty where there is none.</summary>
    private static ReadOnlySpan<char> TakeLastWord(scoped ref ReadOnlySpan<char> name)
    {
        int end = name.Length;
        while (end > 0 && !char.IsLetterOrDigit(name[end - 1]))
        {
            end--;
        }

        int start = end;
        while (start > 0 && char.IsLetterOrDigit(name[start - 1]) && !(start < end && IsHump(name, start)))
        {
            start--;
        }

        ReadOnlySpan<char> word = name.Slice(start, end - start);
        name = name.Slice(0, start);
        return word;
    }

    /// <summary>Whether a word begins within letters, as the second of <c>cardPan</c> does.</summary>
    private static bool IsHump(ReadOnlySpan<char> name, int index) => char.IsUpper(name[index]) && !char.IsUpper(name[index - 1]);
}
