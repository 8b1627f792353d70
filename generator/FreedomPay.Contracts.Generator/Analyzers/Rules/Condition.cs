using FreedomPay.Contracts.Generator.Analyzers.Values;

namespace FreedomPay.Contracts.Generator.Analyzers.Rules;

/// <summary>A rule about several members of a message.</summary>
internal abstract class Condition(IReadOnlyList<string> members)
{
    /// <summary>Gets every member that the condition is about.</summary>
    public IReadOnlyList<string> Members { get; } = members;

    /// <summary>Returns the values of a member that make a difference; empty if only its presence counts.</summary>
    public virtual IEnumerable<string> TextsOf(string member) => [];

    public abstract bool IsBroken(IReadOnlyDictionary<string, FieldValue> values);
}
