namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <summary>This library: specs, and the generator.</summary>
internal sealed class SpecCandidate : Candidate
{
    private readonly int _endpoints;

    public SpecCandidate(string folder, EndpointSet set, int endpoints)
        : base(folder)
    {
        _endpoints = endpoints;
        SpecFolder.Write(SpecsIn(folder), set, endpoints);
    }

    public static void ServeWarm(string few, string many) => WarmRuns.Serve(
        () => SpecGeneration.Generate(SpecsIn(few)),
        () => SpecGeneration.Generate(SpecsIn(many)));

    protected override Cost Generate()
    {
        Cost cost = ChildProcess.Run(Folder, ChildProcess.LikeTheCompiler, Places.Self, "generate", SpecsIn(Folder), Sources).Cost;
        int sources = Directory.GetFiles(Sources, "*.Operation*.cs").Length;
        return sources == _endpoints ? cost : throw new InvalidOperationException($"{sources} sources of {_endpoints}.");
    }

    protected override Cost Compile() => Compiler.OfSources(Sources, Assembly, Places.Runtime);

    protected override Cost? BuildAtOnce()
    {
        string assembly = Path.Combine(Folder, "AtOnce.dll");
        Cost cost = Compiler.OfSpecs(SpecsIn(Folder), assembly);

        // A generator that did not run would be very fast.
        long size = new FileInfo(assembly).Length;
        return size > AssemblySize * 0.9 ? cost : throw new InvalidOperationException($"{size} bytes where {AssemblySize} were expected.");
    }

    private static string SpecsIn(string folder) => Path.Combine(folder, "specs");
}
