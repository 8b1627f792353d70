namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>The codes of ISO 4217, by which the gateway names currencies.</summary>
internal static class Currencies
{
    private const string Suffix = "currency";

    /// <summary>The active codes of ISO 4217, in capitals, three letters each.</summary>
    private const string Codes =
        "AEDAFNALLAMDANGAOAARSAUDAWGAZNBAMBBDBDTBGNBHDBIFBMDBNDBOBBOVBRLBSDBTNBWPBYNBZDCADCDFCHECHFCHWCLFCLPCNYCOPCOUCRCCUCCUPCVECZKDJFDKKDOPDZDEGPERNETBEURFJDFKPGBPGELGHSGIPGMDGNFGTQGYDHKDHNLHRKHTGHUFIDRILSINRIQDIRRISKJMDJODJPYKESKGSKHRKMFKPWKRWKWDKYDKZTLAKLBPLKRLRDLSLLYDMADMDLMGAMKDMMKMNTMOPMRUMURMVRMWKMXNMXVMYRMZNNADNGNNIONOKNPRNZDOMRPABPENPGKPHPPKRPLNPYGQARRONRSDRUBRWFSARSBDSCRSDGSEKSGDSHPSLESLLSOSSRDSSPSTNSVCSYPSZLTHBTJSTMTTNDTOPTRYTTDTWDTZSUAHUGXUSDUSNUYIUYUUYWUZSVEDVESVNDVUVWSTXAFXAGXAUXBAXBBXBCXBDXCDXCGXDRXOFXPDXPFXPTXSUXTSXUAXXXYERZARZMWZWGZWL";

    /// <summary>Currencies that are paid in where the gateway is: the first ones that a mistyped code may mean.</summary>
    private static readonly string[] Usual = ["KZT", "USD", "EUR", "RUB", "UZS", "KGS", "TJS", "CNY", "GBP", "TRY", "AED", "AZN", "BYN", "AMD", "GEL", "UAH"];

    /// <summary>What currencies are called that have another code.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["TENGE"] = "KZT",
        ["TNG"] = "KZT",
        ["KZ"] = "KZT",
        ["KAZ"] = "KZT",
        ["RUR"] = "RUB",
        ["RU"] = "RUB",
        ["RUBLE"] = "RUB",
        ["SUM"] = "UZS",
        ["UZ"] = "UZS",
        ["UZB"] = "UZS",
        ["KG"] = "KGS",
        ["SOM"] = "KGS",
        ["KGZ"] = "KGS",
        ["US"] = "USD",
        ["DOLLAR"] = "USD",
        ["EU"] = "EUR",
        ["EURO"] = "EUR",
        ["BYR"] = "BYN",
        ["398"] = "KZT",
        ["840"] = "USD",
        ["978"] = "EUR",
        ["643"] = "RUB",
        ["860"] = "UZS",
        ["417"] = "KGS",
    };

    /// <summary>Determines whether a field or a type is called a currency.</summary>
    public static bool IsNameOf(string name) => name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns what looks wrong with a code; null if nothing does.</summary>
    public static string? Mistake(string text)
    {
        if (IsCode(text))
        {
            return null;
        }

        string capitals = text.ToUpperInvariant();
        string? meant = IsCode(capitals) ? capitals
            : Names.TryGetValue(text, out string? named) ? named
            : Array.Find(Usual, code => Common.Suggestions.EditsBetween(capitals, code) == 1);
        return $"'{text}' is no currency of ISO 4217{(meant is null ? "" : $"; did you mean '{meant}'?")}";
    }

    private static bool IsCode(string text)
    {
        for (int index = 0; text.Length == 3 && index < Codes.Length; index += 3)
        {
            if (string.CompareOrdinal(Codes, index, text, 0, 3) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
