namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <summary>One of those that are compared, with what it cost to generate and to compile its code, in several runs.</summary>
internal abstract class Candidate(string folder)
{
    public string Folder => folder;

    private readonly List<Cost> _generations = [];
    private readonly List<Cost> _compilations = [];
    private readonly List<Cost> _builds = [];
    private readonly List<Cost> _warmGenerations = [];

    public Cost Generation => Cost.Median(_generations);

    /// <summary>In a process that has done it before; null where there is none.</summary>
    public Cost? WarmGeneration => _warmGenerations.Count == 0 ? null : Cost.Median(_warmGenerations);

    public Cost Compilation => Cost.Median(_compilations);

    /// <summary>From the description to the assembly, as a project is built.</summary>
    public Cost Build => Cost.Median(_builds);

    public int Lines => Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories).Sum(static file => File.ReadLines(file).Count());

    public long AssemblySize => new FileInfo(Assembly).Length;

    protected string Sources { get; } = SourcesIn(folder);

    protected string Assembly { get; } = Path.Combine(folder, "Measured.dll");

    /// <param name="isCounted">False for a run that only warms the machine up.</param>
    public void Measure(bool isCounted = true)
    {
        if (Directory.Exists(Sources))
        {
            Directory.Delete(Sources, recursive: true);
        }

        Directory.CreateDirectory(Sources);
        Cost generation = Generate();
        Cost compilation = Compile();
        Cost build = BuildAtOnce() ?? generation + compilation;
        if (isCounted)
        {
            _generations.Add(generation);
            _compilations.Add(compilation);
            _builds.Add(build);
        }
    }

    public void AddWarmGeneration(Cost cost) => _warmGenerations.Add(cost);

    protected static string SourcesIn(string folder) => Path.Combine(folder, "sources");

    protected abstract Cost Generate();

    protected abstract Cost Compile();

    /// <summary>Null where generation and compilation are two programs anyway.</summary>
    protected abstract Cost? BuildAtOnce();
}
