namespace FreedomPay.Contracts.Generator.Model;

/// <summary>A type that comes from a spec beside the messages themselves.</summary>
internal abstract record TypeModel
{
    public required TypeName Name { get; init; }

    public required string? Summary { get; init; }

    public required string? Deprecated { get; init; }

    public required EquatableArray<string> Sources { get; init; }

    public required EquatableArray<string> Notes { get; init; }

    public abstract TypeModel WithTypes(Func<FieldType, FieldType> replace);
}

/// <summary>Fields within a field.</summary>
internal sealed record ObjectModel : TypeModel
{
    public required MessageModel Content { get; init; }

    /// <summary>Comes only in answers that this side reads, where no field is sure to be there.</summary>
    public required bool IsOfAnswersOnly { get; init; }

    /// <summary>Whether there are bounds or conditions to check in it, at any depth.</summary>
    public required bool HasRules { get; init; }

    public override TypeModel WithTypes(Func<FieldType, FieldType> replace)
    {
        MessageModel content = Content.WithTypes(replace);
        return ReferenceEquals(content, Content) ? this : this with { Content = content };
    }
}

/// <summary>A text of which some values are known.</summary>
internal sealed record EnumModel : TypeModel
{
    public required EquatableArray<EnumValueModel> Values { get; init; }

    /// <summary>The enum whose values are the categories of this one's; null for none.</summary>
    public TypeName? Categories { get; init; }

    /// <summary>Whether the values are categories of another enum's: the gateway sends none of them.</summary>
    public bool IsOfCategories { get; init; }

    public EnumType AsFieldType() => new(Name, Values.Select(static value => value.Text).ToEquatableArray());

    public override TypeModel WithTypes(Func<FieldType, FieldType> replace) => this;
}

/// <summary>A type of a reference file as other files see it.</summary>
internal sealed record KnownType(string Name, FieldType Type);
