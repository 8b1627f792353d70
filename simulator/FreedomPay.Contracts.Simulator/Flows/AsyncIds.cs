using System.Globalization;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>The ids of the Async API: UUIDs, made of the numbers that the ledger has.</summary>
internal static class AsyncIds
{
    private const string Start = "0199765b-a007-7339-93fe-";

    public static Guid Of(long id) => new(Start + id.ToString("x12", CultureInfo.InvariantCulture));

    /// <summary>Returns the number of an id; 0, which nothing has, if the ledger made none like it.</summary>
    public static long NumberOf(Guid id) => id.ToString() is var text && text.StartsWith(Start, StringComparison.Ordinal)
        ? long.Parse(text.AsSpan(Start.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
        : 0;
}
