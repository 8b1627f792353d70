using System.Text.Json;
using System.Text.Json.Nodes;

namespace FreedomPay.Contracts.Tool.Import.Writing;

/// <summary>A part of a spec that is to be written: a mapping, a list or a value.</summary>
internal abstract class SpecNode
{
    /// <summary>Returns JSON as a part of a spec: its strings stay texts, whatever they look like.</summary>
    public static SpecNode OfJson(JsonNode? node) => node switch
    {
        JsonObject members => new SpecMap(members.Select(static member => new SpecEntry(member.Key, OfJson(member.Value)))),
        JsonArray items => new SpecList(items.Select(OfJson)),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => SpecScalar.Of(value.GetValue<string>()),
        JsonValue value => SpecScalar.Word(value.ToJsonString()),
        null => SpecScalar.Word("~"),
        _ => throw new ArgumentException("The node has an unknown kind.", nameof(node)),
    };
}
