using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Analyzers.Rules;

/// <summary>The rules that the attributes of a generated message, or of an object within one, state.</summary>
/// <param name="Type">The record.</param>
/// <param name="Fields">The members that can be set, by name.</param>
/// <param name="Conditions">The rules about several members.</param>
internal sealed record TypeRules(INamedTypeSymbol Type, IReadOnlyDictionary<string, FieldRules> Fields, IReadOnlyList<Condition> Conditions);
