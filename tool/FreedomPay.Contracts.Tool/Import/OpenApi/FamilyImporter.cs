using System.Text;
using System.Text.Json;
using FreedomPay.Contracts.Tool.Import.Model;
using Microsoft.OpenApi;

namespace FreedomPay.Contracts.Tool.Import.OpenApi;

/// <summary>Finds out to which family an endpoint belongs, and how its requests are signed.</summary>
internal static class FamilyImporter
{
    private const string Prefix = "pg_";

    public static ImportedFamily Of(OpenApiOperation operation, IEnumerable<IOpenApiParameter> parameters, List<Doubt> doubts)
    {
        IOpenApiParameter[] all = [.. parameters];
        if (all.Any(static parameter => IsHeader(parameter, HeaderNames.Signature)))
        {
            return ImportedFamily.SignedJson;
        }

        string[] types = [.. operation.RequestBody?.Content?.Keys ?? [], .. operation.Responses?.Values.SelectMany(static response => response.Content?.Keys ?? []) ?? []];
        string[] names = [.. NamesOf(operation.RequestBody?.Content?.Values), .. all.Select(static parameter => parameter.Name ?? ""), .. operation.Responses?.Values.SelectMany(static response => NamesOf(response.Content?.Values)) ?? []];
        if (names.Any(static name => name.Trim().StartsWith(Prefix, StringComparison.Ordinal)))
        {
            return ImportedFamily.SignedForm;
        }

        if (types.Any(static type => type.Contains("json", StringComparison.OrdinalIgnoreCase)))
        {
            return ImportedFamily.Json;
        }

        doubts.Add(new Doubt(ImportRules.GuessedFamily, "The page has neither fields that begin with pg_, nor a header X-JWS-Signature, nor a content type of JSON; plain JSON was taken. Check 'protocol'."));
        return ImportedFamily.Json;
    }

    /// <summary>Returns how a request is signed in a header, as far as the page says it.</summary>
    public static (string Algorithm, string Id, string Path) SignatureOf(OpenApiOperation operation, IEnumerable<IOpenApiParameter> parameters, List<Doubt> doubts)
    {
        IOpenApiParameter header = parameters.First(static parameter => IsHeader(parameter, HeaderNames.Signature));
        string? example = SchemaTypes.TextOf(header.Example ?? SchemaTypes.ExampleOf(header.Schema));
        string text = $"{operation.Description} {header.Description} {HeaderOfToken(example)}";
        string? algorithm = text.Contains("HS512", StringComparison.Ordinal) ? "HS512" : text.Contains("HS256", StringComparison.Ordinal) ? "HS256" : null;
        string? id = text.Contains("auth_id", StringComparison.Ordinal) ? "auth_id" : text.Contains("merchant_id", StringComparison.Ordinal) ? "merchant_id" : null;
        string? path = text.Contains("\"uri\"", StringComparison.Ordinal) ? "uri" : text.Contains("\"path\"", StringComparison.Ordinal) ? "path" : null;
        string[] open = [.. new[] { algorithm is null ? "algorithm" : null, id is null ? "id" : null, path is null ? "path" : null }.OfType<string>()];
        if (open.Length > 0)
        {
            doubts.Add(new Doubt(ImportRules.Signature, $"The page does not say how the header X-JWS-Signature is made: {string.Join(", ", open)} of 'signature' must be decided. The overview of the section has it."));
        }

        return (algorithm ?? "HS256", id ?? "auth_id", path ?? "uri");
    }

    /// <summary>Returns what the header <c>Authorization</c> of requests has; null if nothing is said of it.</summary>
    public static string? AuthOf(OpenApiDocument document, OpenApiOperation operation, IEnumerable<IOpenApiParameter> parameters)
    {
        IList<OpenApiSecurityRequirement> security = operation.Security is { Count: > 0 } own ? own : document.Security ?? [];
        string[] schemes = [.. security.SelectMany(static requirement => requirement.Keys).Select(static scheme => scheme.Type == SecuritySchemeType.OAuth2 ? "bearer" : scheme.Scheme?.ToLowerInvariant()).OfType<string>()];
        IOpenApiParameter? header = parameters.FirstOrDefault(static parameter => IsHeader(parameter, "Authorization"));
        string text = header is null ? "" : $"{SchemaTypes.TextOf(header.Example ?? SchemaTypes.ExampleOf(header.Schema))} {header.Description}".ToLowerInvariant();
        return schemes.FirstOrDefault(static scheme => scheme is "basic" or "bearer") ?? (text.Contains("basic", StringComparison.Ordinal) ? "basic" : header is not null ? "bearer" : null);
    }

    private static bool IsHeader(IOpenApiParameter parameter, string name) => parameter.In == ParameterLocation.Header && string.Equals(parameter.Name?.Trim(), name, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> NamesOf(IEnumerable<IOpenApiMediaType>? media) => (media ?? []).SelectMany(static one => SchemaMembers.Of(one?.Schema, [], [])).Select(static member => member.Name);

    /// <summary>Returns the header of a token as text, if it is one of this kind of signature: the pages show a token of another kind.</summary>
    private static string HeaderOfToken(string? token)
    {
        string part = token?.Split('.')[0] ?? "";
        if (part.Length is 0 or > 2000 || part.Length % 4 == 1)
        {
            return "";
        }

        try
        {
            string header = Encoding.UTF8.GetString(Convert.FromBase64String(part.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (part.Length % 4)) % 4)));
            using JsonDocument document = JsonDocument.Parse(header);
            return document.RootElement.ValueKind == JsonValueKind.Object && (document.RootElement.TryGetProperty("uri", out _) || document.RootElement.TryGetProperty("path", out _)) ? header : "";
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return "";
        }
    }
}
