using System.Text.Json.Nodes;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Parsing.Json;

namespace FreedomPay.Contracts.Tool.Export;

/// <summary>Writes the responses of an endpoint.</summary>
internal static class ResponseExporter
{
    private const string Success = "200";

    /// <summary>The schema of the error that all endpoints of the form family have.</summary>
    private const string ProtocolError = "FreedomPay.Contracts.GatewayError";

    public static JsonObject Export(EndpointModel endpoint, ExportContext context)
    {
        if (endpoint.Answer == AnswerKind.Text)
        {
            return new JsonObject { [Success] = new JsonObject { ["description"] = "A text, such as a page.", ["content"] = new JsonObject { ["text/*"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } } } };
        }

        if (endpoint.Response is not ResponseModel response)
        {
            return new JsonObject { ["default"] = new JsonObject { ["description"] = endpoint.IsCarriedByBrowser ? "What comes back does not reach the merchant." : "Nothing is known of a response." } };
        }

        JsonObject responses = response.Single is ShapeModel single ? Single(endpoint, single, context) : Several(endpoint, response, context);
        if (endpoint.Json?.Errors is not null)
        {
            responses["default"] = new JsonObject { ["description"] = "An error; x-freedompay-errors says how one is told." };
        }

        return responses;
    }

    private static JsonObject Single(EndpointModel endpoint, ShapeModel shape, ExportContext context)
    {
        JsonObject schema = Shape(endpoint, shape, context);
        return new JsonObject { [Success] = Response("The response.", endpoint, [shape], Schemas(endpoint, [schema], context)) };
    }

    private static JsonObject Several(EndpointModel endpoint, ResponseModel response, ExportContext context)
    {
        Dictionary<ShapeModel, JsonObject> references = new(ReferenceEqualityComparer.Instance);
        foreach (ShapeModel shape in response.Shapes)
        {
            string name = $"{endpoint.Name.Name}Response.{shape.Name}";
            JsonObject schema = Shape(endpoint, shape, context);
            SchemaExporter.Describe(schema, shape.Summary, deprecated: null);
            schema[Extensions.Shape] = shape.Name;
            schema.Set("when", SpecWords.Tests(shape.When));
            schema.Set("without", SpecWords.Texts(shape.Without));
            schema.Set("mayBeEmpty", shape.MayBeEmpty ? true : null);
            schema.Set("means", SpecWords.Word(SpecKeywords.Meanings, shape.Means));
            schema.Set("notes", SpecWords.Texts(shape.Notes));
            context.Schemas[name] = schema;
            references[shape] = new JsonObject { ["$ref"] = $"#/components/schemas/{name}" };
        }

        JsonObject responses = [];
        foreach (string status in response.Shapes.SelectMany(Statuses).Distinct().Order(StringComparer.Ordinal))
        {
            ShapeModel[] shapes = [.. response.Shapes.Where(shape => Statuses(shape).Contains(status))];
            responses[status] = Response($"One of {string.Join(", ", shapes.Select(static shape => shape.Name))}.", endpoint, shapes, Schemas(endpoint, [.. shapes.Select(shape => references[shape].DeepClone())], context));
        }

        responses[Extensions.Shapes] = new JsonArray([.. response.Shapes.Select(shape => (JsonNode)references[shape].DeepClone())]);
        return responses;
    }

    private static IEnumerable<string> Statuses(ShapeModel shape) =>
        shape.When.FirstOrDefault(static test => test.WireName == AnswerNames.HttpStatus) is ShapeTest test ? test.Texts : [Success];

    private static JsonObject Response(string description, EndpointModel endpoint, IReadOnlyList<ShapeModel> shapes, JsonObject schema)
    {
        JsonObject response = new()
        {
            ["description"] = description,
            ["content"] = new JsonObject { [endpoint.Json is null ? "application/xml" : "application/json"] = new JsonObject { ["schema"] = schema } },
        };
        FieldModel[] headers = [.. shapes.SelectMany(static shape => shape.Message.Fields).Where(static field => field.IsInHeader).DistinctBy(static field => field.WireName)];
        if (headers.Length > 0)
        {
            response["headers"] = new JsonObject(headers.Select(static field => KeyValuePair.Create<string, JsonNode?>(field.WireName, new JsonObject { ["schema"] = ScalarExporter.Plain(field.Type) })));
        }

        return response;
    }

