namespace FreedomPay.Contracts.Generator.Model;

/// <summary>A type declared in a file's <c>types</c>.</summary>
internal sealed record SharedTypeModel : SourceUnit
{
    public required TypeModel Type { get; init; }

    public override IEnumerable<FieldModel> AllFields =>
        Type is ObjectModel shared ? shared.Content.Fields.Concat(InlineFields) : InlineFields;

    public override IEnumerable<TypeModel> Types => [Type, .. InlineTypes];

    public override IEnumerable<TypeName> UsedTypes =>
        Type is EnumModel { Categories: TypeName categories } ? base.UsedTypes.Append(categories) : base.UsedTypes;

    protected override IEnumerable<TypeName> TypeNames => Types.SelectMany(static type => type.Names);

    public override SourceUnit WithObjects(Func<ObjectModel, ObjectModel> replace) =>
        (SharedTypeModel)base.WithObjects(replace) with { Type = Replace(Type, replace) };

    public override SourceUnit WithTypes(Func<FieldType, FieldType> replace) =>
        this with { Type = Type.WithTypes(replace), InlineTypes = InlineTypesWith(replace) };
}
