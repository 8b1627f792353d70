using FreedomPay.Contracts.Generator.Analyzers.Values;

namespace FreedomPay.Contracts.Generator.Analyzers.Rules;

/// <summary>A member that has a value, or one of certain values.</summary>
/// <param name="Member">The member.</param>
/// <param name="Texts">The values as on the wire; empty for any value.</param>
internal sealed record RequiredWhenTrigger(string Member, IReadOnlyList<string> Texts)
{
    public bool Holds(FieldValue value) =>
        value.Presence == Presence.Given && (Texts.Count == 0 ? value != FieldValue.EmptyText : Texts.Any(value.Is));
}
