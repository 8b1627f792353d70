using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>The place of a unit's name.</summary>
/// <param name="Name">The endpoint or the type.</param>
/// <param name="Path">Its key in the spec.</param>
/// <param name="Names">The names that it declares and uses, insofar as they could be read.</param>
/// <param name="IsType">Whether it is a type that specs may name.</param>
/// <param name="SpecName">The spec.</param>
/// <param name="Place">The place of the key.</param>
internal sealed record UnitDeclaration(
    TypeName Name, string Path, UnitNames Names, bool IsType, string SpecName, SpecPlace Place);
