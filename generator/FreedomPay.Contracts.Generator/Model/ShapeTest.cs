using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <param name="WireName">The field.</param>
/// <param name="Texts">The texts of which it must have one.</param>
internal sealed record ShapeTest(string WireName, EquatableArray<string> Texts);
