namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <summary>An OpenAPI document, and NSwag's program with the options that come nearest to what this library generates.</summary>
internal sealed class NSwagCandidate : Candidate
{
    private static readonly string[] Options =
    [
        "/namespace:Measured", "/className:Client", "/operationGenerationMode:SingleClientFromOperationId",

        // Of the framework, as everything that this library's code calls is of its runtime.
        "/jsonLibrary:SystemTextJson",
        "/generateNullableReferenceTypes:true", "/generateOptionalPropertiesAsNullable:true", "/generateOptionalParameters:true",
        "/useRequiredKeyword:true", "/writeAccessor:init",
    ];

    public NSwagCandidate(string folder, int endpoints)
        : base(folder)
    {
        Directory.CreateDirectory(folder);
        OpenApiDocument.Write(DocumentIn(folder), endpoints);
    }

    public static void ServeWarm(string few, string many)
    {
        Action<string[]> run = NSwagInProcess.Load();
        WarmRuns.Serve(() => run(ArgumentsFor(few)), () => run(ArgumentsFor(many)));
    }

    protected override Cost Generate() => ChildProcess.Run(Folder, [Places.NSwag, .. ArgumentsFor(Folder)]).Cost;

    protected override Cost Compile() => Compiler.OfSources(Sources, Assembly);

    protected override Cost? BuildAtOnce() => null;

    private static string DocumentIn(string folder) => Path.Combine(folder, "openapi.json");

    private static string[] ArgumentsFor(string folder) =>
        ["openapi2csclient", $"/input:{DocumentIn(folder)}", $"/output:{Path.Combine(SourcesIn(folder), "Client.cs")}", .. Options];
}
