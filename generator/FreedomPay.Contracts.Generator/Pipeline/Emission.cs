using System.Collections.Immutable;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Emit;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;

namespace FreedomPay.Contracts.Generator.Pipeline;

/// <summary>The result of one unit: its source or, if the emitter failed, what failed. Without positions.</summary>
internal sealed record Emission(TypeName Name, GeneratedText? Source, string? Failure)
{
    public static Emission Of(SourceUnit unit, EmitOptions options) => Of(unit, options, UnitEmitter.Emit);

    /// <summary>Emits a unit. A failure affects only this unit; the others are generated.</summary>
    public static Emission Of(SourceUnit unit, EmitOptions options, Func<SourceUnit, EmitOptions, GeneratedText> emit)
    {
        try
        {
            return new Emission(unit.Name, emit(unit, options), Failure: null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new Emission(unit.Name, Source: null, Pipeline.Failure.Describe(exception));
        }
    }

    /// <summary>Finds the places of the units that could not be emitted.</summary>
    public static EquatableArray<DiagnosticInfo> Problems(ImmutableArray<Emission> failed, ImmutableArray<EquatableArray<UnitDeclaration>> declarations) => declarations
        .SelectMany(static all => all)
        .Join(failed, static declaration => declaration.Name, static emission => emission.Name, static (declaration, emission) =>
            DiagnosticInfo.Create(SpecDescriptors.InternalFailure, declaration.Place, declaration.Path, "writing C#", emission.Failure!))
        .ToEquatableArray();
}
