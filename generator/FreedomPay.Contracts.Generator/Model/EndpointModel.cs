namespace FreedomPay.Contracts.Generator.Model;

/// <summary>One endpoint of a spec: all that the emitter knows. No position and no Roslyn type, at any depth.</summary>
internal sealed record EndpointModel
{
    /// <summary>The spec's name as shown to readers of generated code, for example <c>gateway/purchase.yaml</c>.</summary>
    public required string SpecName { get; init; }

    public required string Section { get; init; }

    public required EndpointName Name { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required Protocol Protocol { get; init; }

    public required string Host { get; init; }

    public required RequestMethod Method { get; init; }

    public required string Path { get; init; }

    public required RequestEncoding Encoding { get; init; }

    public required KeyKind Key { get; init; }

    /// <summary>The script name that is signed, where it is not the last part of the path.</summary>
    public required string? Script { get; init; }

    /// <summary>What to use instead; null when the endpoint is not deprecated.</summary>
    public required string? Deprecated { get; init; }

    public required Confidence? Confidence { get; init; }

    public required EquatableArray<string> Sources { get; init; }

    public required EquatableArray<string> Notes { get; init; }

    public required MessageModel Request { get; init; }

    public required MessageModel Response { get; init; }
}

/// <summary>The names that one endpoint gives to the consumer's compilation.</summary>
internal sealed record EndpointName(string Namespace, string Name)
{
    public string RequestType => $"{Name}Request";

    public string ResponseType => $"{Name}Response";

    public string FullName => $"{Namespace}.{Name}";

    public string HintName => $"{FullName}.g.cs";
}
