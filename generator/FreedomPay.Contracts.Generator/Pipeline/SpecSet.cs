using System.Collections.Immutable;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Parsing.Overlays;

namespace FreedomPay.Contracts.Generator.Pipeline;

/// <summary>Specs read all at once, for programs that compile nothing: the same steps as those of the pipeline, without its caches.</summary>
/// <param name="Specs">What each file says, in the order in which the files were given.</param>
/// <param name="Units">The endpoints and types without mistakes, with all their types.</param>
/// <param name="Problems">What is wrong, as a build reports it.</param>
internal sealed record SpecSet(ImmutableArray<ParsedSpec> Specs, EquatableArray<SourceUnit> Units, EquatableArray<DiagnosticInfo> Problems)
{
    public IEnumerable<EndpointModel> Endpoints => Units.OfType<EndpointModel>();

    public static SpecSet Read(IReadOnlyCollection<SpecFile> files, CancellationToken cancellationToken)
    {
        Func<SpecFile, ParsedSpec> parse = ParserOf(files, cancellationToken);
        return Of(ImmutableArray.CreateRange(files.Select(parse)));
    }

    /// <summary>Returns what parses each of some files, with what overlays in others change in it. Several threads may call it.</summary>
    public static Func<SpecFile, ParsedSpec> ParserOf(IReadOnlyCollection<SpecFile> files, CancellationToken cancellationToken)
    {
        EquatableArray<OverlayFile> overlays = files.SelectMany(file => SpecInput.OverlaysIn(file, cancellationToken)).ToEquatableArray();
        return file => SpecFile.Read(SpecInput.Of(file, overlays, cancellationToken), cancellationToken);
    }

    /// <summary>Puts parsed files together.</summary>
    public static SpecSet Of(ImmutableArray<ParsedSpec> specs)
    {
        ImmutableArray<EquatableArray<UnitDeclaration>> declarations = ImmutableArray.CreateRange(specs.Select(static spec => spec.Declarations));
        ImmutableArray<NamespaceDeclaration> namespaces = ImmutableArray.CreateRange(specs.Select(static spec => spec.Namespace).OfType<NamespaceDeclaration>());
        EquatableArray<string> clashingNames = NameClashes.Names(ImmutableArray.CreateRange(specs.Select(static spec => spec.Names)));
        EquatableArray<KnownType> types = TypeResolution.Known(ImmutableArray.CreateRange(specs.Select(static spec => spec.KnownTypes)));
        EquatableArray<AskedEndpoint> asked = OutcomeResolution.Asked(specs, types);
        DiagnosticInfo[] problems =
        [
            .. specs.SelectMany(static spec => spec.Problems),
            .. NameClashes.Problems(declarations),
            .. NamespaceClashes.Problems(declarations, namespaces),
            .. OverlayTargets.Problems(specs),
            .. TypeResolution.Problems(specs, types),
            .. OutcomeResolution.Problems(specs, types, asked),
            .. CallbackResolution.Problems(specs),
        ];
        return new SpecSet(
            specs,
            specs.SelectMany(static spec => spec.Units).Select(unit => Resolve(unit, clashingNames, types, asked)).OfType<SourceUnit>().ToEquatableArray(),
            problems.ToEquatableArray());
    }

    /// <summary>Returns the unit with all its types and the endpoints that it asks, or null if it cannot be generated.</summary>
    public static SourceUnit? Resolve(SourceUnit unit, EquatableArray<string> clashingNames, EquatableArray<KnownType> types, EquatableArray<AskedEndpoint> asked) =>
        !NameClashes.Has(clashingNames, unit) && TypeResolution.Resolve(unit, types) is SourceUnit typed ? OutcomeResolution.Resolve(typed, asked) : null;
}
