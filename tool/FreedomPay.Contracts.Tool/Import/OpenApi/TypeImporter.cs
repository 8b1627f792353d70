using System.Text.Json.Nodes;
using FreedomPay.Contracts.Tool.Import.Model;
using FreedomPay.Contracts.Tool.Import.Reading;
using Microsoft.OpenApi;

namespace FreedomPay.Contracts.Tool.Import.OpenApi;

/// <summary>Decides the type of a field, and what belongs to it: fields of an object, items of a list, values of an enum, bounds, an example.</summary>
internal sealed class TypeImporter(MessageScope scope, FieldImporter fields)
{
    public void Read(ImportedField field, FieldSource source, int level)
    {
        if (level > FieldImporter.MostLevels)
        {
            field.Type = scope.IsJson ? "any" : "string";
            field.Report(ImportRules.SchemaNotRepresentable, "The lists and objects are nested too deep, or contain themselves; what is deeper was left out.");
            return;
        }

        JsonNode[] values = [.. source.Values, .. OwnExamples(source.Schema)];
        string? type = SchemaTypes.Of(source.Schema) ?? TypeOfAlternatives(field, source.Schema) ?? TypeOfExamples(values);
        if (source.Schema is IOpenApiSchema union && UnionImporter.TryRead(field, union, values, scope, fields, level))
        {
            return;
        }

        if (type is "object")
        {
            ReadObject(field, source.Schema, values, level);
        }
        else if (type is "array")
        {
            ReadList(field, source.Schema, values, level);
        }
        else if (values.Any(static value => value is JsonObject or JsonArray))
        {
            ReadUnexpected(field, source.Schema, values, level);
        }
        else
        {
            ScalarImporter.Read(field, type, source.Schema, values, scope);
        }
    }

    private static IEnumerable<JsonNode> OwnExamples(IOpenApiSchema? schema)
    {
        IEnumerable<JsonNode?> examples = schema is null ? [] : [SchemaTypes.ExampleOf(schema), .. schema.Examples ?? []];
        foreach (JsonNode? example in examples)
        {
            // An example of an object may be a text with JSON or XML in it.
            bool isStructure = example is JsonValue && SchemaTypes.TextOf(example) is string text && text.AsSpan().TrimStart() is ['{' or '[' or '<', ..];
            if (isStructure && ExampleReader.TryRead(example, out JsonNode? read) && read is not null)
            {
                yield return read;
            }
            else if (example is not null)
            {
                yield return example;
            }
        }
    }

    /// <summary>Returns the type of alternatives: an object if one of them is, which then has the fields of all.</summary>
    private static string? TypeOfAlternatives(ImportedField field, IOpenApiSchema? schema)
    {
        IOpenApiSchema[] alternatives = schema is null ? [] : [.. SchemaTypes.Alternatives(schema)];
        string?[] types = [.. alternatives.Select(SchemaTypes.Of).Distinct()];
        if (alternatives.Length == 0 || types is [string])
        {
            return types.FirstOrDefault();
        }

        field.Report(ImportRules.SchemaNotRepresentable, $"The page has alternatives of several types ({string.Join(", ", types.Select(static type => type ?? "unknown"))}). Decide what it is.");
        return types.Contains("object") ? "object" : null;
    }

    private static string? TypeOfExamples(JsonNode[] values) => values switch
    {
        [] => null,
        _ when values.All(static value => value is JsonObject) => "object",
        _ when values.All(static value => value is JsonArray) => "array",
        _ => null,
    };

    private void ReadObject(ImportedField field, IOpenApiSchema? schema, JsonNode[] values, int level)
    {
        if (values.Any(static value => value is JsonArray))
        {
            field.Report(ImportRules.ExampleContradicts, "The page's type is an object, and an example has a list; a list was taken.");
            ReadItems(field, schema, [.. values.SelectMany(static value => value is JsonArray list ? list.OfType<JsonNode>() : [value])], level);
            return;
        }

        string? id = schema is OpenApiSchemaReference reference ? reference.Reference.Id : null;
        if (id is not null && !scope.TryOpen(id))
        {
            field.Type = scope.IsJson ? "any" : "string";
            field.Report(ImportRules.SchemaNotRepresentable, $"The object contains itself ('{id}'), and no type of a spec can; {(scope.IsJson ? "JSON as it comes" : "a text")} was taken. Decide how deep it goes, or leave it.");
            return;
        }

        field.Fields = fields.Fields(schema, values, field.Doubts, level + 1);
        if (id is not null)
        {
            scope.Close(id);
        }

        if (field.Fields.Count > 0)
        {
            field.Type = "object";
        }
        else if (scope.IsJson)
        {
            field.Type = "any";
            field.Report(ImportRules.GuessedType, "The page does not say what is in this object; it is kept as it comes.");
        }
        else
        {
            field.Type = "string";
            field.Report(ImportRules.GuessedType, "The page has an object without fields; a text was taken. Decide what it is.");
        }

        if (schema?.AdditionalProperties is not null)
        {
            field.Report(ImportRules.SchemaNotRepresentable, "The page says that the object has further members of any name; they are in no spec.");
        }
    }

