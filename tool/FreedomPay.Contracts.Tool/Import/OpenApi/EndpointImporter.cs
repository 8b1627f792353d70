using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FreedomPay.Contracts.Tool.Import.Model;
using FreedomPay.Contracts.Tool.Import.Reading;
using FreedomPay.Contracts.Tool.Import.Rules;
using Microsoft.OpenApi;

namespace FreedomPay.Contracts.Tool.Import.OpenApi;

/// <summary>Makes endpoints of the operations of an OpenAPI document.</summary>
internal static partial class EndpointImporter
{
    /// <summary>The whole documentation of the gateway has fewer. Operations may share schemas, so that a short document has any number.</summary>
    private const int MostFields = 60_000;

    private const string FolderOfSite = "x-apidog-folder";
    private const string RunOfSite = "x-run-in-apidog";

    /// <summary>Returns the endpoints in the order of the document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="block">Where it stands.</param>
    /// <param name="options">What the user has said.</param>
    /// <param name="ofBlock">What is doubtful about all its endpoints.</param>
    public static IEnumerable<ImportedEndpoint> Import(OpenApiDocument document, PageBlock block, ImportOptions options, IReadOnlyList<Doubt> ofBlock)
    {
        int fields = 0;
        foreach ((string path, IOpenApiPathItem item) in document.Paths)
        {
            foreach ((HttpMethod method, OpenApiOperation operation) in item.Operations ?? [])
            {
                if (fields > MostFields)
                {
                    throw new UnreadableBlockException($"The document has more than {MostFields} fields; from '{PageTexts.Title(path)}' on, nothing was read.");
                }

                ImportedEndpoint endpoint = Import(document, block, options, ofBlock, path, item, method, operation);
                fields += Count(endpoint.Request) + endpoint.Answers.Sum(static answer => Count(answer.Fields));
                yield return endpoint;
            }
        }
    }

    private static int Count(IReadOnlyList<ImportedField> fields) =>
        fields.Sum(static field => 1 + Count(field.Fields) + Count(field.Items is null ? [] : [field.Items]) + field.Cases.Sum(static one => Count(one.Fields)));

    private static ImportedEndpoint Import(OpenApiDocument document, PageBlock block, ImportOptions options, IReadOnlyList<Doubt> ofBlock, string pathKey, IOpenApiPathItem item, HttpMethod method, OpenApiOperation operation)
    {
        List<Doubt> doubts = [.. ofBlock];
        IOpenApiParameter[] parameters = [.. operation.Parameters ?? [], .. (item.Parameters ?? []).Where(common => operation.Parameters?.Any(own => own.Name == common.Name && own.In == common.In) != true)];
        ImportedFamily family = FamilyImporter.Of(operation, parameters, doubts);
        bool isJson = family != ImportedFamily.SignedForm;
        (string host, string? path) = TargetImporter.Read(pathKey, [operation.Servers, item.Servers, document.Servers], options, isJson, doubts);
        bool isGet = method == HttpMethod.Get;
        RequestImporter importer = new(operation, parameters, isJson, isGet, options.KeepsDefaults, doubts);
        IReadOnlyList<ImportedField> request = importer.Read(path);
        (IReadOnlyList<ImportedAnswer> answers, ImportedErrors? errors, bool isText) = Answers(operation, isJson, doubts);
        string title = TitleOf(operation, block, pathKey);
        bool isWhole = importer.IsKnown && (isText || answers.Any(static answer => answer.Fields.Count > 0));
        if (!isWhole)
        {
            doubts.Add(new Doubt(ImportRules.Incomplete, importer.IsKnown ? "The page shows no answer with fields." : "The page does not show the fields of the request."));
        }

        if (path is not null)
        {
            doubts.Add(new Doubt(ImportRules.Effect, isGet
                ? "The page does not say what the request changes; 'prepares' is the careful choice that a GET request allows. Decide: prepares, or reads if nothing changes."
                : "The page does not say what the request changes; without 'effect' it counts as one that moves money. Decide: moves, prepares or reads, and how the outcome is asked for ('outcome')."));
        }

        return new ImportedEndpoint
        {
            Name = NameOf(title, operation, path ?? pathKey, doubts),
            Line = FieldImporter.LineOf(operation.Extensions),
            Title = title,
            Summary = PageTexts.Summary(operation.Description) ?? PageTexts.Summary(operation.Summary) ?? title,
            Section = SectionOf(operation),
            Family = family,
            Host = host,
            Method = method.Method.ToLowerInvariant(),
            Path = path,
            Encoding = importer.Encoding,
            Auth = family == ImportedFamily.Json ? FamilyImporter.AuthOf(document, operation, parameters) : null,
            Signature = family == ImportedFamily.SignedJson ? FamilyImporter.SignatureOf(operation, parameters, doubts) : null,
            Headers = importer.Headers,
            IsIdempotent = importer.IsIdempotent,
            IsDeprecated = operation.Deprecated,
            Effect = isGet && path is not null ? "prepares" : null,
            Request = request,
            Answers = answers,
            IsAnsweredByText = isText,
            Errors = errors,
            Confidence = isWhole ? "full" : "partial",
            Sources = [SourceOf(operation, block)],
            Doubts = doubts,
        };
    }

