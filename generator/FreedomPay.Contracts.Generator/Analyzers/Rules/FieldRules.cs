using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Analyzers.Rules;

/// <summary>The bounds of one member, as its attributes name them; null where there is none.</summary>
internal sealed class FieldRules(IPropertySymbol property)
{
    public IPropertySymbol Property { get; } = property;

    public string? Min { get; set; }

    public string? Max { get; set; }

    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public int? MinItems { get; set; }

    public int? MaxItems { get; set; }

    public string? Pattern { get; set; }

    /// <summary>The member that counts the items of this list.</summary>
    public string? CountMember { get; set; }

    /// <summary>An empty text is a value of its own.</summary>
    public bool AllowsEmpty { get; set; }

    /// <summary>The text that the member begins with.</summary>
    public string? Default { get; set; }
}
