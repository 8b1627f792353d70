namespace FreedomPay.Contracts.Tool.Check;

/// <summary>The same difference in several messages.</summary>
/// <param name="drift">The difference.</param>
internal sealed class DriftGroup(Drift drift)
{
    /// <summary>More examples say nothing new; of values that an enum lacks, each is one.</summary>
    private const int MostExamples = 20;

    private readonly List<string> _examples = [];

    public Drift Drift => drift;

    /// <summary>Gets in how many fields or messages it occurred.</summary>
    public int Count { get; private set; }

    /// <summary>Gets where it occurred first.</summary>
    public string Place { get; private set; } = string.Empty;

    /// <summary>Gets different values, masked where they may be secret.</summary>
    public IReadOnlyList<string> Examples => _examples;

    /// <summary>Gets what the values of an unknown field look like.</summary>
    public TypeSketch Sketch { get; } = new();

    /// <summary>Gets the values that an enum does not have, as they are: those that may be shown.</summary>
    public SortedSet<string> Values { get; } = new(StringComparer.Ordinal);

    public void Add(string place, string? example)
    {
        Place = Count++ == 0 ? place : Place;
        if (example is not null && _examples.Count < MostExamples && !_examples.Contains(example))
        {
            _examples.Add(example);
        }
    }

    public void AddValue(string value)
    {
        if (Values.Count < MostExamples)
        {
            Values.Add(value);
        }
    }
}
