using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <param name="Name">The nested record; null for the only shape of a response.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record AskedShape(string? Name, EquatableArray<AskedField> Fields)
{
    public AskedField? Find(string wireName) => Fields.FirstOrDefault(field => field.WireName == wireName);

    /// <summary>Returns the fields that a question can look at: those of the response and its objects or, if a list is named, of its items.</summary>
    public EquatableArray<AskedField> LookedIn(string? list) => list is null ? AskedField.WithNested(Fields) : Find(list)?.Items ?? EquatableArray<AskedField>.Empty;
}
