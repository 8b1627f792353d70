namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <summary>An OpenAPI document, and a program that generates a client from it.</summary>
internal abstract class OpenApiCandidate : Candidate
{
    protected OpenApiCandidate(string folder, EndpointSet set, int endpoints)
        : base(folder)
    {
        Directory.CreateDirectory(folder);
        OpenApiDocument.Write(DocumentIn(folder), set, endpoints);
    }

    protected static string DocumentIn(string folder) => Path.Combine(folder, "openapi.json");

    protected override Cost? BuildAtOnce() => null;
}
