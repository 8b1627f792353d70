using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>One thing that differs between two specs.</summary>
/// <param name="Rule">What kind of change it is.</param>
/// <param name="Unit">The endpoint or type, by its new name.</param>
/// <param name="Part">What of it, such as <c>request.pg_amount</c>; empty for all of it.</param>
/// <param name="Message">What has changed. Names and values are between backticks.</param>
/// <param name="Merchant">What it breaks for merchants.</param>
/// <param name="Gateway">What it breaks for who plays the gateway.</param>
/// <param name="Place">Where it is: in the new spec or, if it is gone, in the old one. If the part has no place of its own, where the endpoint or type is declared.</param>
internal sealed record SpecChange(CompareRule Rule, TypeName Unit, string Part, string Message, Breaks Merchant, Breaks Gateway, SpecPlace? Place)
{
    /// <summary>Gets how much the change matters.</summary>
    public ChangeKind Kind => (Merchant | Gateway) != Breaks.None ? ChangeKind.Breaking : Rule.Otherwise;
}
