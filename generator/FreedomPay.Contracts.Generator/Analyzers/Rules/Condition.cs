using FreedomPay.Contracts.Generator.Analyzers.Values;

namespace FreedomPay.Contracts.Generator.Analyzers.Rules;

/// <summary>A rule about several members of a message.</summary>
internal abstract class Condition(IReadOnlyList<string> members)
{
    /// <summary>Every member that it is about.</summary>
    public IReadOnlyList<string> Members { get; } = members;

    /// <summary>The values of a member that make a difference; empty where it only counts whether it is given.</summary>
    public virtual IEnumerable<string> TextsOf(string member) => [];

    public abstract bool IsBroken(IReadOnlyDictionary<string, FieldValue> values);
}
