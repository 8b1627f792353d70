using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Determines from a field's name whether it looks like a secret, card data or personal data.</summary>
/// <remarks>Runs for each field of each spec: nothing is allocated, and words are looked at from the end, only as many as needed.</remarks>
internal static class SecretNames
{
    /// <summary>What no one but the payer, the bank or the merchant may ever see, whatever words come before: <c>pg_card_cvc</c>.</summary>
    private static readonly string[][] CertainSecrets = ByLength(
    [
        "apikey", "carddata", "cardno", "cardnum", "cardnumber", "cardpan", "ccv", "confirmationcode", "csc", "cvc", "cvc2", "cvv", "cvv2", "emvdata", "kodpodtverzhdeniya", "magneticstripe", "magstripe", "nomerkarty", "otp",
        "pan", "parol", "passcode", "passphrase", "passwd", "password", "pin", "pinblock", "pincode", "pinkod", "privatekey", "pwd", "secret", "secretkey", "securitycode", "smscode", "track", "track1", "track2", "trackdata", "verificationvalue",
    ]);

    /// <summary>Other names that are secret or personal: <c>pg_user_phone</c>.</summary>
    private static readonly string[][] Secrets = ByLength(
    [
        "applepay", "authorization", "cavv", "cres", "creq", "cryptogram", "googlepay", "md", "pareq", "pares", "sessionid", "dpan", "token", "tokens",
        "expmonth", "expyear", "expirymonth", "expiryyear", "srokdeystviya", "karta", "karty",
        "accountnumber", "bankaccount", "birthdate", "birthday", "documentnumber", "email", "fio", "firstname", "fullname", "homeaddress", "useraddress", "emailaddress", "iban", "iin", "inn", "lastname", "mail", "middlename", "msisdn",
        "passport", "passportnumber", "patronymic", "phone", "phonenumber", "postaladdress", "surname", "tel", "adres", "familiya", "imya", "otchestvo", "pasport", "pochta", "telefon",
    ]);

    /// <summary>Words that are secret only after another one: <c>pg_card_exp</c>, but not <c>pg_exp</c>.</summary>
    private static readonly string[] OfCards =
    [
        "exp", "expdate", "expiration", "expire", "expiry", "holder", "month", "name", "number", "year",
    ];

    /// <summary>Words after which an address is that of a machine or of a company; <c>pg_address</c> is a person's.</summary>
    private static readonly string[] NotOfPersons = ["bank", "callback", "company", "legal", "mac", "merchant", "office", "result", "shop", "site", "store", "url", "web"];

    /// <summary>Words that may follow without changing the meaning: <c>pg_card_token_to</c>.</summary>
    private static readonly string[] Endings = ["data", "from", "hash", "to", "value"];

    /// <summary>Determines whether a field must say whether it is sensitive.</summary>
    /// <param name="name">The field's name on the wire or in C#, its other name, or that of its items.</param>
    /// <param name="type">Its type: a decimal or a boolean is not a secret, but a card number may be written as an integer.</param>
    public static bool WarnsOf(string name, FieldType type) => CanBeSecret(type) && LooksSecret(name.AsSpan(), isCertain: false);

    /// <summary>Determines whether a value can hardly be one that anyone may see.</summary>
    public static bool IsCertain(string name, FieldType type) => CanBeSecret(type) && LooksSecret(name.AsSpan(), isCertain: true);

    private static bool CanBeSecret(FieldType type) => type.Single is StringType { IsUrl: false } or IntegerType or DateType or UuidType;

    private static bool LooksSecret(ReadOnlySpan<char> name, bool isCertain)
    {
        ReadOnlySpan<char> rest = name;
        ReadOnlySpan<char> last = TakeLastWord(ref rest);
        ReadOnlySpan<char> before = TakeLastWord(ref rest);
        if (!before.IsEmpty && IsOneOf(Endings, last) && !HasPair(CertainSecrets, before, last))
        {
            // The hash of a secret is not the secret.
            if (isCertain && Is("hash", last))
            {
                return false;
            }

            last = before;
            before = TakeLastWord(ref rest);
        }

        if (Is("of", before))
        {
            // "number of card" is "card number".
            before = last;
            last = TakeLastWord(ref rest);
        }

        return IsSecret(before, last, isCertain) && !HasWord(name, "masked") && !HasWord(name, "mask");
    }

    private static bool IsSecret(ReadOnlySpan<char> before, ReadOnlySpan<char> last, bool isCertain)
    {
        if (IsAnyOf(CertainSecrets, before, last))
        {
            return true;
        }

        return !isCertain
            && (IsAnyOf(Secrets, before, last)
                || (!before.IsEmpty && Is("card", before) && IsOneOf(OfCards, last))
                || (Is("address", last) && !IsOneOf(NotOfPersons, before)));
    }

    /// <summary>Determines whether the last word, or the last two as one, are in the list; the last one also if it is many: <c>pg_pans</c>.</summary>
    private static bool IsAnyOf(string[][] words, ReadOnlySpan<char> before, ReadOnlySpan<char> last) =>
        IsOneOf(OfLength(words, last.Length), last)
        || (!before.IsEmpty && HasPair(words, before, last))
        || (last.Length > 3 && last[last.Length - 1] is 's' && IsOneOf(OfLength(words, last.Length - 1), last.Slice(0, last.Length - 1)));

    /// <summary>Returns the words at the index of their length: for each field, only a few are compared.</summary>
    private static string[][] ByLength(string[] words) =>
        [.. Enumerable.Range(0, words.Max(static word => word.Length) + 1).Select(length => words.Where(word => word.Length == length).ToArray())];

    private static string[] OfLength(string[][] words, int length) => length < words.Length ? words[length] : [];

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
    private static bool HasPair(string[][] words, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        foreach (string known in OfLength(words, first.Length + second.Length))
        {
            if (known.AsSpan(0, first.Length).Equals(first, StringComparison.OrdinalIgnoreCase)
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
