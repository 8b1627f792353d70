using System.Text.Json.Nodes;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;

namespace FreedomPay.Contracts.Tool.Export;

/// <summary>Writes a spec as an OpenAPI document.</summary>
internal static class DocumentExporter
{
    public const string OpenApiVersion = "3.1.0";

    /// <param name="units">The endpoints and types of the spec, in order.</param>
    /// <param name="known">The types of all specs that it may refer to.</param>
    public static JsonObject Export(IReadOnlyList<SourceUnit> units, IReadOnlyDictionary<TypeName, (TypeModel Type, SourceUnit Unit)> known)
    {
        string ns = units[0].Name.Namespace;
        EndpointModel[] endpoints = [.. units.OfType<EndpointModel>()];
        ExportContext context = new(ns, ErrorsOf(endpoints), known);
        foreach (SharedTypeModel shared in units.OfType<SharedTypeModel>())
        {
            context.Need(shared.Name);
        }

        JsonObject paths = [];
        JsonObject webhooks = [];
        JsonObject others = [];
        foreach (EndpointModel endpoint in endpoints)
        {
            JsonObject operation = context.Within(endpoint, () => OperationExporter.Export(endpoint, context));
            string method = endpoint.Method.ToString().ToLowerInvariant();
            if (endpoint.Path is not null)
            {
                AddPath(paths, endpoint, method, operation);
            }
            else
            {
                (endpoint.Direction == Direction.Inbound ? webhooks : others)[endpoint.Name.Name] = new JsonObject { [method] = operation };
            }
        }

        JsonObject document = Header(units, endpoints, ns);
        document.Set("errors", SpecWords.Errors(context.Errors));
        Add(document, "paths", paths);
        Add(document, "webhooks", webhooks);
        JsonObject components = [];
        Add(components, "schemas", context.Schemas);
        Add(components, "pathItems", others);
        Add(components, "securitySchemes", SecurityExporter.Schemes(endpoints));
        document["components"] = components;
        return document;
    }

    /// <summary>Returns how the endpoints tell errors, if all of them do. A link, which a browser follows, has what the file says.</summary>
    private static JsonErrorModel? ErrorsOf(EndpointModel[] endpoints) => Array.TrueForAll(endpoints, static endpoint => endpoint.Json?.Errors is not null)
        ? (Array.Find(endpoints, static endpoint => endpoint.IsCarriedByBrowser) ?? endpoints.FirstOrDefault())?.Json?.Errors
        : null;

    private static JsonObject Header(IReadOnlyList<SourceUnit> units, EndpointModel[] endpoints, string ns)
    {
        JsonObject document = new()
        {
            ["openapi"] = OpenApiVersion,
            ["info"] = new JsonObject { ["title"] = units[0].Section, ["version"] = SpecKeywords.Version },
            [Extensions.Version] = SpecKeywords.Version,
            [Extensions.Namespace] = ns,
        };
        if ((endpoints.Length > 0 ? endpoints[0].Protocol : OfTypes(units)) is Protocol protocol)
        {
            document[Extensions.Protocol] = SpecWords.Word(SpecKeywords.Protocols, (Protocol?)protocol);
        }

        document.Set("signature", SpecWords.Signature(endpoints.Select(static endpoint => endpoint.Json?.Jws).FirstOrDefault(static jws => jws is not null)));
        if (endpoints.Select(static endpoint => endpoint.Host).FirstOrDefault(static host => host is not null) is string host)
        {
            document["servers"] = new JsonArray(new JsonObject { ["url"] = host, ["description"] = "A default; other countries and test systems have hosts of their own." });
        }

        return document;
    }

    /// <summary>Returns the protocol of a file that has types alone, as far as they tell it: some only JSON has.</summary>
    private static Protocol? OfTypes(IReadOnlyList<SourceUnit> units) => units.SelectMany(static unit => unit.AllFields).Any(static field => field is { IsInHeader: true }
        or { Type.Single: BooleanType { IsJson: true } or AnyType or IntegerType { IsText: true } or DecimalType { IsText: true } or StringType { IsNumber: true } or DateTimeType { Format: "rfc3339" } })
        ? Protocol.Json
        : null;

    /// <summary>Adds an operation. One with the path and method of another, told apart by a header, gets a fragment, which no server sees.</summary>
    private static void AddPath(JsonObject paths, EndpointModel endpoint, string method, JsonObject operation)
    {
        string path = endpoint.Path!.Text;
        if (paths[path] is JsonObject item && !item.ContainsKey(method))
        {
            item[method] = operation;
            return;
        }

        if (paths.ContainsKey(path))
        {
            operation[Extensions.Path] = path;
            path = $"{path}#{endpoint.Name.Name}";
        }

        paths[path] = new JsonObject { [method] = operation };
    }

    private static void Add(JsonObject target, string key, JsonObject value)
    {
        if (value.Count > 0)
        {
            target[key] = value;
        }
    }
}
