using System.Text.RegularExpressions;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Warns of fields with which the merchant would send the key that signs its messages, and recognizes secrets by what a summary calls them.</summary>
internal static class SentSecrets
{
    private const int Longest = 400;

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "secretkey", "merchantsecret", "merchantsecretkey", "merchantkey", "shopsecret", "shopkey", "signkey", "signingkey", "signaturekey", "signsecret", "signingsecret", "signaturesecret",
    };

    // Bounded by the length of the text: no part of any of these can match in two ways.
    private static readonly Regex Key = new(@"^(?:(?:the|your|our) )?(?:(?:merchant|shop|store)(?:'s)? )?(?:secret key|signing key|signature key)\b(?! (?:id|name|number|hash|version))|^секретный ключ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex Secret = new(@"^(?:the |payer's |customer's |card(?:'s)? )*(?:(?:CVC|CVV|CSC)2?\b(?! (?:is|was|result|check|required|presence|status|needed))|(?:card(?: ?holder)?|bank card) (?:number|PAN)\b|card ?holder(?:'s)? (?:full )?name\b|number of (?:the|a) (?:bank )?card\b(?! (?:type|holder))|(?:full )?name of the card ?holder\b|security code of the card\b|(?:passport|identity card) (?:number|series)\b|(?:number|series) of the (?:payer's |customer's )?passport\b|password\b(?! (?:is|was|length|policy|reset|hint)))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The letters that summaries with the name of a secret begin with. Most begin with others, and need no expression.</summary>
    private static readonly char[] FirstOfSecrets = [.. "tpcbnfsi", .. "TPCBNFSI"];

    /// <summary>Warns if the merchant would send its key; returns whether it would.</summary>
    public static bool WarnOfKey(MappingParser parser, string wireName, FieldType type, FieldScope scope)
    {
        bool isText = type.Single is StringType { IsUrl: false };
        if (!isText || !scope.IsFromMerchant || scope.Owner == FieldOwner.Object || !(IsKey(wireName) || SaysKey(parser)))
        {
            return false;
        }

        parser.Problems.Warn(SpecDescriptors.SecretIsShown, parser.Place, parser.Path.ToString(), $"'{wireName}' looks like the merchant's secret key, which signs messages and is never sent; remove the field: the key is given to the client in code");
        return true;
    }

    /// <summary>Determines whether the summary begins with the name of a secret, of card data or of personal data.</summary>
    public static bool IsSaid(MappingParser parser, FieldType type) => type.Single is StringType { IsUrl: false } or IntegerType && Summary(parser) is string text && text.IndexOfAny(FirstOfSecrets) == 0 && Secret.IsMatch(text);

    private static bool IsKey(string wireName) =>
        (wireName.EndsWith("key", StringComparison.OrdinalIgnoreCase) || wireName.EndsWith("secret", StringComparison.OrdinalIgnoreCase))
        && Names.Contains((wireName.StartsWith("pg_", StringComparison.OrdinalIgnoreCase) ? wireName.Substring(3) : wireName).Replace("_", "").ToLowerInvariant());

    /// <summary>Determines whether the summary begins with the name of the key. Most have neither word in them, and need no expression.</summary>
    private static bool SaysKey(MappingParser parser) =>
        Summary(parser) is string text
        && (text.IndexOf("key", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("ключ", StringComparison.OrdinalIgnoreCase) >= 0)
        && Key.IsMatch(text);

    private static string? Summary(MappingParser parser) => parser.Find("summary")?.Value is YamlScalar { Text.Length: <= Longest } summary ? summary.Text : null;
}
