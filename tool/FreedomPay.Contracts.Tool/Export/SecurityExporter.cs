using System.Text.Json.Nodes;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Export;

/// <summary>Writes how requests are protected.</summary>
internal static class SecurityExporter
{
    private const string Form = "pg_sig";
    private const string Jws = "jws";
    private const string Basic = "basic";
    private const string Bearer = "bearer";

    /// <summary>Returns the schemes that endpoints need.</summary>
    public static JsonObject Schemes(IEnumerable<EndpointModel> endpoints)
    {
        JsonObject schemes = [];
        foreach (string name in endpoints.Select(NameOf).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            schemes[name] = Scheme(name);
        }

        return schemes;
    }

    /// <summary>Returns what an operation needs.</summary>
    public static JsonArray Of(EndpointModel endpoint) => NameOf(endpoint) is string name ? [new JsonObject { [name] = new JsonArray() }] : [];

    private static string? NameOf(EndpointModel endpoint) => endpoint switch
    {
        { IsSigned: false } => null,
        { Json: null } => Form,
        { Json.Jws: not null } => Jws,
        { Json.Authorization: Generator.Model.Authorization.Basic } => Basic,
        { Json.Authorization: Generator.Model.Authorization.Bearer } => Bearer,
        _ => null,
    };

    private static JsonObject Scheme(string name) => name switch
    {
        Form => new JsonObject
        {
            ["type"] = "apiKey",
            ["in"] = "query",
            ["name"] = Form,
            ["description"] = "A signature over all fields and the script name, with the secret key that x-freedompay-key names. It is one of the fields, in the body or in the query; OpenAPI has no word for a signature in a body.",
        },
        Jws => new JsonObject
        {
            ["type"] = "apiKey",
            ["in"] = "header",
            ["name"] = "X-JWS-Signature",
            ["description"] = "A detached JWS over the body; x-freedompay-signature says how it is made.",
        },
        _ => new JsonObject { ["type"] = "http", ["scheme"] = name },
    };
}
