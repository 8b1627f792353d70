namespace FreedomPay.Contracts.Generator.Common;

/// <summary>A hash that is the same in every process, unlike <see cref="string.GetHashCode()"/>: FNV-1a with 64 bits.</summary>
internal static class StableHash
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(string text)
    {
        ulong hash = Basis;
        foreach (char character in text)
        {
            hash = unchecked((hash ^ character) * Prime);
        }

        return hash;
    }
}
