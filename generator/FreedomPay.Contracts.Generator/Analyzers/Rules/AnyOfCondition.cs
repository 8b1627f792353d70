using FreedomPay.Contracts.Generator.Analyzers.Values;

namespace FreedomPay.Contracts.Generator.Analyzers.Rules;

/// <summary>At least one of the members is required.</summary>
internal sealed class AnyOfCondition(IReadOnlyList<string> members) : Condition(members)
{
    public override bool IsBroken(IReadOnlyDictionary<string, FieldValue> values) =>
        Members.All(member => values[member].Presence == Presence.Missing);
}
