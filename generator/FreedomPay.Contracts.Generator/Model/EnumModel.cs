using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>A string some of whose values are known.</summary>
internal sealed record EnumModel : TypeModel
{
    public required EquatableArray<EnumValueModel> Values { get; init; }

    /// <summary>Gets the enum whose values are the categories of this one's values; null if there is none.</summary>
    public TypeName? Categories { get; init; }

    /// <summary>Gets whether the values are categories of another enum's values; the gateway sends none of them.</summary>
    public bool IsOfCategories { get; init; }

    public EnumType AsFieldType() => new(Name, Values.Select(static value => value.Text).ToEquatableArray());

    public override TypeModel WithTypes(Func<FieldType, FieldType> replace) => this;
}
