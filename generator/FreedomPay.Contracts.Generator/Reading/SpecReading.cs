using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Reading;

/// <summary>All that one spec gives: endpoints without positions, and what has positions apart from them.</summary>
internal sealed record SpecReading(
    EquatableArray<EndpointModel> Endpoints,
    EquatableArray<EndpointDeclaration> Declarations,
    EquatableArray<DiagnosticInfo> Problems)
{
    public static SpecReading Nothing { get; } = new(
        EquatableArray<EndpointModel>.Empty, EquatableArray<EndpointDeclaration>.Empty, EquatableArray<DiagnosticInfo>.Empty);
}

/// <summary>Where an endpoint's name stands, whether the endpoint is sound or not.</summary>
internal sealed record EndpointDeclaration(EndpointName Name, string SpecName, SpecPlace Place);
