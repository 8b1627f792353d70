using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <param name="Name">The nested record; null for the only shape of an answer.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record AskedShape(string? Name, EquatableArray<AskedField> Fields)
{
    public AskedField? Find(string wireName) => Fields.FirstOrDefault(field => field.WireName == wireName);

    /// <summary>The fields that a question looks at: those of the answer or, where one is named, of the items of a list.</summary>
    public EquatableArray<AskedField> LookedIn(string? list) => list is null ? Fields : Find(list)?.Items ?? EquatableArray<AskedField>.Empty;
}
