namespace FreedomPay.Contracts.Generator.Model;

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
