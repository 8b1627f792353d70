namespace FreedomPay.Contracts.Tool.Import.Writing;

/// <summary>A mapping of a spec, in the order in which it is written.</summary>
internal sealed class SpecMap : SpecNode
{
    public SpecMap(IEnumerable<SpecEntry>? entries = null) => Entries = [.. entries ?? []];

    public List<SpecEntry> Entries { get; }

    /// <summary>Gets comments that stand behind the last key: what was left out there.</summary>
    public List<string> Ending { get; } = [];

    public SpecEntry? Find(string key) => Entries.Find(entry => entry.Key == key);

    /// <summary>Adds a key; a value of null adds nothing.</summary>
    public SpecMap Add(string key, SpecNode? value, params IEnumerable<string> comments)
    {
        if (value is not null)
        {
            SpecEntry entry = new(key, value);
            entry.Comments.AddRange(comments);
            Entries.Add(entry);
        }

        return this;
    }

    /// <summary>Adds a text; null adds nothing.</summary>
    public SpecMap Add(string key, string? text, params IEnumerable<string> comments) => Add(key, text is null ? null : SpecScalar.Of(text), comments);
}
