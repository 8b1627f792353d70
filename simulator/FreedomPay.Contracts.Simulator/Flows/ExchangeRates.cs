namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Rates of this simulator's own, which never change.</summary>
internal static class ExchangeRates
{
    private const int RateDecimals = 6;

    private static readonly Dictionary<string, decimal> Tenge = new(StringComparer.Ordinal)
    {
        ["KZT"] = 1,
        ["USD"] = 500,
        ["EUR"] = 550,
        ["RUB"] = 6,
        ["KGS"] = 5.5m,
        ["UZS"] = 0.04m,
    };

    public static IReadOnlyCollection<string> Currencies => Tenge.Keys;

    /// <summary>Returns how much of one currency another buys; null if one of them has no rate.</summary>
    public static decimal? Between(string from, string to) =>
        Tenge.TryGetValue(from, out decimal source) && Tenge.TryGetValue(to, out decimal target) ? decimal.Round(source / target, RateDecimals) : null;
}
