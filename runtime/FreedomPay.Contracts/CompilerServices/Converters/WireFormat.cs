using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>What a spec says about a field's text beyond its type. A single reference, which is passed in a register.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct WireFormat
{
    private const int MostDecimals = 28; // System.Decimal has no more

    /// <summary>For each scale a text of one character, whose code it is.</summary>
    private static readonly string[] Scales = [.. Enumerable.Range(0, MostDecimals + 1).Select(static scale => ((char)scale).ToString())];

    private readonly string? _text;

    private WireFormat(string text) => _text = text;

    /// <summary>Gets the .NET custom format of a date or time, applied in invariant culture; empty for other types.</summary>
    public string Pattern => _text ?? string.Empty;

    /// <summary>Gets the number of decimals to write; <see langword="null"/> for as many as the number has.</summary>
    public int? Scale => _text is [<= (char)MostDecimals and var scale] ? scale : null;

    /// <summary>Returns the format of a date or a time.</summary>
    /// <param name="pattern">The .NET custom format.</param>
    /// <returns>The format.</returns>
    public static WireFormat OfPattern(string pattern) => new(pattern);

    /// <summary>Returns the format of a decimal number.</summary>
    /// <param name="scale">The number of decimals, 0 to 28.</param>
    /// <returns>The format.</returns>
    /// <exception cref="IndexOutOfRangeException">No decimal number has so many decimals.</exception>
    public static WireFormat OfScale(int scale) => new(Scales[scale]);
}
