namespace FreedomPay.Contracts.Tool.Import.OpenApi;

/// <summary>What the user says about pages that do not say it themselves.</summary>
/// <param name="Host">The host; null for that of the page.</param>
/// <param name="Namespace">The namespace of the specs; null for one that is made of the section.</param>
internal sealed record ImportOptions(string? Host, string? Namespace)
{
    /// <summary>Gets whether defaults of a page are kept, to be compared. In a spec that is used, the library would send a choice that nobody made.</summary>
    public bool KeepsDefaults { get; init; }
}
