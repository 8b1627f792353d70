using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Generator.Tests.Schema;

/// <summary>As much of JSON Schema (draft 7) as the schema of specs uses; an unknown keyword throws, so that none is overlooked.</summary>
internal sealed class JsonSchema(JsonObject root)
{
    private static readonly HashSet<string> Annotations = ["$schema", "$id", "title", "description", "definitions"];

    /// <summary>What is wrong with a document; empty when it is valid.</summary>
    public List<string> Validate(JsonNode? document) => Validate(root, document, "");

    private static bool IsType(JsonNode? value, string type) => value?.GetValueKind() switch
    {
        null => type == "null",
        JsonValueKind.Object => type == "object",
        JsonValueKind.Array => type == "array",
        JsonValueKind.String => type == "string",
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        JsonValueKind.Number => type == "number" || (type == "integer" && !value.ToJsonString().Contains('.', StringComparison.Ordinal)),
        _ => false,
    };

    /// <summary>A schema can be <c>false</c>, which nothing is valid for.</summary>
    private IEnumerable<string> ValidateAny(JsonNode schema, JsonNode? value, string path) =>
        schema is JsonObject rules ? Validate(rules, value, path) : Error(!schema.GetValue<bool>(), path, "is not allowed here");

    private static bool Matches(string text, string pattern) => Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant);

    private static int Count(JsonNode? number) => number!.GetValue<int>();

    private static IEnumerable<string> Error(bool isWrong, string path, string message) => isWrong ? [$"{path}: {message}"] : [];

    private List<string> Validate(JsonObject schema, JsonNode? value, string path) =>
        [.. schema.SelectMany(keyword => Check(schema, keyword.Key, keyword.Value!, value, path))];

    private IEnumerable<string> Check(JsonObject schema, string keyword, JsonNode expected, JsonNode? value, string path)
    {
        JsonObject? mapping = value as JsonObject;
        JsonArray? list = value as JsonArray;
        string? text = value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
        decimal? number = value?.GetValueKind() == JsonValueKind.Number ? decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture) : null;
        return keyword switch
        {
            "$ref" => Validate((JsonObject)expected.GetValue<string>()["#/".Length..].Split('/').Aggregate((JsonNode)root, static (node, name) => node[name]!), value, path),
            "type" => Error(!(expected is JsonArray types ? types : [expected.DeepClone()]).Any(type => IsType(value, type!.GetValue<string>())), path, $"is not of type {expected}"),
            "enum" => Error(!((JsonArray)expected).Any(allowed => JsonNode.DeepEquals(allowed, value)), path, $"is none of {expected.ToJsonString()}"),
            "const" => Error(!JsonNode.DeepEquals(expected, value), path, $"is not {expected}"),
            "pattern" => Error(text is not null && !Matches(text, expected.GetValue<string>()), path, $"does not match {expected}"),
            "minLength" => Error(text?.Length < Count(expected), path, "is too short"),
            "minimum" => Error(number < Count(expected), path, "is too small"),
            "maximum" => Error(number > Count(expected), path, "is too large"),
            "minItems" => Error(list?.Count < Count(expected), path, "has too few items"),
            "maxProperties" => Error(mapping?.Count > Count(expected), path, "has too many keys"),
            "minProperties" => Error(mapping?.Count < Count(expected), path, "has too few keys"),
            "required" => ((JsonArray)expected).Select(key => key!.GetValue<string>()).Where(key => mapping?.ContainsKey(key) == false).Select(key => $"{path}: '{key}' is missing"),
            "propertyNames" => mapping?.Where(entry => !Matches(entry.Key, expected["pattern"]!.GetValue<string>())).Select(entry => $"{path}: bad key '{entry.Key}'") ?? [],
            "properties" => mapping?.Where(entry => expected[entry.Key] is not null).SelectMany(entry => ValidateAny(expected[entry.Key]!, entry.Value, $"{path}/{entry.Key}")) ?? [],
            "patternProperties" => ((JsonObject)expected).SelectMany(pattern => mapping?.Where(entry => Matches(entry.Key, pattern.Key)).SelectMany(entry => ValidateAny(pattern.Value!, entry.Value, $"{path}/{entry.Key}")) ?? []),
            "additionalProperties" => mapping?.Where(entry => schema["properties"]?[entry.Key] is null && schema["patternProperties"]?.AsObject().Any(pattern => Matches(entry.Key, pattern.Key)) != true).SelectMany(entry =>
                expected is JsonObject others ? Validate(others, entry.Value, $"{path}/{entry.Key}") : [$"{path}: unknown key '{entry.Key}'"]) ?? [],
            "items" => list?.SelectMany((item, index) => Validate((JsonObject)expected, item, $"{path}/{index}")) ?? [],
            "allOf" => ((JsonArray)expected).SelectMany(part => Validate((JsonObject)part!, value, path)),
            "if" => Validate((JsonObject)expected, value, path).Count == 0 ? Validate((JsonObject)schema["then"]!, value, path) : [],
            "then" => [],
            "not" => Error(Validate((JsonObject)expected, value, path).Count == 0, path, "is what it must not be"),
            "anyOf" => Choice((JsonArray)expected, value, path, static fitting => fitting > 0),
            "oneOf" => Choice((JsonArray)expected, value, path, static fitting => fitting == 1),
            _ => Annotations.Contains(keyword) ? [] : throw new NotSupportedException($"The keyword '{keyword}' of JSON Schema."),
        };
    }

    private IEnumerable<string> Choice(JsonArray alternatives, JsonNode? value, string path, Func<int, bool> isEnough)
    {
        List<string>[] results = [.. alternatives.Select(alternative => Validate((JsonObject)alternative!, value, path))];
        return Error(!isEnough(results.Count(static errors => errors.Count == 0)), path, $"fits not as it should: {string.Join(" | ", results.Select(static errors => string.Join(", ", errors)))}");
    }
}
