using System.Text.Json.Nodes;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Export;

/// <summary>Writes what a request has: parameters and a body.</summary>
internal static class RequestExporter
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";
    private const string PgXml = "pg_xml";

    public static void Export(EndpointModel endpoint, JsonObject operation, ExportContext context)
    {
        JsonArray parameters = Parameters(endpoint, context);
        if (parameters.Count > 0)
        {
            operation["parameters"] = parameters;
        }

        if (endpoint.Encoding == Generator.Model.RequestEncoding.Query || endpoint.Request.Fields.Any(static field => field.IsInPath || field.IsInHeader))
        {
            operation[Extensions.Order] = SpecWords.Texts(endpoint.Request.Fields.Select(static field => field.WireName));
        }

        if (endpoint.Encoding is Generator.Model.RequestEncoding.Query or Generator.Model.RequestEncoding.None)
        {
            operation.Set("anyOf", SpecWords.AnyOf(endpoint.Request.AnyOf));
            return;
        }

        operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(endpoint, context) };
    }

    private static JsonObject Content(EndpointModel endpoint, ExportContext context)
    {
        string[] protocol = IsForm(endpoint) ? [.. Generator.Model.ProtocolFields.OfRequests(endpoint.Protocol, endpoint.IsSigned)] : [];
        JsonObject schema = SchemaExporter.Message(endpoint.Request, ProtocolProperties(protocol), protocol, context);
        switch (endpoint.Encoding)
        {
            case Generator.Model.RequestEncoding.Json:
                return new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema } };
            case Generator.Model.RequestEncoding.PgXml:
                JsonObject document = new() { ["type"] = "string", ["contentMediaType"] = "application/xml", ["contentSchema"] = schema };
                return new JsonObject
                {
                    [UrlEncoded] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [PgXml] = document }, ["required"] = new JsonArray(PgXml) } },
                };
            default:
                JsonObject media = new() { ["schema"] = schema };
                JsonObject styles = Styles(endpoint.Request);
                if (styles.Count > 0)
                {
                    media["encoding"] = styles;
                }

                return new JsonObject { [endpoint.Encoding == Generator.Model.RequestEncoding.Multipart ? "multipart/form-data" : UrlEncoded] = media };
        }
    }

    /// <summary>Returns how objects are written in forms: <c>name[inner]</c>.</summary>
    private static JsonObject Styles(MessageModel message) => new(message.Fields
        .Where(static field => field is { IsInPath: false, Type: ObjectType })
        .Select(static field => KeyValuePair.Create<string, JsonNode?>(field.WireName, new JsonObject { ["style"] = "deepObject", ["explode"] = true })));

    private static bool IsForm(EndpointModel endpoint) => endpoint is { Json: null, IsSigned: true };

    private static JsonObject ProtocolProperties(IEnumerable<string> names) =>
        new(names.Select(static name => KeyValuePair.Create<string, JsonNode?>(name, new JsonObject { ["type"] = "string", [Extensions.OfProtocol] = true })));

    private static JsonArray Parameters(EndpointModel endpoint, ExportContext context)
    {
        JsonArray parameters = [];
        if (endpoint.Path?.Parameters.Contains(RequestPath.MerchantId) == true)
        {
            parameters.Add(ProtocolParameter(RequestPath.MerchantId, "path"));
        }

        foreach (ConstantHeader header in endpoint.Headers)
        {
            parameters.Add(new JsonObject
            {
                ["name"] = header.Name,
                ["in"] = "header",
                ["required"] = true,
                ["schema"] = new JsonObject { ["type"] = "string", ["const"] = header.Value },
                [Extensions.Constant] = true,
            });
        }

        if (endpoint.IdempotencyHeader is string key && !endpoint.Request.Fields.Any(field => field.WireName == key))
        {
            parameters.Add(ProtocolParameter(key, "header"));
        }

        foreach (FieldModel field in endpoint.Request.Fields)
        {
            string? place = field.IsInPath ? "path" : field.IsInHeader ? "header" : endpoint.Encoding == Generator.Model.RequestEncoding.Query ? "query" : null;
            if (place is not null)
            {
                parameters.Add(Parameter(field, place, context));
            }
        }

        if (endpoint.Encoding == Generator.Model.RequestEncoding.Query && IsForm(endpoint))
        {
            foreach (string name in Generator.Model.ProtocolFields.OfRequests(endpoint.Protocol, endpoint.IsSigned))
            {
                parameters.Add(ProtocolParameter(name, "query"));
            }
        }

        return parameters;
    }

    private static JsonObject ProtocolParameter(string name, string place) => new()
    {
        ["name"] = name,
        ["in"] = place,
        ["required"] = true,
        ["schema"] = new JsonObject { ["type"] = "string" },
        [Extensions.OfProtocol] = true,
    };

    private static JsonObject Parameter(FieldModel field, string place, ExportContext context)
    {
        JsonObject parameter = new()
        {
            ["name"] = field.WireName,
            ["in"] = place,
            ["required"] = field.Required || field.Constant is not null || place == "path",
            ["schema"] = FieldExporter.Export(field, context),
        };
        if (field.Summary is string summary)
        {
            parameter["description"] = summary;
        }

        if (place == "query" && field.Type is ObjectType)
        {
            parameter["style"] = "deepObject";
            parameter["explode"] = true;
        }

        return parameter;
    }
}
