using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>What a spec says about a field's text beyond its type. A single reference, which is passed in a register.</summary>
/// <param name="text">A .NET custom format: of a date or a time, or <c>0.00</c> for a number with two decimals; <see langword="null"/> for none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct WireFormat(string? text)
{
    /// <summary>Gets the .NET custom format of a date or time, applied in invariant culture.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public string Pattern => text ?? throw new InvalidOperationException("A date or a time is written and read with a format, and the contract passes none.");

    /// <summary>Gets the number of decimals to write, 2 for <c>0.00</c>; <see langword="null"/> for as many as the number has.</summary>
    public int? Scale => text is null ? null : Math.Max(0, text.Length - "0.".Length);
}
