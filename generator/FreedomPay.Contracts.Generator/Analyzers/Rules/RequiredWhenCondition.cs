using FreedomPay.Contracts.Generator.Analyzers.Values;

namespace FreedomPay.Contracts.Generator.Analyzers.Rules;

/// <summary>A member is required when certain other members all have certain values.</summary>
internal sealed class RequiredWhenCondition(string member, IReadOnlyList<RequiredWhenTrigger> triggers)
    : Condition([member, .. triggers.Select(static trigger => trigger.Member)])
{
    public string Member { get; } = member;

    public IReadOnlyList<RequiredWhenTrigger> Triggers { get; } = triggers;

    public override IEnumerable<string> TextsOf(string member) =>
        Triggers.Where(trigger => trigger.Member == member).SelectMany(static trigger => trigger.Texts);

    public override bool IsBroken(IReadOnlyDictionary<string, FieldValue> values) =>
        values[Member].Presence == Presence.Missing && Triggers.All(trigger => trigger.Holds(values[trigger.Member]));
}
