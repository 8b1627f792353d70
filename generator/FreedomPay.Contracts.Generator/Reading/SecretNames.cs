using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Reading;

/// <summary>Tells by the name of a field whether it looks like a secret or like data of a card.</summary>
internal static class SecretNames
{
    /// <summary>A name of one of these, with any words before it: <c>pg_card_cvc</c>.</summary>
    private static readonly HashSet<string> Secrets = new(StringComparer.Ordinal)
    {
        "cardnumber", "cardpan", "cavv", "cres", "creq", "cryptogram", "csc", "cvc", "cvc2", "cvv", "cvv2", "md", "pan", "pareq", "pares", "passphrase",
        "password", "passwd", "pin", "pincode", "secret", "token", "tokens", "track", "track1", "track2",
    };

    /// <summary>What makes a secret of a word only behind another: <c>pg_card_exp</c>, but not <c>pg_exp</c>.</summary>
    private static readonly HashSet<string> OfCards = new(StringComparer.Ordinal)
    {
        "exp", "expdate", "expiration", "expire", "expiry", "holder", "month", "name", "number", "year",
    };

    /// <summary>What may follow without making another thing of it: <c>pg_card_token_to</c>.</summary>
    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal) { "data", "from", "hash", "to", "value" };

    /// <summary>Whether a field is to say whether it is sensitive.</summary>
    /// <param name="wireName">The field's name.</param>
    /// <param name="type">Its type: a number or a yes has no secret, but a card number may be written as an integer.</param>
    public static bool WarnsOf(string wireName, FieldType type) =>
        type.Single is StringType or IntegerType or DateType && LooksSecret(Words(wireName));

    private static bool LooksSecret(List<string> words)
    {
        int last = words.Count - 1;
        if (words.Contains("masked"))
        {
            return false;
        }

        if (last > 0 && Endings.Contains(words[last]))
        {
            last--;
        }

        return last >= 0 && (Secrets.Contains(words[last]) || (last > 0 && LooksSecret(words[last - 1], words[last])));
    }

    private static bool LooksSecret(string before, string last) => Secrets.Contains(before + last) || (before == "card" && OfCards.Contains(last));

    /// <summary>The words of <c>pg_card_pan</c>, <c>cardPan</c> and <c>PaReq</c>, in small letters.</summary>
    private static List<string> Words(string name)
    {
        List<string> words = [];
        int start = 0;
        for (int index = 0; index <= name.Length; index++)
        {
            bool isBoundary = index == name.Length || !char.IsLetterOrDigit(name[index]);
            bool isHump = !isBoundary && index > start && char.IsUpper(name[index]) && !char.IsUpper(name[index - 1]);
            if ((isBoundary || isHump) && index > start)
            {
                words.Add(name.Substring(start, index - start).ToLowerInvariant());
            }

            start = isBoundary ? index + 1 : isHump ? index : start;
        }

        return words;
    }
}
