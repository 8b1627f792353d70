using FreedomPay.Contracts.Benchmarks.Peer;

namespace FreedomPay.Contracts.Benchmarks.CatalogCost;

/// <summary>How much of the catalog a project takes, and what its builds cost.</summary>
internal sealed class CatalogUse(string title, string value)
{
    private readonly List<Cost> _builds = [];
    private readonly List<TimeSpan> _generatorTimes = [];

    /// <summary>Of the property FreedomPayCatalog.</summary>
    public string Value => value;

    public int Files { get; set; }

    public int Lines { get; set; }

    public long AssemblySize { get; set; }

    private Cost Build => Cost.Median(_builds);

    public void Add(Cost build, TimeSpan generatorTime)
    {
        _builds.Add(build);
        _generatorTimes.Add(generatorTime);
    }

    public string Row(CatalogUse baseline)
    {
        string shown = value.Length == 0 ? title : $"{title}: `{value}`";
        string processorTime = Build.ProcessorTime == TimeSpan.Zero
            ? "|"
            : $"{Build.ProcessorTime.TotalSeconds:F2} s | {Build.ProcessorTime / baseline.Build.ProcessorTime:F2}";
        return $"| {shown} | {Files} | {Lines:N0} | {Build.Time.TotalSeconds:F2} s | {Build.Time / baseline.Build.Time:F2} | {processorTime} "
            + $"| {Cost.Median(_generatorTimes).TotalMilliseconds:N0} ms | {AssemblySize / 1024.0:N1} KB |";
    }
}
