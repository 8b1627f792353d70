using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>All that one spec gives: units without positions, and what has positions apart from them.</summary>
/// <param name="Namespace">The namespace of its types; null where the file's head has mistakes.</param>
/// <param name="Units">What is sound enough to be generated.</param>
/// <param name="Declarations">The names that the spec gives, whether their units are sound or not.</param>
/// <param name="KnownTypes">Types that other specs may name; only a reference file has them.</param>
/// <param name="TypeUses">Names of types that the spec itself does not declare.</param>
/// <param name="KnownObjects">The fields of those that are objects.</param>
/// <param name="Questions">Where the questions of its endpoints stand.</param>
/// <param name="Problems">What is wrong.</param>
internal sealed record ParsedSpec(
    NamespaceDeclaration? Namespace,
    EquatableArray<SourceUnit> Units,
    EquatableArray<UnitDeclaration> Declarations,
    EquatableArray<KnownType> KnownTypes,
    EquatableArray<TypeUse> TypeUses,
    EquatableArray<KnownObject> KnownObjects,
    EquatableArray<QuestionPlaces> Questions,
    EquatableArray<DiagnosticInfo> Problems)
{
    public static ParsedSpec Nothing { get; } = new(
        Namespace: null, EquatableArray<SourceUnit>.Empty, EquatableArray<UnitDeclaration>.Empty, EquatableArray<KnownType>.Empty,
        EquatableArray<TypeUse>.Empty, EquatableArray<KnownObject>.Empty, EquatableArray<QuestionPlaces>.Empty, EquatableArray<DiagnosticInfo>.Empty);

    public IEnumerable<EndpointModel> Endpoints => Units.OfType<EndpointModel>();

    /// <summary>What the spec gives to the consumer's compilation, without positions.</summary>
    public SpecNames Names => new(Namespace?.Name, Declarations.Select(static declaration => declaration.Names).ToEquatableArray());
}
