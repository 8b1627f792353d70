using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Where a unit's name stands.</summary>
/// <param name="Name">The endpoint or the type.</param>
/// <param name="Path">Its key in the spec.</param>
/// <param name="Names">What comes from it and what it uses, as far as it could be read.</param>
/// <param name="IsType">Whether it is a type that specs may name.</param>
/// <param name="SpecName">The spec.</param>
/// <param name="Place">The key's place.</param>
internal sealed record UnitDeclaration(
    TypeName Name, string Path, UnitNames Names, bool IsType, string SpecName, SpecPlace Place);
