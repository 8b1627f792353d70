using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>The use of a type that only another file can declare, and what must be true of the type.</summary>
/// <param name="Name">The type.</param>
/// <param name="OwnType">The type of the same file that may have been meant, or null.</param>
/// <param name="Path">The key that names it.</param>
/// <param name="Place">The place of the key.</param>
/// <param name="AsScalar">Whether it must be a scalar there, that is, an enum.</param>
/// <param name="Texts">Texts that must be among its values.</param>
internal sealed record TypeUse(string Name, string? OwnType, string Path, SpecPlace Place, bool AsScalar, EquatableArray<TextUse> Texts);