    private static JsonObject Schemas(EndpointModel endpoint, JsonObject[] schemas, ExportContext context) => Schemas(endpoint, (JsonNode[])schemas, context);

    private static JsonObject Schemas(EndpointModel endpoint, JsonNode[] schemas, ExportContext context)
    {
        // The error of the protocol can come in place of every answer of the gateway.
        bool hasError = endpoint is { Json: null, Direction: Direction.Outbound };
        if (hasError)
        {
            context.Schemas[ProtocolError] ??= Error();
        }

        JsonNode[] all = hasError ? [.. schemas, new JsonObject { ["$ref"] = $"#/components/schemas/{ProtocolError}" }] : schemas;
        return all.Length == 1 ? (JsonObject)all[0] : new JsonObject { ["oneOf"] = new JsonArray(all) };
    }

    private static JsonObject Error() => new()
    {
        ["type"] = "object",
        ["description"] = "The error that all endpoints have.",
        ["properties"] = new JsonObject
        {
            [Generator.Model.ProtocolFields.Status] = new JsonObject { ["type"] = "string", ["const"] = Generator.Model.ProtocolFields.StatusError },
            ["pg_error_code"] = new JsonObject { ["type"] = "string" },
            ["pg_error_description"] = new JsonObject { ["type"] = "string" },
            [Generator.Model.ProtocolFields.Salt] = new JsonObject { ["type"] = "string" },
            [Generator.Model.ProtocolFields.Signature] = new JsonObject { ["type"] = "string" },
        },
        ["required"] = new JsonArray(Generator.Model.ProtocolFields.Status),
        ["xml"] = new JsonObject { ["name"] = "response" },
        [Extensions.OfProtocol] = true,
    };

    /// <summary>Returns the schema of one shape, with the protocol's own fields and those that tell it.</summary>
    private static JsonObject Shape(EndpointModel endpoint, ShapeModel shape, ExportContext context)
    {
        JsonObject protocol = [];
        List<string> needed = [];
        foreach (string name in Generator.Model.ProtocolFields.OfResponses(endpoint.Protocol, endpoint.Direction).Where(name => shape.Message.Find(name) is null))
        {
            protocol[name] = new JsonObject { ["type"] = "string", [Extensions.OfProtocol] = true };
            needed.Add(name);
        }

        foreach (ShapeTest test in shape.Constants.Where(static test => !AnswerNames.IsHeader(test.WireName) && test.WireName != AnswerNames.HttpStatus))
        {
            protocol[test.WireName] = new JsonObject { ["type"] = "string", ["const"] = test.Texts[0], [Extensions.OfProtocol] = true };
            needed.Add(test.WireName);
        }

        if (shape.When.Count == 0)
        {
            needed.Remove(Generator.Model.ProtocolFields.Status);
        }

        JsonObject schema = SchemaExporter.Message(shape.Message, protocol, needed.Distinct(), context);
        if (endpoint.Json is null)
        {
            schema["xml"] = new JsonObject { ["name"] = "response" };
        }

        FieldModel[] headers = [.. shape.Message.Fields.Where(static field => field.IsInHeader)];
        if (headers.Length > 0)
        {
            schema[Extensions.Headers] = new JsonObject(headers.Select(field => KeyValuePair.Create<string, JsonNode?>(field.WireName, FieldExporter.Export(field, context))));
            schema[Extensions.Order] = SpecWords.Texts(shape.Message.Fields.Select(static field => field.WireName));
            schema.Set("requiredHeaders", SpecWords.Texts(headers.Where(static field => field.Required).Select(static field => field.WireName)));
        }

        return schema;
    }
}
