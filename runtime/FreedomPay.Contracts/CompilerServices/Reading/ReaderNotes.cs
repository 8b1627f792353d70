namespace FreedomPay.Contracts.CompilerServices;

/// <summary>The problems that a reader has found. In one object with what telemetry wants to know, so that readers do not grow by it.</summary>
internal sealed class ReaderNotes : List<FieldProblem>
{
    /// <summary>More than this of one message tells nobody more.</summary>
    private const int MaxUnknownNames = 50;

    private List<string>? _unknownNames;

    /// <summary>Gets the names of fields beyond the contract, collected only while somebody listens.</summary>
    public IReadOnlyList<string> UnknownNames => (IReadOnlyList<string>?)_unknownNames ?? [];

    public void AddUnknown(string name)
    {
        _unknownNames ??= [];
        if (_unknownNames.Count < MaxUnknownNames)
        {
            _unknownNames.Add(name);
        }
    }
}
