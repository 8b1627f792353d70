using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>A path, some of whose segments may be values of the request.</summary>
/// <param name="Text">The path as the spec has it, for example <c>/v1/merchant/{merchant_id}/card/{card_id}</c>.</param>
/// <param name="Parameters">The names in braces.</param>
internal sealed record RequestPath(string Text, EquatableArray<string> Parameters)
{
    /// <summary>The parameter that is the merchant's id and not a field.</summary>
    public const string MerchantId = "merchant_id";

    /// <summary>Gets whether the path contains values of the request.</summary>
    public bool HasFields => Parameters.Any(static parameter => parameter != MerchantId);

    /// <summary>Gets whether the script name, the path's last segment, differs from request to request.</summary>
    public bool EndsWithParameter => Text.EndsWith("}", StringComparison.Ordinal);

    /// <summary>Returns the zero-based index of a parameter's segment.</summary>
    public int SegmentOf(string parameter) => Array.IndexOf(Text.TrimStart('/').Split('/'), $"{{{parameter}}}");
}
