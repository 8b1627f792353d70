using System.Text.RegularExpressions;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;

namespace FreedomPay.Contracts.Tool.Signatures;

/// <summary>Tells which fields have what must not be shown: by their spec, and by their names where none describes them.</summary>
internal sealed partial class SensitiveNames
{
    private readonly HashSet<string> _names;

    public SensitiveNames(EndpointModel? endpoint) =>
        _names = [.. endpoint?.AllFields.Where(static field => field.Sensitive).Select(static field => field.WireName) ?? []];

    /// <summary>Returns whether a field is sensitive; of <c>a[b][c]</c> each part counts.</summary>
    public bool Has(string name) => name.Split('[', ']').Any(part => _names.Contains(part) || Usual().IsMatch(part) || SecretNames.IsCertain(part, new StringType()));

    /// <summary>Returns whether a value is the number of a card, or has one in it, whatever the field is called.</summary>
    public static bool IsCard(string value) => IsNumber(value) || Check.ShownValue.HoldsCard(value);

    private static bool IsNumber(string value)
    {
        int sum = 0;
        int count = 0;
        for (int index = value.Length - 1; index >= 0; index--)
        {
            if (value[index] is ' ' or '-')
            {
                continue;
            }

            if (!char.IsAsciiDigit(value[index]))
            {
                return false;
            }

            int digit = (value[index] - '0') * (count++ % 2 == 0 ? 1 : 2);
            sum += digit > 9 ? digit - 9 : digit;
        }

        return count is >= 13 and <= 19 && sum % 10 == 0;
    }

    [GeneratedRegex("(?:^|_|-)(?:pan|card_?token|card_?number|card_?num|cvc2?|cvv2?|csc|pin|track[12]?|pares|pareq|cryptogram|password|secret|secret_key|card_year|card_month|card_exp|expiry|card_?holder|card_name)(?:$|_|-)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Usual();
}
