using System.Globalization;

namespace FreedomPay.Contracts.EntityFrameworkCore.Tests.Support;

/// <summary>How much is tried: in the suite a sample of what takes a process for each try, everything with FREEDOMPAY_SOAK=1. FREEDOMPAY_SEED repeats a sample.</summary>
internal static class Soak
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("FREEDOMPAY_SOAK") == "1";

    public static int Seed { get; } = int.TryParse(Environment.GetEnvironmentVariable("FREEDOMPAY_SEED"), CultureInfo.InvariantCulture, out int seed) ? seed : Environment.TickCount;

    /// <summary>Some of the items, in their order, or all of them.</summary>
    public static T[] Some<T>(IReadOnlyList<T> items, int count, Random random) =>
        IsOn || items.Count <= count ? [.. items] : [.. Enumerable.Range(0, items.Count).OrderBy(_ => random.Next()).Take(count).Order().Select(index => items[index])];
}
