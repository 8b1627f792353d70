using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>What one generated file contains: an endpoint or a shared type.</summary>
/// <remarks>
/// Immutable, with structural equality, without positions and Roslyn symbols, at any depth: anything else breaks incremental caching.
/// </remarks>
internal abstract record SourceUnit
{
    /// <summary>Gets the spec's name as shown to readers of generated code, for example <c>gateway/purchase.yaml</c>.</summary>
    public required string SpecName { get; init; }

    public required string Section { get; init; }

    public required TypeName Name { get; init; }

    /// <summary>Gets the objects and enums that fields declare inline, outermost first.</summary>
    public required EquatableArray<TypeModel> InlineTypes { get; init; }

    /// <summary>Gets what overlays of other specs changed; normally nothing.</summary>
    public EquatableArray<OverlayChange> Overlays { get; init; } = EquatableArray<OverlayChange>.Empty;

    /// <summary>Gets the names that the unit declares and uses.</summary>
    public UnitNames Names => new(
        Name.HintName,
        TypeNames.Select(static name => name.FullName).ToEquatableArray(),
        UsedTypes.Distinct().Select(static name => name.FullName).ToEquatableArray());

    /// <summary>Gets all fields of the unit, including those of its inline types.</summary>
    public abstract IEnumerable<FieldModel> AllFields { get; }

    /// <summary>Gets the generated types without which the unit's code does not compile, including its own.</summary>
    public virtual IEnumerable<TypeName> UsedTypes => AllFields.Select(static known => known.Type.DeclaredName).OfType<TypeName>();

    /// <summary>Gets all types that are generated from the unit.</summary>
    protected abstract IEnumerable<TypeName> TypeNames { get; }

    /// <summary>Gets the types of the unit other than its messages.</summary>
    public virtual IEnumerable<TypeModel> Types => InlineTypes;

    /// <summary>Returns the same unit with other field types.</summary>
    public abstract SourceUnit WithTypes(Func<FieldType, FieldType> replace);

    /// <summary>Returns the same unit with other unions among its types. They are never shared.</summary>
    public SourceUnit WithUnions(Func<UnionModel, UnionModel> replace) => InlineTypes.Any(static type => type is UnionModel)
        ? this with { InlineTypes = InlineTypes.Select(type => type is UnionModel union ? replace(union) : type).ToEquatableArray() }
        : this;

    /// <summary>Returns the same unit with other objects among its types.</summary>
    public virtual SourceUnit WithObjects(Func<ObjectModel, ObjectModel> replace) =>
        this with { InlineTypes = InlineTypes.Select(type => Replace(type, replace)).ToEquatableArray() };

    protected static TypeModel Replace(TypeModel type, Func<ObjectModel, ObjectModel> replace) => type is ObjectModel known ? replace(known) : type;

    protected EquatableArray<TypeModel> InlineTypesWith(Func<FieldType, FieldType> replace) =>
        InlineTypes.Select(type => type.WithTypes(replace)).ToEquatableArray();

    protected IEnumerable<FieldModel> InlineFields =>
        InlineTypes.OfType<ObjectModel>().SelectMany(static type => type.Content.Fields);
}
