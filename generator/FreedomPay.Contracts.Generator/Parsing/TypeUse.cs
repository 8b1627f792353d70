using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>A type that is named where only another file can declare it, and what must hold of it.</summary>
/// <param name="Name">The type.</param>
/// <param name="Path">The key that names it.</param>
/// <param name="Place">Where.</param>
/// <param name="AsScalar">Whether it has to be a scalar there, that is an enum.</param>
/// <param name="Texts">Texts that must be among its values.</param>
internal sealed record TypeUse(string Name, string Path, SpecPlace Place, bool AsScalar, EquatableArray<TextUse> Texts);
