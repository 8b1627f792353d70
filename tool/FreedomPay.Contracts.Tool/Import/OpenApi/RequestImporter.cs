using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FreedomPay.Contracts.Tool.Import.Model;
using FreedomPay.Contracts.Tool.Import.Rules;
using Microsoft.OpenApi;

namespace FreedomPay.Contracts.Tool.Import.OpenApi;

/// <summary>Reads the fields of a request: those of its body, its query, its path and its headers.</summary>
internal sealed partial class RequestImporter(OpenApiOperation operation, IReadOnlyList<IOpenApiParameter> parameters, bool isJson, bool isGet, bool keepsDefaults, List<Doubt> doubts)
{
    private const int LongestConstant = 100;

    private static readonly HashSet<string> OfProtocol = new(StringComparer.Ordinal) { "pg_merchant_id", "pg_salt", "pg_sig" };

    private readonly FieldImporter _fields = new(new MessageScope(isJson, isRequest: true, keepsDefaults));

    /// <summary>Gets the encoding, if it is not the default of the family.</summary>
    public string? Encoding { get; private set; }

    /// <summary>Gets whether the page has a body, or needs none.</summary>
    public bool IsKnown { get; private set; } = true;

    /// <summary>Gets headers that are always the same.</summary>
    public List<(string Name, string Value)> Headers { get; } = [];

    /// <summary>Gets whether the request has the header by which the gateway knows a repeat.</summary>
    public bool IsIdempotent { get; private set; }

    public IReadOnlyList<ImportedField> Read(string? path)
    {
        List<ImportedField> fields = [.. OfPath(path), .. OfHeaders()];
        List<ImportedField> inner = [.. OfQuery(), .. OfBody()];
        if (!isJson)
        {
            string[] missing = [.. OfProtocol.Where(name => !inner.Exists(field => field.Name == name) && !(name == "pg_merchant_id" && path?.Contains("{merchant_id}", StringComparison.Ordinal) != false))];
            if (missing.Length > 0 && inner.Count > 0)
            {
                doubts.Add(new Doubt(ImportRules.ProtocolFields, $"The page does not list {string.Join(", ", missing)}, which the protocol adds to every signed form."));
            }
        }

        return [.. fields, .. inner.Where(field => isJson || !OfProtocol.Contains(field.Name))];
    }

    private IEnumerable<ImportedField> OfPath(string? path)
    {
        foreach (string name in Parameter().Matches(path ?? "").Select(static match => match.Groups[1].Value).Where(static name => name != "merchant_id"))
        {
            IOpenApiParameter? parameter = parameters.FirstOrDefault(known => known.In == ParameterLocation.Path && known.Name?.Trim() == name);
            if (parameter is null)
            {
                doubts.Add(new Doubt(ImportRules.Path, $"The path has the parameter {{{name}}}, which the page does not describe; a text was taken."));
            }

            if (Of(parameter, name, "path") is ImportedField field)
            {
                field.Required = true;
                field.RequiredWhen = null;
                field.Type = field.Type is "integer" ? "integer" : "string";
                field.Values = [];
                yield return field;
            }
        }
    }

    private IEnumerable<ImportedField> OfHeaders()
    {
        foreach (IOpenApiParameter parameter in parameters.Where(static parameter => parameter.In is ParameterLocation.Header or ParameterLocation.Cookie))
        {
            string name = parameter.Name?.Trim() ?? "";
            bool isMessage = parameter.In == ParameterLocation.Header && HeaderNames.IsOfMessages(name);
            if (!isJson || !isMessage)
            {
                bool isWritten = parameter.In == ParameterLocation.Header && (Generator.Parsing.Json.HeaderMapParser.IsWritten(name) || name.Equals(HeaderNames.Signature, StringComparison.OrdinalIgnoreCase));
                if (!isWritten)
                {
                    doubts.Add(new Doubt(ImportRules.SchemaNotRepresentable, $"The page has the {(parameter.In == ParameterLocation.Cookie ? "cookie" : "header")} '{name}', which a spec of this family cannot have; it was left out."));
                }

                continue;
            }

            if (name.Equals(HeaderNames.RequestId, StringComparison.OrdinalIgnoreCase) && IsKeyOfRepeats(parameter))
            {
                IsIdempotent = true;
            }
            else if (ConstantOf(parameter) is string value)
            {
                Headers.Add((name, value));
            }
            else if (Of(parameter, name, "header") is ImportedField field)
            {
                yield return field;
            }
        }
    }

    private bool IsKeyOfRepeats(IOpenApiParameter parameter)
    {
        bool? promise = DescribedIdempotency.Of(HeaderNames.RequestId, parameter.Description, operation.Description);
        if (promise is not null)
        {
            doubts.Add(new Doubt(ImportRules.Idempotency, promise == true
                ? $"By the page's words, the gateway recognizes a repeat by '{HeaderNames.RequestId}', so 'idempotent' was written: the request may be sent again. Check that the gateway keeps this promise; otherwise, a repeat is a second payment."
                : $"The page speaks of '{HeaderNames.RequestId}' and idempotency, but makes no plain promise, so 'idempotent' was not written: the request is sent once. Decide, and write it only if the gateway recognizes repeats."));
        }

        return promise == true;
    }

