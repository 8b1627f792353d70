using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>What a change is reported of.</summary>
/// <param name="Unit">The endpoint or type.</param>
/// <param name="Place">Where it is declared.</param>
/// <param name="Roles">Who writes the message.</param>
/// <param name="Part">What of it, such as <c>request</c>.</param>
internal sealed record Subject(TypeName Unit, SpecPlace? Place, MessageRoles Roles, string Part = "")
{
    /// <summary>Returns a part of the part.</summary>
    public Subject At(string part) => this with { Part = Part.Length == 0 ? part : $"{Part}.{part}" };
}
