namespace FreedomPay.Contracts.Tool.Import;

/// <summary>What an import has done and found.</summary>
internal sealed class ImportReport
{
    /// <summary>More lines than anybody reads; a dump of a stranger can have millions.</summary>
    private const int MostFindings = 20_000;

    private readonly List<ImportFinding> _findings = [];

    /// <summary>Gets what is doubtful, in the order of the pages.</summary>
    public IReadOnlyList<ImportFinding> Findings => _findings;

    /// <summary>Gets how many findings there are beyond those that are kept.</summary>
    public int Omitted { get; private set; }

    /// <summary>Gets the number of OpenAPI documents that were found.</summary>
    public int Blocks { get; set; }

    /// <summary>Gets the number of documents and endpoints that could not be imported.</summary>
    public int Failed { get; set; }

    /// <summary>Gets the number of endpoints that were written.</summary>
    public int Endpoints { get; set; }

    public void Add(ImportFinding finding)
    {
        if (_findings.Count < MostFindings)
        {
            // One finding is one line, whatever the page has in its names.
            _findings.Add(finding with { Endpoint = Line(finding.Endpoint), Field = Line(finding.Field), Message = LogText.Whole(finding.Message) });
        }
        else
        {
            Omitted++;
        }
    }

    private static string? Line(string? name) => name is null ? null : LogText.Whole(name);
}
