using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>A list of refunds in a message.</summary>
/// <param name="In">The list.</param>
/// <param name="Amount">The field of an item that has its amount.</param>
/// <param name="Done">The tests that an item must pass to count.</param>
internal sealed record RefundList(string In, string Amount, EquatableArray<ShapeTest> Done);
