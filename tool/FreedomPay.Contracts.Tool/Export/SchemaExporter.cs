using System.Text.Json.Nodes;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Export;

/// <summary>Writes types as schemas.</summary>
internal static class SchemaExporter
{
    /// <summary>Returns the schema of a type that several fields refer to.</summary>
    public static JsonObject Shared(TypeModel type, ExportContext context)
    {
        JsonObject schema = Declared(type, context);
        Describe(schema, type.Summary, type.Deprecated);
        schema.Set("notes", SpecWords.Texts(type.Notes));
        schema.Set("sources", SpecWords.Texts(type.Sources));
        return schema;
    }

    /// <summary>Sets what a schema says to its readers.</summary>
    public static void Describe(JsonObject schema, string? summary, string? deprecated)
    {
        if (summary is not null)
        {
            schema["description"] = summary;
        }

        if (deprecated is not null)
        {
            schema["deprecated"] = true;
            schema.Set("deprecated", deprecated);
        }
    }

    /// <summary>Returns the schema of fields. Those of the protocol come first.</summary>
    public static JsonObject Message(MessageModel message, JsonObject protocol, IEnumerable<string> needed, ExportContext context)
    {
        JsonObject properties = protocol;
        JsonArray required = [.. needed.Select(static name => (JsonNode)JsonValue.Create(name))];
        foreach (FieldModel field in message.Fields.Where(static field => field is { IsInPath: false, IsInHeader: false }))
        {
            properties[field.WireName] = FieldExporter.Export(field, context);
            if (field.Required || field.Constant is not null)
            {
                required.Add(field.WireName);
            }
        }

        JsonObject schema = new() { ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0)
        {
            schema["required"] = required;
        }

        if (SpecWords.AnyOf(message.AnyOf) is JsonArray groups)
        {
            // Parameters are not among the properties: what needs one of them is left to readers of the extension.
            schema["allOf"] = new JsonArray([.. groups.OfType<JsonArray>()
                .Where(group => group.All(name => properties.ContainsKey(name!.GetValue<string>())))
                .Select(static group => (JsonNode)new JsonObject { ["anyOf"] = new JsonArray([.. group.Select(static name => (JsonNode)new JsonObject { ["required"] = new JsonArray(name!.DeepClone()) })]) })]);
            if (schema["allOf"] is JsonArray { Count: 0 })
            {
                schema.Remove("allOf");
            }

            schema.Set("anyOf", groups);
        }

        return schema;
    }

    /// <summary>Returns the schema of a type, without what is said of the field that has it.</summary>
    public static JsonObject Of(FieldType type, ExportContext context) => type switch
    {
        ListType list => List(list, context),
        EnumType known => Named(known.Name, context),
        ObjectType group => Named(group.Name, context),
        _ => ScalarExporter.Export(type),
    };

    private static JsonObject List(ListType list, ExportContext context)
    {
        JsonObject items = Of(list.Items, context);
        JsonObject schema = new() { ["type"] = "array", ["items"] = items };
        if (list.ItemName is string name)
        {
            items["xml"] = new JsonObject { ["name"] = name };
            schema["xml"] = new JsonObject { ["wrapped"] = true };
            schema.Set("item", name);
        }

        // What is said of the items stands with them; of an enum or object elsewhere, it stands there.
        if (list.DeclaredName is TypeName declared && context.IsInline(declared) && context.Find(declared).Summary is string summary)
        {
            items["description"] = summary;
        }

        return schema;
    }

    private static JsonObject Named(TypeName name, ExportContext context)
    {
        if (!context.IsInline(name))
        {
            context.Need(name);
            return new JsonObject { ["$ref"] = $"#/components/schemas/{context.SchemaName(name)}" };
        }

        JsonObject schema = Declared(context.Find(name), context);
        schema[Extensions.TypeName] = name.Name;
        return schema;
    }

    private static JsonObject Declared(TypeModel type, ExportContext context) => type switch
    {
        ObjectModel group => Message(group.Content, [], [], context),
        UnionModel union => Union(union, context),
        EnumModel known => Enum(known, context),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static JsonObject Enum(EnumModel type, ExportContext context)
    {
        JsonObject schema = new() { ["type"] = "string", ["enum"] = SpecWords.Texts(type.Values.Select(static value => value.Text)) };
        schema[Extensions.Values] = SpecWords.Values(type, context.FindEnum(type.Categories));
        schema.Set("categories", type.Categories is TypeName categories ? JsonValue.Create(categories.Name) : null);
        return schema;
    }

    private static JsonObject Union(UnionModel union, ExportContext context)
    {
        JsonArray cases = [];
        JsonObject mapping = [];
        foreach (UnionCase one in union.Cases)
        {
            ObjectModel group = (ObjectModel)context.Find(one.Name);
            JsonObject tells = new() { [union.By] = new JsonObject { ["type"] = "string", ["const"] = one.Text, [Extensions.OfProtocol] = true } };
            JsonObject schema = Message(group.Content, tells, [union.By], context);
            Describe(schema, group.Summary, group.Deprecated);
            schema.Set("notes", SpecWords.Texts(group.Notes));
            schema[Extensions.Case] = one.Text;
            schema[Extensions.TypeName] = one.Name.Name;
            context.Schemas[one.Name.Name] = schema;
            string reference = $"#/components/schemas/{one.Name.Name}";
            cases.Add(new JsonObject { ["$ref"] = reference });
            mapping[one.Text] = reference;
        }

        return new JsonObject { ["oneOf"] = cases, ["discriminator"] = new JsonObject { ["propertyName"] = union.By, ["mapping"] = mapping } };
    }
}
