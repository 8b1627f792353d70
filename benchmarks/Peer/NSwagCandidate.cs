namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <summary>NSwag's program, with the options that come nearest to what this library generates.</summary>
internal sealed class NSwagCandidate(string folder, EndpointSet set, int endpoints) : OpenApiCandidate(folder, set, endpoints)
{
    private static readonly string[] Options =
    [
        "/namespace:Measured", "/className:Client", "/operationGenerationMode:SingleClientFromOperationId",

        // Of the framework, as everything that this library's code calls is of its runtime.
        "/jsonLibrary:SystemTextJson",
        "/generateNullableReferenceTypes:true", "/generateOptionalPropertiesAsNullable:true", "/generateOptionalParameters:true",
        "/useRequiredKeyword:true", "/writeAccessor:init",
    ];

    public static void ServeWarm(string few, string many)
    {
        Action<string[]> run = NSwagInProcess.Load();
        WarmRuns.Serve(() => run(ArgumentsFor(few)), () => run(ArgumentsFor(many)));
    }

    protected override Cost Generate() => ChildProcess.Run(Folder, [Places.NSwag, .. ArgumentsFor(Folder)]).Cost;

    protected override Cost Compile() => Compiler.OfSources(Sources, Assembly);

    private static string[] ArgumentsFor(string folder) =>
        ["openapi2csclient", $"/input:{DocumentIn(folder)}", $"/output:{Path.Combine(SourcesIn(folder), "Client.cs")}", .. Options];
}
