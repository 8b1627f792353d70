using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FreedomPay.Contracts.Tool.Import.OpenApi;

/// <summary>What a page says about one field.</summary>
/// <param name="Name">The name as the page writes it.</param>
/// <param name="Schema">Its schema; null if only examples have the field.</param>
/// <param name="Required">Whether the schema requires it.</param>
/// <param name="Values">Its values in the examples.</param>
internal sealed record FieldSource(string Name, IOpenApiSchema? Schema, bool Required, IReadOnlyList<JsonNode> Values);
