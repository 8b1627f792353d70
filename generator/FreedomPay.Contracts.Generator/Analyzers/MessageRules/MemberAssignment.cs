using FreedomPay.Contracts.Generator.Analyzers.Rules;
using FreedomPay.Contracts.Generator.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Analyzers.MessageRules;

/// <summary>A member of a message that an initializer sets.</summary>
/// <param name="Field">The member.</param>
/// <param name="Value">What is known about its value.</param>
/// <param name="Operation">The value.</param>
/// <param name="Target">Where the member is named.</param>
internal sealed record MemberAssignment(FieldRules Field, FieldValue Value, IOperation Operation, Location Target)
{
    public string Name => Field.Property.Name;

    public Location Place => Operation.Syntax.GetLocation();
}
