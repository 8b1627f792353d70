using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Tool.Signatures.Keys;

namespace FreedomPay.Contracts.Tool.Signatures.Signing;

/// <summary>What is to be signed, and how.</summary>
internal sealed record SignRequest
{
    public required NamedKey Key { get; init; }

    public EndpointModel? Endpoint { get; init; }

    public string? Url { get; init; }

    public string? Method { get; init; }

    public string? Script { get; init; }

    public string? MerchantId { get; init; }

    public ListOrder ListOrder { get; init; }

    /// <summary>Gets how JSON is signed, if the catalog does not know the endpoint.</summary>
    public JwsScheme? Scheme { get; init; }

    /// <summary>Gets whether values that are sensitive are written.</summary>
    public bool IsUnmasked { get; init; }
}
