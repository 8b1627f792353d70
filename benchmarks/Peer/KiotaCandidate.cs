namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <summary>Kiota's program, with its serializer of JSON alone. No library runs it within another process.</summary>
internal sealed class KiotaCandidate(string folder, EndpointSet set, int endpoints) : OpenApiCandidate(folder, set, endpoints)
{
    private const string Library = "Microsoft.Kiota.Serialization.Json";

    private static readonly string[] Options =
    [
        "--language", "CSharp", "--namespace-name", "Measured", "--class-name", "Client", "--exclude-backward-compatible", "--clear-cache",
        "--serializer", $"{Library}.JsonSerializationWriterFactory", "--deserializer", $"{Library}.JsonParseNodeFactory",
    ];

    private static readonly Dictionary<string, string> Offline = new() { ["KIOTA_OFFLINE_ENABLED"] = "true", ["KIOTA_TELEMETRY_OPTOUT"] = "1" };

    protected override Cost Generate() =>
        ChildProcess.Run(Folder, Offline, [Places.Kiota, "generate", "--openapi", DocumentIn(Folder), "--output", Sources, .. Options]).Cost;

    protected override Cost Compile() => Compiler.OfSources(Sources, Assembly, Places.KiotaLibraries);
}
