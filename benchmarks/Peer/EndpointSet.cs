namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <summary>
/// The endpoints that all candidates describe: 14 to 16 request and 9 to 11 response fields, beside those of the protocol. No two are alike;
/// which kinds an endpoint has, and how its fields are called, follow from its number.
/// </summary>
internal sealed partial class EndpointSet
{
    private const int RequestCount = 15;
    private const int ResponseCount = 10;

    /// <summary>What a spec says of all its endpoints, and the types that they share.</summary>
    public required string SpecOfFile { get; init; }

    /// <summary>What a spec says of each endpoint, beside its fields.</summary>
    public required string SpecOfEndpoint { get; init; }

    /// <summary>Otherwise it is JSON.</summary>
    public bool IsForm { get; init; }

    public required string RequestMediaType { get; init; }

    public required string ResponseMediaType { get; init; }

    /// <summary>Schemas that OpenAPI shares between endpoints.</summary>
    public required string SharedSchemas { get; init; }

    /// <summary>In OpenAPI the protocol's own fields have to be listed with each endpoint.</summary>
    public required FieldKind[] ProtocolOfRequests { get; init; }

    public required FieldKind[] ProtocolOfResponses { get; init; }

    /// <summary>Headers, which have to be listed too.</summary>
    public FieldKind[] ProtocolOfHeaders { get; init; } = [];

    /// <summary>The shared schema of errors, where they have a status of their own.</summary>
    public string? ErrorSchema { get; init; }

    public required FieldKind[] RequestKinds { get; init; }

    public required FieldKind[] ResponseKinds { get; init; }

    public IEnumerable<(FieldKind Kind, int Number)> RequestFields(int endpoint) => Fields(RequestKinds, RequestCount, endpoint);

    public IEnumerable<(FieldKind Kind, int Number)> ResponseFields(int endpoint) => Fields(ResponseKinds, ResponseCount, endpoint);

    // Three digits: a name with fewer would be taken for a misspelled one of the gateway's.
    private static IEnumerable<(FieldKind Kind, int Number)> Fields(FieldKind[] kinds, int count, int endpoint) =>
        Enumerable.Range(0, count + 1 - (endpoint % 3)).Select(i => (kinds[(endpoint + i) % kinds.Length], 100 + (endpoint % 89) + i));
}
