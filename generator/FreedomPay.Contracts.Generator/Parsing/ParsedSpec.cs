using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Overlays;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Everything that one spec provides: units without positions, and separately what has positions.</summary>
/// <param name="Namespace">The namespace of its types; null if the file's header has mistakes.</param>
/// <param name="Units">The units that are sound enough to be generated.</param>
/// <param name="Declarations">The names that the spec declares, whether or not their units are sound.</param>
/// <param name="KnownTypes">Types that other specs may name; only a reference file has them.</param>
/// <param name="TypeUses">Uses of types that the spec itself does not declare.</param>
/// <param name="KnownObjects">The fields of those known types that are objects.</param>
/// <param name="Questions">Where the questions of its endpoints are.</param>
/// <param name="States">Where the parts of <c>state</c> of its endpoints are.</param>
/// <param name="Callbacks">Where fields of its requests name the messages that are sent to their URLs.</param>
/// <param name="Overlays">What its overlays change in other specs.</param>
/// <param name="Problems">What is wrong.</param>
internal sealed record ParsedSpec(
    NamespaceDeclaration? Namespace,
    EquatableArray<SourceUnit> Units,
    EquatableArray<UnitDeclaration> Declarations,
    EquatableArray<KnownType> KnownTypes,
    EquatableArray<TypeUse> TypeUses,
    EquatableArray<KnownObject> KnownObjects,
    EquatableArray<QuestionPlaces> Questions,
    EquatableArray<QuestionPlaces> States,
    EquatableArray<CallbackPlace> Callbacks,
    EquatableArray<OverlayTarget> Overlays,
    EquatableArray<DiagnosticInfo> Problems)
{
    public static ParsedSpec Nothing { get; } = new(
        Namespace: null, EquatableArray<SourceUnit>.Empty, EquatableArray<UnitDeclaration>.Empty, EquatableArray<KnownType>.Empty,
        EquatableArray<TypeUse>.Empty, EquatableArray<KnownObject>.Empty, EquatableArray<QuestionPlaces>.Empty, EquatableArray<QuestionPlaces>.Empty,
        EquatableArray<CallbackPlace>.Empty, EquatableArray<OverlayTarget>.Empty, EquatableArray<DiagnosticInfo>.Empty);

    public IEnumerable<EndpointModel> Endpoints => Units.OfType<EndpointModel>();

    /// <summary>Gets the names that the spec adds to the consumer's compilation, without positions.</summary>
    public SpecNames Names => new(Namespace?.Name, Declarations.Select(static declaration => declaration.Names).ToEquatableArray());
}
