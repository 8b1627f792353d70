using System.Text.Json.Nodes;

namespace FreedomPay.Contracts.Tool.Import.Reading;

/// <summary>A mapping or a list of which not everything has been read.</summary>
/// <param name="Node">What has been read of it.</param>
/// <param name="Name">The key under which it stands; null for an item of a list.</param>
/// <param name="Anchor">The name by which it is used again; null if it has none.</param>
/// <param name="Start">How many nodes were read before it.</param>
internal sealed record OpenNode(JsonNode Node, string? Name, string? Anchor, int Start)
{
    /// <summary>Gets or sets the key whose value comes next; null if a key comes next.</summary>
    public string? Key { get; set; }

    /// <summary>Gets or sets how many levels are in what has been read of it.</summary>
    public int Height { get; set; } = 1;

    /// <summary>Gets or sets whether the value that comes next belongs to a key that was there before, and is left out.</summary>
    public bool IsRepeated { get; set; }
}
