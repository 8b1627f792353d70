using System.Collections.Immutable;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Emit;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Reading;

namespace FreedomPay.Contracts.Generator.Pipeline;

/// <summary>What became of one endpoint: its source or, when the emitter failed, what failed. No position.</summary>
internal sealed record Emission(EndpointName Name, string? Source, string? Failure)
{
    public static Emission Of(EndpointModel endpoint, EmitOptions options) => Of(endpoint, options, EndpointEmitter.Emit);

    /// <summary>Whatever fails stays with this endpoint: others are generated all the same.</summary>
    public static Emission Of(EndpointModel endpoint, EmitOptions options, Func<EndpointModel, EmitOptions, string> emit)
    {
        try
        {
            return new Emission(endpoint.Name, emit(endpoint, options), Failure: null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new Emission(endpoint.Name, Source: null, Pipeline.Failure.Describe(exception));
        }
    }

    /// <summary>Finds the places of the endpoints that could not be emitted.</summary>
    public static EquatableArray<DiagnosticInfo> Problems(ImmutableArray<Emission> failed, ImmutableArray<EquatableArray<EndpointDeclaration>> declarations) => declarations
        .SelectMany(static all => all)
        .Join(failed, static declaration => declaration.Name, static emission => emission.Name, static (declaration, emission) =>
            DiagnosticInfo.Create(Descriptors.InternalFailure, declaration.Place, $"endpoints.{declaration.Name.Name}", "writing C#", emission.Failure!))
        .ToEquatableArray();
}