    private void ReadList(ImportedField field, IOpenApiSchema? schema, JsonNode[] values, int level)
    {
        field.MinItems = schema?.MinItems is > 0 ? schema.MinItems : null;
        field.MaxItems = schema?.MaxItems;
        JsonNode[] items = [.. values.SelectMany(static value => value is JsonArray list ? list.OfType<JsonNode>() : [value])];
        if (!scope.IsJson && !scope.IsRequest)
        {
            items = Unwrap(field, schema, values);
        }
        else if (scope.IsJson && values.Any(static value => value is not JsonArray))
        {
            field.Report(ImportRules.ExampleContradicts, "The page's type is a list, and an example has a single value.");
        }

        ReadItems(field, schema?.Items, items, level);
    }

    /// <summary>Takes the items out of the element that wraps them in XML. An example shows whether there is one; a schema may say it.</summary>
    private static JsonNode[] Unwrap(ImportedField field, IOpenApiSchema? schema, JsonNode[] values)
    {
        HashSet<string> ofItems = [.. schema?.Items?.Properties?.Keys.Select(static name => name.Trim()) ?? []];
        string[] wrapped = [.. values.OfType<JsonObject>().Where(value => value.Count == 1 && !ofItems.Contains(value.First().Key)).Select(static value => value.First().Key).Distinct(StringComparer.Ordinal)];
        if (wrapped is [string name])
        {
            field.ItemName = name;
            return [.. values.OfType<JsonObject>().Select(value => value[name]).OfType<JsonNode>().SelectMany(static inner => inner is JsonArray list ? list.OfType<JsonNode>() : [inner])];
        }

        if (schema?.Xml is { NodeType: OpenApiXmlNodeType.Element })
        {
            field.ItemName = schema.Items?.Xml?.Name ?? field.Name;
        }
        else if (!values.Any(static value => value is JsonArray or JsonObject))
        {
            field.Report(ImportRules.GuessedType, "The page does not show how XML has the items; elements that repeat the field's name were taken. If another element wraps them, write 'item'.");
        }

        return [.. values.Where(static value => value is not JsonValue).SelectMany(static value => value is JsonArray list ? list.OfType<JsonNode>() : [value])];
    }

    private void ReadItems(ImportedField field, IOpenApiSchema? schema, JsonNode[] items, int level)
    {
        field.Type = "list";
        ImportedField item = new(field.Name) { Line = field.Line };
        Read(item, new FieldSource(field.Name, schema, Required: false, items), level + 1);
        if (item.Type is "list" or "any" or "union")
        {
            field.Type = scope.IsJson ? "any" : "string";
            field.Report(ImportRules.SchemaNotRepresentable, $"The items are of the type '{item.Type}', which a list in a spec cannot have; {(scope.IsJson ? "JSON as it comes" : "a text")} was taken.");
            return;
        }

        if (schema is null && items.Length == 0)
        {
            item.Doubts.Clear();
            item.Report(ImportRules.GuessedType, "The page does not say what the items are; texts were taken.");
        }

        field.Sensitive = item.Sensitive && item.Type is "string" or "integer" or "date";
        field.Doubts.AddRange(item.Doubts);
        item.Doubts.Clear();
        item.Summary = null;
        field.Items = item;
    }

    /// <summary>Reads a field whose schema has a single value where an example has an object or a list.</summary>
    private void ReadUnexpected(ImportedField field, IOpenApiSchema? schema, JsonNode[] values, int level)
    {
        field.Report(ImportRules.ExampleContradicts, $"The page's type is '{SchemaTypes.Of(schema) ?? "missing"}', and an example has an object or a list, which was taken.");
        FieldSource source = new(field.Name, null, field.Required, [.. values.Where(static value => value is not JsonValue)]);
        if (source.Values.All(static value => value is JsonArray))
        {
            ReadList(field, null, [.. source.Values], level);
        }
        else
        {
            ReadObject(field, null, [.. source.Values.OfType<JsonObject>()], level);
        }
    }
}
