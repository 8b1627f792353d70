using System.Text.Json.Nodes;

namespace FreedomPay.Contracts.Tool.Import.Reading;

/// <summary>A YAML document as JSON.</summary>
/// <param name="Root">What it says. A schema that stands under <c>properties</c> has its line in <see cref="YamlToJson.LineKey"/>, if that was asked for.</param>
/// <param name="Repeated">Keys that stand twice in one mapping, with the lines of the second ones, which are left out.</param>
internal sealed record ReadYaml(JsonNode? Root, IReadOnlyList<(string Key, int Line)> Repeated);
