namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>What a search has found.</summary>
/// <param name="IsFound">Whether a text was found that the signature fits.</param>
/// <param name="Changes">What has to be changed for it; empty if nothing.</param>
/// <param name="Script">The script name that was signed.</param>
/// <param name="KeyName">What people call the key that was used.</param>
internal sealed record SearchResult(bool IsFound, IReadOnlyList<Change> Changes, string? Script, string? KeyName)
{
    public static SearchResult Nothing { get; } = new(IsFound: false, [], Script: null, KeyName: null);
}
