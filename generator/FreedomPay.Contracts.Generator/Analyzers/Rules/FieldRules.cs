using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Analyzers.Rules;

/// <summary>The bounds of one member, as its attributes state them; null means no bound.</summary>
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

    /// <summary>Gets or sets whether the text is a URL.</summary>
    public bool IsUrl { get; set; }

    /// <summary>Gets or sets the member that counts the items of this list.</summary>
    public string? CountMember { get; set; }

    /// <summary>Gets or sets whether an empty string is a value in its own right.</summary>
    public bool AllowsEmpty { get; set; }

    /// <summary>Gets or sets the text of the member's initial value.</summary>
    public string? Default { get; set; }
}
