namespace FreedomPay.Contracts.Tool.Import.Writing;

/// <summary>A key of a mapping, its value, and what a reader is told above them.</summary>
internal sealed class SpecEntry(string key, SpecNode value)
{
    public string Key => key;

    public SpecNode Value { get; set; } = value;

    /// <summary>Gets the comments above the key, one line each.</summary>
    public List<string> Comments { get; } = [];
}
