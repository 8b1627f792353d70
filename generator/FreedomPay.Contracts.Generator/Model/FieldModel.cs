using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

internal sealed record FieldModel
{
    public required string WireName { get; init; }

    public required string PropertyName { get; init; }

    /// <summary>Another name under which the field may come.</summary>
    public required string? Alias { get; init; }

    public required FieldType Type { get; init; }

    /// <summary>In a request: must be given. In an answer: documented as always there, and still nullable.</summary>
    public required bool Required { get; init; }

    /// <summary>Whether the value is masked wherever it is shown, by its type.</summary>
    public bool Sensitive => Type.Single is StringType { IsSensitive: true } or DateType { IsSensitive: true };

    /// <summary>An empty text is a value of its own: it is sent, and read as it came.</summary>
    public required bool AllowEmpty { get; init; }

    /// <summary>What values of the field say of the request; empty where they say nothing.</summary>
    public required EquatableArray<FieldMeaning> Means { get; init; }

    /// <summary>The field of the request, or <c>pg_merchant_id</c>, whose value must come back in this one; null for a field of its own.</summary>
    public required string? Echoes { get; init; }

    /// <summary>Stands in the path and in no form, and is not signed.</summary>
    public required bool IsInPath { get; init; }

    /// <summary>The text that is always sent; such a field has no value to set.</summary>
    public required string? Constant { get; init; }

    /// <summary>The text with which the property begins.</summary>
    public required string? Default { get; init; }

    public required FieldBounds Bounds { get; init; }

    /// <summary>What must hold, all of it, for the field to be required; empty for a field without such a condition.</summary>
    public required EquatableArray<FieldCondition> RequiredWhen { get; init; }

    /// <summary>The sibling that counts the items of this list.</summary>
    public required FieldReference? CountField { get; init; }

    /// <summary>What to use instead; null when the field is not deprecated.</summary>
    public required string? Deprecated { get; init; }

    public required string? Summary { get; init; }

    public required string? Example { get; init; }

    public required EquatableArray<string> Sources { get; init; }

    public required EquatableArray<string> Notes { get; init; }
}
