using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <param name="WireName">The field.</param>
/// <param name="Texts">The texts, one of which it must have.</param>
internal sealed record ShapeTest(string WireName, EquatableArray<string> Texts);
