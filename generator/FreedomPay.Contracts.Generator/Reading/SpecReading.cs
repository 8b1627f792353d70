using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Reading;

/// <summary>All that one spec gives: units without positions, and what has positions apart from them.</summary>
/// <param name="Namespace">The namespace of its types; null where the file's head has mistakes.</param>
/// <param name="Units">What is sound enough to be generated.</param>
/// <param name="Declarations">The names that the spec gives, whether their units are sound or not.</param>
/// <param name="KnownTypes">Types that other specs may name; only a reference file has them.</param>
/// <param name="TypeUses">Names of types that the spec itself does not declare.</param>
/// <param name="KnownObjects">The fields of those that are objects.</param>
/// <param name="Questions">Where the questions of its endpoints stand.</param>
/// <param name="Problems">What is wrong.</param>
internal sealed record SpecReading(
    NamespaceDeclaration? Namespace,
    EquatableArray<SourceUnit> Units,
    EquatableArray<UnitDeclaration> Declarations,
    EquatableArray<KnownType> KnownTypes,
    EquatableArray<TypeUse> TypeUses,
    EquatableArray<KnownObject> KnownObjects,
    EquatableArray<QuestionPlaces> Questions,
    EquatableArray<DiagnosticInfo> Problems)
{
    public static SpecReading Nothing { get; } = new(
        Namespace: null, EquatableArray<SourceUnit>.Empty, EquatableArray<UnitDeclaration>.Empty, EquatableArray<KnownType>.Empty,
        EquatableArray<TypeUse>.Empty, EquatableArray<KnownObject>.Empty, EquatableArray<QuestionPlaces>.Empty, EquatableArray<DiagnosticInfo>.Empty);

    public IEnumerable<EndpointModel> Endpoints => Units.OfType<EndpointModel>();

    /// <summary>What the spec gives to the consumer's compilation, without positions.</summary>
    public SpecNames Names => new(Namespace?.Name, Declarations.Select(static declaration => declaration.Names).ToEquatableArray());
}

/// <summary>Where a unit's name stands.</summary>
/// <param name="Name">The endpoint or the type.</param>
/// <param name="Path">Its key in the spec.</param>
/// <param name="Names">What comes from it and what it uses, as far as it could be read.</param>
/// <param name="IsType">Whether it is a type that specs may name.</param>
/// <param name="SpecName">The spec.</param>
/// <param name="Place">The key's place.</param>
internal sealed record UnitDeclaration(
    TypeName Name, string Path, UnitNames Names, bool IsType, string SpecName, SpecPlace Place);

/// <summary>Where a file names the namespace of its types.</summary>
internal sealed record NamespaceDeclaration(string Name, string SpecName, SpecPlace Place);

/// <summary>A type that is named where only another file can declare it, and what must hold of it.</summary>
/// <param name="Name">The type.</param>
/// <param name="Path">The key that names it.</param>
/// <param name="Place">Where.</param>
/// <param name="AsScalar">Whether it has to be a scalar there, that is an enum.</param>
/// <param name="Texts">Texts that must be among its values.</param>
internal sealed record TypeUse(string Name, string Path, SpecPlace Place, bool AsScalar, EquatableArray<TextUse> Texts);

internal sealed record TextUse(string Text, string Path, SpecPlace Place);

/// <summary>Where the parts of a question stand, which is looked at when all files have been read.</summary>
/// <param name="Endpoint">The endpoint whose outcome it asks for.</param>
/// <param name="Number">Which of the endpoint's questions it is, counted from 0.</param>
/// <param name="Places">The places by names that <see cref="OutcomeReader"/> gives them.</param>
internal sealed record QuestionPlaces(TypeName Endpoint, int Number, EquatableArray<QuestionPlace> Places)
{
    public QuestionPlace Find(string part) => Places.First(place => place.Part == part);
}

internal sealed record QuestionPlace(string Part, string Path, SpecPlace Place);
