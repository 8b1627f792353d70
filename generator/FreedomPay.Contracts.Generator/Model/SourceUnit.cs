using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>What one generated file holds: an endpoint or a shared type. No position and no Roslyn type, at any depth.</summary>
internal abstract record SourceUnit
{
    /// <summary>The spec's name as shown to readers of generated code, for example <c>gateway/purchase.yaml</c>.</summary>
    public required string SpecName { get; init; }

    public required string Section { get; init; }

    public required TypeName Name { get; init; }

    /// <summary>Objects and enums that fields declare at their own place, outermost first.</summary>
    public required EquatableArray<TypeModel> InlineTypes { get; init; }

    /// <summary>What comes from the unit and what it uses.</summary>
    public UnitNames Names => new(
        Name.HintName,
        TypeNames.Select(static name => name.FullName).ToEquatableArray(),
        UsedTypes.Distinct().Select(static name => name.FullName).ToEquatableArray());

    /// <summary>All fields of the unit, those of its inline types among them.</summary>
    public abstract IEnumerable<FieldModel> AllFields { get; }

    /// <summary>The generated types without which the unit's code does not compile, its own among them.</summary>
    public virtual IEnumerable<TypeName> UsedTypes => AllFields.Select(static known => known.Type.DeclaredName).OfType<TypeName>();

    /// <summary>All types that come from the unit.</summary>
    protected abstract IEnumerable<TypeName> TypeNames { get; }

    /// <summary>The types of the unit, beside its messages.</summary>
    public virtual IEnumerable<TypeModel> Types => InlineTypes;

    /// <summary>The same unit with other types of fields.</summary>
    public abstract SourceUnit WithTypes(Func<FieldType, FieldType> replace);

    /// <summary>The same unit with other objects among its types.</summary>
    public virtual SourceUnit WithObjects(Func<ObjectModel, ObjectModel> replace) =>
        this with { InlineTypes = InlineTypes.Select(type => Replace(type, replace)).ToEquatableArray() };

    protected static TypeModel Replace(TypeModel type, Func<ObjectModel, ObjectModel> replace) => type is ObjectModel known ? replace(known) : type;

    protected EquatableArray<TypeModel> InlineTypesWith(Func<FieldType, FieldType> replace) =>
        InlineTypes.Select(type => type.WithTypes(replace)).ToEquatableArray();

    protected IEnumerable<FieldModel> InlineFields =>
        InlineTypes.OfType<ObjectModel>().SelectMany(static type => type.Content.Fields);
}
