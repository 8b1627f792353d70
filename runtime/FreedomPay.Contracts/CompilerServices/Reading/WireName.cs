using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>The name of a received field, in UTF-8.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct WireName
{
    private readonly ReadOnlySpan<byte> _text;

    internal WireName(ReadOnlySpan<byte> text) => _text = text;

    /// <summary>Gets its length in bytes.</summary>
    public int Length => _text.Length;

    /// <summary>Determines whether it is equal to a name, byte by byte.</summary>
    /// <param name="name">The name in UTF-8.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(ReadOnlySpan<byte> name) => _text.SequenceEqual(name);
}
