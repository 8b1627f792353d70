using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;

namespace FreedomPay.Contracts.Tool.Import.Rules;

/// <summary>What the name of a field says about its value.</summary>
internal static class FieldNames
{
    /// <summary>Last words of fields that are texts in the gateway's forms, whatever a table says: of digits, such as a card number, or of words.</summary>
    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal)
    {
        "pan", "cvc", "cvv", "month", "exp", "phone", "iin", "inn", "bin", "iban", "bik", "kbe", "knp", "zip", "reference", "intreference", "rrn", "arn",
        "sig", "salt", "token", "hash", "hhash", "mask", "description", "name", "owner", "holder", "email", "mail", "ip", "method", "language", "lang", "currency",
        "country", "city", "street", "address", "md", "pareq", "pares", "brand", "cryptogram", "message", "text", "comment", "route", "bank",
    };

    /// <summary>Words before <c>code</c>: those codes are texts of digits, and an error's code is a number.</summary>
    private static readonly HashSet<string> TextCodes = new(StringComparer.Ordinal) { "auth", "approval", "postal", "zip", "sms", "confirmation", "country", "currency" };

    private static readonly HashSet<string> Urls = new(StringComparer.Ordinal) { "url", "acsurl", "link", "uri" };

    /// <summary>Properties of fields for which the rule for names gives none that can be used, as the catalog calls them.</summary>
    private static readonly Dictionary<string, string> Properties = new(StringComparer.Ordinal)
    {
        ["pg_3ds"] = "ThreeDSecure",
        ["3ds"] = "ThreeDSecure",
        ["pg_3ds_challenge"] = "ThreeDSecureChallenge",
        ["pg_3d_acsurl"] = "AcsUrl",
        ["pg_3d_md"] = "Md",
        ["pg_3d_pareq"] = "PaReq",
    };

    /// <summary>Returns the property of a field for which the rule gives none; null if the catalog has no such field.</summary>
    public static string? PropertyOf(string name) => Properties.GetValueOrDefault(name);

    /// <summary>Determines whether the name is one of a web address.</summary>
    public static bool IsUrl(string name) => NameWords.Of(name) is [.., string last] && Urls.Contains(last);

    /// <summary>Determines whether the name is one of a text: a number would lose zeros, or could not be one.</summary>
    public static bool IsText(string name)
    {
        string[] words = NameWords.Of(name);
        return words switch
        {
            [.., string before, "code"] => TextCodes.Contains(before),
            [.., "order", "id"] => true,
            [.., "card", "year"] => true,
            [.., "eci", "indicator"] => true,
            [.., string last] => Texts.Contains(last) || (last.StartsWith("param", StringComparison.Ordinal) && last.Length == 6 && char.IsAsciiDigit(last[5])),
            [] => false,
        };
    }

    /// <summary>Determines whether the name is one of an amount of money.</summary>
    public static bool IsAmount(string name) => NameWords.Of(name) is [.., "amount"];

    /// <summary>Determines whether the name is one of an id or a number of something, which has no decimals.</summary>
    public static bool IsId(string name) => NameWords.Of(name) is [.., "id" or "code"];

    /// <summary>Determines whether nobody should see the value: by the rule of the generator, which would warn of such a field.</summary>
    public static bool IsSecret(string name, string type) => type switch
    {
        "string" or "enum" => SecretNames.WarnsOf(name, new StringType()),
        "uuid" => SecretNames.WarnsOf(name, new UuidType()),
        "integer" => SecretNames.WarnsOf(name, new IntegerType()),
        "date" => SecretNames.WarnsOf(name, new DateType("yyyy-MM-dd")),
        _ => false,
    };
}