    private string? ConstantOf(IOpenApiParameter parameter)
    {
        string? only = parameter.Schema?.Const ?? (parameter.Schema?.Enum is [JsonNode single] ? SchemaTypes.TextOf(single) : null) ?? SchemaTypes.TextOf(parameter.Schema?.Default);
        if (only is not null || !parameter.Required || !parameter.Name!.EndsWith("-Action", StringComparison.OrdinalIgnoreCase))
        {
            return only;
        }

        string? example = SchemaTypes.TextOf(parameter.Example ?? SchemaTypes.ExampleOf(parameter.Schema) ?? parameter.Examples?.Values.FirstOrDefault()?.Value);
        if (example is null or { Length: > LongestConstant } || !PageTexts.IsShowable(example))
        {
            return null;
        }

        doubts.Add(new Doubt(ImportRules.ConstantHeader, $"The header '{parameter.Name}' chooses the operation; '{example}' is its example, and was taken as the value that is always sent."));
        return example;
    }

    private IEnumerable<ImportedField> OfQuery()
    {
        IOpenApiParameter[] query = [.. parameters.Where(static parameter => parameter.In == ParameterLocation.Query)];
        if (query.Length > 0 && !isGet && operation.RequestBody is not null)
        {
            doubts.Add(new Doubt(ImportRules.SchemaNotRepresentable, $"The page has fields in the query beside a body ({string.Join(", ", query.Take(8).Select(static parameter => parameter.Name))}); a spec sends all fields in one place, and they were left out."));
            yield break;
        }

        if (query.Length > 0 && !isGet)
        {
            Encoding = "query";
        }

        foreach (IOpenApiParameter parameter in query)
        {
            if (Of(parameter, parameter.Name ?? "", null) is ImportedField field)
            {
                if (field.Sensitive)
                {
                    field.Sensitive = false;
                    field.Report(ImportRules.NotMasked, "The name is one of a secret, and what is in a query cannot be masked: every server on the way may log it.");
                }

                yield return field;
            }
        }
    }

    private IReadOnlyList<ImportedField> OfBody()
    {
        if (BodyReader.Content(operation.RequestBody?.Content, isAnswer: false, doubts) is not (string type, IOpenApiMediaType media))
        {
            IsKnown = isGet || parameters.Any(static parameter => parameter.In is ParameterLocation.Query or ParameterLocation.Path);
            return [];
        }

        bool isExpected = type.Contains(isJson ? "json" : "form", StringComparison.OrdinalIgnoreCase);
        Encoding = !isJson && type.Contains("urlencoded", StringComparison.OrdinalIgnoreCase) ? "form" : Encoding;
        if (!isExpected)
        {
            doubts.Add(new Doubt(ImportRules.ContentType, $"The content type of the request is '{(type.Length > 60 ? type[..60] : type)}'; this family sends {(isJson ? "JSON" : "forms")}, and it was read as that."));
        }

        if (isGet)
        {
            Encoding = isJson ? "json" : Encoding;
            doubts.Add(new Doubt(ImportRules.ContentType, isJson ? "The page has a body for a GET request, which servers on the way may drop." : "The page has a body for a GET request; its fields are sent in the query."));
        }

        IReadOnlyList<JsonNode> examples = BodyReader.Examples(media, "the request", doubts);
        List<Doubt> ofBody = [];
        IReadOnlyList<ImportedField> fields = _fields.Fields(media.Schema, examples, ofBody);
        doubts.AddRange(ofBody);
        ReportMissing(fields, examples);
        IsKnown = fields.Count > 0 || media.Schema is not null;
        return fields;
    }

    /// <summary>A required field that an example lacks stays required: leaving it out could fail, and sending it cannot.</summary>
    private static void ReportMissing(IReadOnlyList<ImportedField> fields, IReadOnlyList<JsonNode> examples)
    {
        JsonObject[] objects = [.. examples.OfType<JsonObject>().Where(static example => example.Count > 0)];
        foreach (ImportedField field in fields.Where(static field => field.Required))
        {
            if (objects.Any(example => !example.Any(member => member.Key.Trim() == field.Name)))
            {
                field.Report(ImportRules.MissingInExample, "The page requires the field, and an example of the request lacks it; it stays required.");
            }
        }
    }

    private ImportedField? Of(IOpenApiParameter? parameter, string name, string? place)
    {
        JsonNode[] examples = [.. new[] { parameter?.Example }.Concat(parameter?.Examples?.Values.Select(static example => example.Value) ?? []).OfType<JsonNode>()];
        ImportedField? field = _fields.Field(new FieldSource(name, parameter?.Schema ?? new OpenApiSchema { Type = JsonSchemaType.String }, parameter?.Required == true, examples), [], doubts, 0, place);
        if (field is not null)
        {
            field.Summary ??= PageTexts.Summary(parameter?.Description);
        }

        return field;
    }

    [GeneratedRegex(@"\{([^{}/]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
