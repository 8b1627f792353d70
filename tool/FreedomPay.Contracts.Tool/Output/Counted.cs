using System.Globalization;

namespace FreedomPay.Contracts.Tool.Output;

/// <summary>Numbers of things in words: <c>1 file</c>, <c>2 files</c>.</summary>
internal static class Counted
{
    /// <summary>Returns the number with the word for one, or for several.</summary>
    public static string Of(int count, string one, string? several = null) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several ?? $"{one}s")}");
}
