using System.Text.Json;
using System.Text.Json.Nodes;

namespace FreedomPay.Contracts.Tool.Export;

/// <summary>Makes fields and types of a spec of the schemas of an exported document.</summary>
/// <param name="schemas">The schemas of the document.</param>
internal sealed class SchemaRestorer(JsonObject schemas)
{
    private const int MostLevels = 32;
    private const string Reference = "#/components/schemas/";

    private static readonly string[] WordsOfFields =
    [
        "name", "format", "scale", "wire", "min", "max", "alias", "sensitive", "allowEmpty", "means", "echoes", "callback", "requiredWhen", "countField", "item", "sources", "notes",
    ];

    private static readonly (string OpenApi, string Spec)[] Bounds =
    [
        ("minimum", "min"), ("maximum", "max"), ("minLength", "minLength"), ("maxLength", "maxLength"), ("minItems", "minItems"), ("maxItems", "maxItems"), ("pattern", "pattern"),
    ];

    private int _level;

    /// <summary>Returns the fields of a message or object; those of the protocol are in no spec.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="others">Fields that stand elsewhere, such as parameters.</param>
    /// <param name="order">The names of all fields in order; null if they are all in the schema.</param>
    public JsonObject Fields(JsonObject schema, IReadOnlyDictionary<string, JsonObject> others, JsonArray? order)
    {
        Dictionary<string, JsonObject> known = new(others, StringComparer.Ordinal);
        List<string> names = [];
        HashSet<string> required = [.. Texts(schema["required"])];
        foreach ((string name, JsonNode? node) in schema["properties"] as JsonObject ?? [])
        {
            if (node is JsonObject property && property[Extensions.OfProtocol] is null)
            {
                known[name] = Field(property, required.Contains(name));
                names.Add(name);
            }
        }

        return new JsonObject((order is null ? names : Texts(order)).Where(known.ContainsKey).Distinct().Select(name => KeyValuePair.Create<string, JsonNode?>(name, known[name])));
    }

    /// <summary>Returns what a spec says of a field.</summary>
    public JsonObject Field(JsonObject schema, bool isRequired)
    {
        if (++_level > MostLevels)
        {
            throw new ToolException($"The document is nested deeper than {MostLevels} levels.");
        }

        JsonObject field = Type(schema);
        if (isRequired && schema["const"] is null)
        {
            field["required"] = true;
        }

        Describe(schema, field);
        Copy(schema, field, "default");
        Copy(schema, field, "const");
        if (schema["examples"] is JsonArray { Count: > 0 } examples)
        {
            field["example"] = AsText(examples[0]);
        }

        foreach ((string openApi, string word) in Bounds)
        {
            if (schema[openApi] is JsonNode bound)
            {
                field[word] = bound.DeepClone();
            }
        }

        schema.CopyTo(field, WordsOfFields);
        _level--;
        return field;
    }

    /// <summary>Returns what a spec says of a type that several fields refer to.</summary>
    public JsonObject Shared(JsonObject schema)
    {
        JsonObject type = Type(schema);
        Describe(schema, type);
        schema.CopyTo(type, ["categories", "sources", "notes"]);
        return type;
    }

    /// <summary>Returns the schema that a reference names; the schema itself if it is none.</summary>
    public JsonObject Resolve(JsonNode? node) =>
        node is JsonObject schema && TextOf(schema["$ref"]) is string reference
            ? reference.StartsWith(Reference, StringComparison.Ordinal) && schemas[reference[Reference.Length..]] is JsonObject named ? named : throw new ToolException($"The document has no schema '{reference}'.")
            : node as JsonObject ?? throw new ToolException("The document has something else where a schema should be.");

    public static IEnumerable<string> Texts(JsonNode? node) => (node as JsonArray ?? []).Select(TextOf).OfType<string>();

    public static string? TextOf(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    public static void Describe(JsonObject schema, JsonObject target)
    {
        if (TextOf(schema["description"]) is string summary)
        {
            target["summary"] = summary;
        }

        schema.CopyTo(target, ["deprecated"]);
    }

    /// <summary>Copies a value as the text that it is in a spec.</summary>
    private static void Copy(JsonObject schema, JsonObject field, string key)
    {
        if (schema[key] is JsonNode value)
        {
            field[key] = AsText(value);
        }
    }

    private static JsonValue? AsText(JsonNode? value) => value is null ? null : JsonValue.Create(TextOf(value) ?? value.ToJsonString());

    private JsonObject Type(JsonObject schema)
    {
        if (TextOf(schema["$ref"]) is string reference)
        {
            // A type of another spec is found by its simple name.
            return new JsonObject { ["type"] = reference[(reference.LastIndexOfAny(['/', '.']) + 1)..] };
        }

        if (TextOf(schema[Extensions.Type]) is string given)
        {
            return new JsonObject { ["type"] = given };
        }

        JsonObject type = (TextOf(schema["type"]), TextOf(schema["format"])) switch
        {
            _ when schema["oneOf"] is JsonArray cases => Union(schema, cases),
            ("array", _) => List(schema),
            ("object", _) => Object(schema),
            ("string", _) when schema[Extensions.Values] is JsonObject values => new JsonObject { ["type"] = "enum", ["values"] = values.DeepClone() },
            ("string", "uri") => new JsonObject { ["type"] = "url" },
            ("string", "uuid") => new JsonObject { ["type"] = "uuid" },
            ("number", _) => new JsonObject { ["type"] = "decimal" },
            (string plain, _) => new JsonObject { ["type"] = plain },
            _ => new JsonObject { ["type"] = "any" },
        };
        schema.CopyTo(type, ["typeName"]);
        return type;
    }

    private JsonObject Object(JsonObject schema)
    {
        JsonObject type = new() { ["type"] = "object", ["fields"] = Fields(schema, new Dictionary<string, JsonObject>(), order: null) };
        schema.CopyTo(type, ["anyOf"]);
        return type;
    }

    private JsonObject List(JsonObject schema)
    {
        JsonObject items = schema["items"] as JsonObject ?? throw new ToolException("A list of the document has no items.");
        JsonObject type = Type(items);
        items.CopyTo(type, ["format", "scale", "wire"]);
        if (items["$ref"] is null && TextOf(items["description"]) is string summary)
        {
            type["summary"] = summary;
        }

        return new JsonObject { ["type"] = "list", ["items"] = type };
    }

    private JsonObject Union(JsonObject schema, JsonArray cases)
    {
        JsonObject words = [];
        foreach (JsonObject one in cases.Select(Resolve))
        {
            JsonObject read = [];
            JsonObject fields = Fields(one, new Dictionary<string, JsonObject>(), order: null);
            if (fields.Count > 0)
            {
                read["fields"] = fields;
            }

            one.CopyTo(read, ["anyOf", "typeName", "notes"]);
            Describe(one, read);
            words[TextOf(one[Extensions.Case]) ?? throw new ToolException("A case of a union has no text.")] = read;
        }

        return new JsonObject { ["type"] = "union", ["by"] = TextOf(schema["discriminator"]?["propertyName"]), ["cases"] = words };
    }

    /// <summary>Determines whether a schema is a type that the spec declares.</summary>
    public static bool IsDeclared(JsonObject schema) =>
        schema[Extensions.OfProtocol] is null && schema[Extensions.Shape] is null && schema[Extensions.Case] is null && schema[Extensions.DeclaredIn] is null;
}
