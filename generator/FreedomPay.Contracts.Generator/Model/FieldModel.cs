using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

internal sealed record FieldModel
{
    public required string WireName { get; init; }

    public required string PropertyName { get; init; }

    /// <summary>Gets another name under which the field may be received.</summary>
    public required string? Alias { get; init; }

    public required FieldType Type { get; init; }

    /// <summary>
    /// Gets whether the field is required. In a request: must be given. In a response: documented as always present, and still nullable.
    /// </summary>
    public required bool Required { get; init; }

    /// <summary>Gets whether the value is masked wherever it is shown, which its type determines.</summary>
    public bool Sensitive => Type.Single is StringType { IsSensitive: true } or DateType { IsSensitive: true };

    /// <summary>Gets whether an empty string is a value in its own right: it is sent, and read as received.</summary>
    public required bool AllowEmpty { get; init; }

    /// <summary>Gets what values of the field say about the request; empty if they say nothing.</summary>
    public required EquatableArray<FieldMeaning> Means { get; init; }

    /// <summary>Gets the request field, or <c>pg_merchant_id</c>, whose value this one must repeat; null if it repeats none.</summary>
    public required string? Echoes { get; init; }

    /// <summary>Gets the full name of the endpoint whose messages are sent to the URL in this field; null if the spec names none.</summary>
    public required string? Callback { get; init; }

    /// <summary>Gets whether the field is in the path: it is in no form and is not signed.</summary>
    public required bool IsInPath { get; init; }

    /// <summary>Gets whether the field is a header of a message in JSON.</summary>
    public required bool IsInHeader { get; init; }

    /// <summary>Gets the text that is always sent; such a field has no value to set.</summary>
    public required string? Constant { get; init; }

    /// <summary>Gets the text of the property's initial value.</summary>
    public required string? Default { get; init; }

    /// <summary>Gets the bounds that the documentation names.</summary>
    public required FieldBounds Bounds { get; init; }

    /// <summary>
    /// Gets whether the merchant sends the field. What the gateway sends may be what a request let in, whatever its documentation says: the bounds
    /// of such a field are shown, and not checked.
    /// </summary>
    public required bool IsFromMerchant { get; init; }

    /// <summary>Gets the bounds that are checked before a message is signed.</summary>
    public FieldBounds CheckedBounds => IsFromMerchant ? Bounds : FieldBounds.None;

    /// <summary>Gets the conditions that must all be true for the field to be required; empty if there are none.</summary>
    public required EquatableArray<FieldCondition> RequiredWhen { get; init; }

    /// <summary>Gets the sibling that counts the items of this list.</summary>
    public required FieldReference? CountField { get; init; }

    /// <summary>Gets what to use instead; null if the field is not deprecated.</summary>
    public required string? Deprecated { get; init; }

    public required string? Summary { get; init; }

    public required string? Example { get; init; }

    public required EquatableArray<string> Sources { get; init; }

    public required EquatableArray<string> Notes { get; init; }
}
