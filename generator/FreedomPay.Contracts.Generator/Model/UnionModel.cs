using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>An object with several cases, told apart by one member: an abstract record, which each case derives from.</summary>
internal sealed record UnionModel : TypeModel
{
    /// <summary>Gets the member that tells the cases apart.</summary>
    public required string By { get; init; }

    /// <summary>Gets the property of that member in a value whose case the spec does not know.</summary>
    public required string ByProperty { get; init; }

    public required EquatableArray<UnionCase> Cases { get; init; }

    /// <summary>Gets whether the union occurs only in responses that this side reads.</summary>
    public required bool IsResponseOnly { get; init; }

    /// <summary>Gets whether one of its cases contains bounds or conditions to check.</summary>
    public required bool HasRules { get; init; }

    /// <summary>Gets the record of a value whose case the spec does not know.</summary>
    public TypeName Other => OtherOf(Name);

    public override IEnumerable<TypeName> Names => [Name, Other];

    public static TypeName OtherOf(TypeName union) => union with { Name = $"{union.Name}Other" };

    public override TypeModel WithTypes(Func<FieldType, FieldType> replace) => this;
}
