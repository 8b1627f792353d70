using FreedomPay.Contracts.Tool.Import.Checking;
using FreedomPay.Contracts.Tool.Import.Model;
using FreedomPay.Contracts.Tool.Import.OpenApi;
using FreedomPay.Contracts.Tool.Import.Reading;
using FreedomPay.Contracts.Tool.Import.Rules;
using FreedomPay.Contracts.Tool.Import.Writing;
using Microsoft.OpenApi;

namespace FreedomPay.Contracts.Tool.Import;

/// <summary>Makes specs of pages, block by block: a block that cannot be read is reported, and the next one is read.</summary>
internal sealed class Importer(ImportOptions options, SpecSink sink)
{
    private const int MostRenamings = 50;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public ImportReport Report { get; } = new();

    /// <summary>Imports all blocks of a text.</summary>
    public void Import(TextReader reader, string file, CancellationToken cancellationToken)
    {
        foreach (PageBlock block in PageReader.Read(reader, file))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Report.Blocks++;
            Import(block, cancellationToken);
        }
    }

    private void Import(PageBlock block, CancellationToken cancellationToken)
    {
        if (block.Text is null)
        {
            Report.Failed++;
            Add(block, new Doubt(ImportRules.TooLarge, $"The block is longer than {PageReader.MostCharacters} characters; it was left out.", 1), null, null);
            return;
        }

        try
        {
            List<Doubt> doubts = [];
            OpenApiDocument document = OpenApiBlock.Read(block.Text, doubts);
            int before = Report.Endpoints + Report.Failed;
            foreach (ImportedEndpoint endpoint in EndpointImporter.Import(document, block, options, doubts))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Write(block, endpoint);
            }

            if (Report.Endpoints + Report.Failed == before)
            {
                Add(block, new Doubt(ImportRules.Incomplete, "The document has no operations.", 1), null, null);
            }
        }
        catch (Exception exception) when (exception is not (UnreadableBlockException or ToolException or OperationCanceledException or IOException or UnauthorizedAccessException))
        {
            // A page that nobody has thought of must not keep the others from being imported.
            Report.Failed++;
            Add(block, new Doubt(ImportRules.UnreadableBlock, $"The tool failed on this block ({exception.GetType().Name}); please report it with the page.", 1), null, null);
        }
        catch (UnreadableBlockException exception)
        {
            Report.Failed++;
            Add(block, new Doubt(ImportRules.UnreadableBlock, $"{exception.Message} The block was left out.", exception.Line), null, null);
        }
    }

    private void Write(PageBlock block, ImportedEndpoint endpoint)
    {
        if (!_known.Add($"{endpoint.Section}\n{endpoint.Title}\n{endpoint.Method} {endpoint.Path}\n{endpoint.Host}"))
        {
            Add(block, new Doubt(ImportRules.RepeatedKey, $"The operation '{endpoint.Title}' was there before; this one was left out.", 1), null, null);
            return;
        }

        ImportedSpec spec = sink.SpecOf(endpoint);
        SpecMap map = EndpointWriter.Write(endpoint);
        CheckedEndpoint result = EndpointChecker.Check(endpoint.Name, map, spec.Header);
        string name = endpoint.Name;
        for (int round = 0; round < MostRenamings && result.Map is not null && (spec.Taken.Contains(name) || result.Types.Any(spec.Taken.Contains)); round++)
        {
            name = OtherName(endpoint, round);
            CheckedEndpoint renamed = EndpointChecker.Check(name, map, spec.Header);
            result = renamed with { Refused = [.. result.Refused, .. renamed.Refused] };
        }

        if (name != endpoint.Name)
        {
            endpoint.Doubts.Add(new Doubt(ImportRules.ChosenName, $"'{endpoint.Name}' is the name of another endpoint, or of one of its types; '{name}' was chosen. Choose one that says what the endpoint does."));
            endpoint.Name = name;
        }

        ReportDoubts(block, endpoint, result);
        if (result.Map is null)
        {
            Report.Failed++;
            return;
        }

        spec.Taken.Add(name);
        spec.Taken.UnionWith(result.Types);
        Report.Endpoints++;
        sink.Write(spec, name, result.Map, endpoint.Doubts.Select(FieldWriter.CommentOf).Distinct(StringComparer.Ordinal));
    }

    private static string OtherName(ImportedEndpoint endpoint, int round)
    {
        string segment = NameWords.Pascal(endpoint.Path?.Split('/', StringSplitOptions.RemoveEmptyEntries).LastOrDefault(static part => !part.StartsWith('{')) ?? "");
        return round == 0 && segment.Length > 0 && !endpoint.Name.EndsWith(segment, StringComparison.OrdinalIgnoreCase) ? endpoint.Name + segment : $"{endpoint.Name}{round + 2}";
    }

    private void ReportDoubts(PageBlock block, ImportedEndpoint endpoint, CheckedEndpoint result)
    {
        foreach (Doubt doubt in endpoint.Doubts.Distinct())
        {
            Add(block, doubt.Line > 0 ? doubt : doubt with { Line = endpoint.Line }, endpoint.Name, null);
        }

        ReportFields(block, endpoint, "request", endpoint.Request, "", endpoint.Line);
        foreach (ImportedAnswer answer in endpoint.Answers)
        {
            ReportFields(block, endpoint, "response", answer.Fields, "", answer.Line > 0 ? answer.Line : endpoint.Line);
        }

        foreach ((string field, Doubt doubt) in result.Refused)
        {
            Add(block, doubt.Line > 0 ? doubt : doubt with { Line = endpoint.Line }, endpoint.Name, field == endpoint.Name ? null : field);
        }
    }

    /// <summary>Reports what is doubtful about fields. What only an example has is where the object around it begins.</summary>
    private void ReportFields(PageBlock block, ImportedEndpoint endpoint, string part, IEnumerable<ImportedField> fields, string above, int lineAbove)
    {
        foreach (ImportedField field in fields)
        {
            string name = $"{above}{field.Name}";
            int line = field.Line > 0 ? field.Line : lineAbove;
            foreach (Doubt doubt in field.Doubts)
            {
                Add(block, doubt.Line > 0 ? doubt : doubt with { Line = line }, endpoint.Name, name, part);
            }

            ReportFields(block, endpoint, part, [.. field.Fields, .. field.Items?.Fields ?? [], .. field.Cases.SelectMany(static one => one.Fields)], $"{name}.", line);
        }
    }

    private void Add(PageBlock block, Doubt doubt, string? endpoint, string? field, string? part = null) =>
        Report.Add(new ImportFinding(doubt.Rule, block.File, block.Line + Math.Max(doubt.Line, 1), endpoint, part, field, doubt.Message));
}