    private static (IReadOnlyList<ImportedAnswer> Answers, ImportedErrors? Errors, bool IsText) Answers(OpenApiOperation operation, bool isJson, List<Doubt> doubts)
    {
        IReadOnlyList<ImportedAnswer> all = AnswerReader.Read(operation, isJson, doubts);
        ImportedAnswer[] failed = [.. all.Where(answer => isJson ? AnswerSorter.IsErrorOfJson(answer) : AnswerSorter.IsErrorOfForms(answer))];
        ImportedAnswer[] others = [.. all.Except(failed)];
        ImportedErrors? errors = isJson ? ErrorImporter.Read(failed, others, doubts) : null;
        foreach (ImportedAnswer error in isJson ? [] : failed)
        {
            AnswerSorter.ReportError(error, doubts);
        }

        ImportedAnswer[] texts = [.. others.Where(static answer => answer.IsText)];
        if (texts.Length > 0 && texts.Length == others.Length && !isJson)
        {
            return ([], errors, true);
        }

        ImportedAnswer[] shapes = [.. others.Where(static answer => answer.Fields.Count > 0)];
        if (shapes.Length < 2 || AnswerSorter.TryTellApart(shapes, isJson, doubts))
        {
            if (shapes is [ImportedAnswer only] && !isJson && AnswerSorter.ValuesOf(only, "pg_status") is [string status] && status != "ok")
            {
                only.When = [("pg_status", status)];
            }

            return (shapes, errors, false);
        }

        doubts.Add(new Doubt(ImportRules.SameAnswers, $"The page has {shapes.Length} answers ({string.Join(", ", shapes.Select(static answer => answer.Name))}) that no field tells apart; their fields were put into one."));
        return ([AnswerMerger.Merge(shapes) with { Line = shapes[0].Line }], errors, false);
    }

    private static string TitleOf(OpenApiOperation operation, PageBlock block, string path) =>
        new[] { operation.Summary, block.Heading, operation.OperationId, path }.Select(static text => PageTexts.Title(text ?? "")).FirstOrDefault(static text => text.Length > 0) ?? "Endpoint";

    private static string NameOf(string title, OpenApiOperation operation, string path, List<Doubt> doubts)
    {
        string name = NameWords.Pascal(title);
        if (name.Length > 2 && title.All(static character => character < 'Ѐ'))
        {
            return name;
        }

        string other = NameWords.Pascal(operation.OperationId ?? path.Split('/', StringSplitOptions.RemoveEmptyEntries).LastOrDefault(static segment => !segment.StartsWith('{')) ?? "Endpoint");
        doubts.Add(new Doubt(ImportRules.ChosenName, $"The title gives no name in Latin letters; '{other}' is the path's. Choose a name that says what the endpoint does."));
        return other.Length > 0 ? other : "Endpoint";
    }

    private static string SectionOf(OpenApiOperation operation)
    {
        string? folder = TextOf(operation, FolderOfSite);
        string written = PageTexts.Title(folder is { Length: > 0 } ? folder : operation.Tags?.FirstOrDefault()?.Name ?? "");
        string section = string.Join(" / ", written.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return section.Length > 0 ? section : "Imported";
    }

    private static string SourceOf(OpenApiOperation operation, PageBlock block)
    {
        string? run = TextOf(operation, RunOfSite);
        Match page = Page().Match(run ?? "");
        return block.Address ?? (page.Success ? $"page {page.Groups["page"].Value} of project {page.Groups["project"].Value}" : Path.GetFileName(block.File));
    }

    private static string? TextOf(OpenApiOperation operation, string extension) =>
        operation.Extensions is { } extensions && extensions.TryGetValue(extension, out IOpenApiExtension? value) && value is JsonNodeExtension { Node: JsonNode node } ? SchemaTypes.TextOf(node) : null;

    [GeneratedRegex(@"/project/(?<project>[0-9]{1,12})/apis/(?<page>api-[0-9]{1,12})", RegexOptions.CultureInvariant)]
    private static partial Regex Page();
}
