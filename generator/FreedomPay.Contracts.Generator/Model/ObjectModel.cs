namespace FreedomPay.Contracts.Generator.Model;

/// <summary>Fields within a field.</summary>
internal sealed record ObjectModel : TypeModel
{
    public required MessageModel Content { get; init; }

    /// <summary>Gets whether the object occurs only in responses that this side reads, where no field is certain to be present.</summary>
    public required bool IsResponseOnly { get; init; }

    /// <summary>Gets the union that the object is a case of; null for any other.</summary>
    public CaseOf? Case { get; init; }

    /// <summary>Gets whether it contains bounds or conditions to check, at any depth.</summary>
    public required bool HasRules { get; init; }

    public override TypeModel WithTypes(Func<FieldType, FieldType> replace)
    {
        MessageModel content = Content.WithTypes(replace);
        return ReferenceEquals(content, Content) ? this : this with { Content = content };
    }
}
