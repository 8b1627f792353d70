using System.Text.Json.Nodes;
using FreedomPay.Contracts.Tool.Import.Model;

namespace FreedomPay.Contracts.Tool.Import.Reading;

/// <summary>Finds references that lead to themselves and to nothing else: looking for their target never ends.</summary>
internal static class ReferenceChains
{
    private const string Key = "$ref";
    private const int LongestChain = 16;

    /// <summary>Takes such references away, and reports them.</summary>
    public static void Break(JsonObject document, List<Doubt> doubts)
    {
        Stack<JsonNode> open = new([document]);
        while (open.TryPop(out JsonNode? node))
        {
            if (node is JsonObject members)
            {
                if (TargetOf(members) is string target && !Ends(document, target))
                {
                    members.Remove(Key);
                    doubts.Add(new Doubt(ImportRules.SchemaNotRepresentable, $"The reference to '{target}' leads to itself; nothing is known of what it means."));
                }

                foreach (JsonNode inner in members.Select(static member => member.Value).OfType<JsonNode>())
                {
                    open.Push(inner);
                }
            }
            else if (node is JsonArray items)
            {
                foreach (JsonNode inner in items.OfType<JsonNode>())
                {
                    open.Push(inner);
                }
            }
        }
    }

    private static string? TargetOf(JsonObject members) => members[Key] is JsonValue value && value.TryGetValue(out string? target) && target.StartsWith("#/", StringComparison.Ordinal) ? target : null;

    /// <summary>Determines whether a reference leads, perhaps by others, to something that is none.</summary>
    private static bool Ends(JsonObject document, string target)
    {
        string? next = target;
        for (int hop = 0; hop < LongestChain; hop++)
        {
            if (Resolve(document, next) is not JsonObject found || TargetOf(found) is not string further)
            {
                return true;
            }

            next = further;
        }

        return false;
    }

    private static JsonNode? Resolve(JsonObject document, string target)
    {
        JsonNode? node = document;
        foreach (string step in target[2..].Split('/').Select(static step => Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            node = node is JsonObject members ? members[step] : null;
        }

        return node;
    }
}
