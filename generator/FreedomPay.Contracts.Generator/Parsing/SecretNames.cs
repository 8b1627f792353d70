using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Determines from a field's name whether it looks like a secret, card data or personal data.</summary>
/// <remarks>Runs for each field of each spec: nothing is allocated, and words are looked at from the end, only as many as needed.</remarks>
internal static class SecretNames
{
    /// <summary>Names that are secret or personal, whatever words come before them: <c>pg_card_cvc</c>, <c>pg_user_phone</c>.</summary>
    private static readonly string[] Secrets =
    [
        "apikey", "applepay", "cardno", "cardnum", "cardnumber", "cardpan", "cavv", "ccv", "cres", "creq", "cryptogram", "csc", "cvc", "cvc2", "cvv", "cvv2", "googlepay", "md", "otp", "pan", "pareq", "pares",
        "passcode", "passphrase", "passwd", "password", "pin", "pinblock", "pincode", "privatekey", "pwd", "secret", "secretkey", "securitycode", "verificationvalue", "confirmationcode", "smscode", "sessionid", "dpan", "token", "tokens", "track", "track1", "track2",
        "accountnumber", "bankaccount", "birthdate", "birthday", "documentnumber", "email", "fio", "iban", "iin", "inn", "msisdn", "passport", "passportnumber", "phone", "phonenumber", "tel", "telefon",
    ];

    /// <summary>Words that are secret only after another one: <c>pg_card_exp</c>, but not <c>pg_exp</c>.</summary>
    private static readonly string[] OfCards =
    [
        "exp", "expdate", "expiration", "expire", "expiry", "holder", "month", "name", "number", "year",
    ];

    /// <summary>Words that may follow without changing the meaning: <c>pg_card_token_to</c>.</summary>
    private static readonly string[] Endings = ["data", "from", "hash", "to", "value"];

    /// <summary>Determines whether a field must say whether it is sensitive.</summary>
    /// <param name="wireName">The field's name.</param>
    /// <param name="type">Its type: a decimal or a boolean is not a secret, but a card number may be written as an integer.</param>
    public static bool WarnsOf(string wireName, FieldType type) =>
        type.Single is StringType or IntegerType or DateType or UuidType && LooksSecret(wireName.AsSpan());

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

        if (Is("of", before))
        {
            // "number of card" is "card number".
            before = last;
            last = TakeLastWord(ref rest);
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

    /// <summary>Determines whether two words, written as one, are in the list.</summary>
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

    /// <summary>
    /// Removes and returns the last word; <c>pg_card_pan</c> has three, <c>cardPan</c> and <c>PaReq</c> two. Empty if there is none.
    /// </summary>
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

    /// <summary>Determines whether a word begins within letters, as the second one of <c>cardPan</c> does.</summary>
    private static bool IsHump(ReadOnlySpan<char> name, int index) => char.IsUpper(name[index]) && !char.IsUpper(name[index - 1]);
}
