using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>One combination of values, and the state that it means.</summary>
/// <param name="State">The state.</param>
/// <param name="Tests">The tests that must all pass; none for a message that means the state by its arrival.</param>
internal sealed record StateCase(PaymentWord State, EquatableArray<ShapeTest> Tests);
