using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>The name of a field that came, in UTF-8.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct WireName
{
    private readonly ReadOnlySpan<byte> _text;

    internal WireName(ReadOnlySpan<byte> text) => _text = text;

    /// <summary>Its length in bytes.</summary>
    public int Length => _text.Length;

    /// <summary>Whether it is this name.</summary>
    /// <param name="name">The name in UTF-8.</param>
    /// <returns>Whether it is, byte by byte.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(ReadOnlySpan<byte> name) => _text.SequenceEqual(name);
}
