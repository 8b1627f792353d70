using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>The names that a spec adds to the consumer's compilation.</summary>
internal sealed record SpecNames(string? Namespace, EquatableArray<UnitNames> Units);
