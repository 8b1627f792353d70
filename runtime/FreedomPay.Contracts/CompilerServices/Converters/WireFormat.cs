using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>What a spec says about a field's text beyond its type.</summary>
/// <param name="Pattern">The .NET custom format of a date or time, applied in invariant culture; <see langword="null"/> for other types.</param>
/// <param name="Scale">The number of decimals to write; <see langword="null"/> for as many as the number has.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct WireFormat(string? Pattern, int? Scale = null);
