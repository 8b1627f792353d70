using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>What a spec gives to the consumer's compilation, by name.</summary>
internal sealed record SpecNames(string? Namespace, EquatableArray<UnitNames> Units);
