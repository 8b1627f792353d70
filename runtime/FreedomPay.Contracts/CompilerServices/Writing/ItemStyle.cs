namespace FreedomPay.Contracts.CompilerServices;

/// <summary>What all items of a list are written with.</summary>
/// <param name="Format">Of moments and dates.</param>
/// <param name="Scale">Of decimal numbers.</param>
internal readonly record struct ItemStyle(string Format = "", int Scale = -1);
