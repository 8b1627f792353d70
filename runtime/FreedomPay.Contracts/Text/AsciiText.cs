using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FreedomPay.Contracts;

/// <summary>Writes short ASCII strings, which nearly all values are, without the overhead of the general encoder.</summary>
internal static class AsciiText
{
    private const int AtOnce = 8;

    /// <summary>Writes the string if it is ASCII; otherwise the content of the destination is undefined.</summary>
    /// <param name="text">The string.</param>
    /// <param name="destination">Has room for as many bytes as the string has characters.</param>
    /// <returns><see langword="true"/> if the string is ASCII.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryWrite(ReadOnlySpan<char> text, Span<byte> destination)
    {
        if (text.Length < AtOnce)
        {
            int all = 0;
            for (int i = 0; i < text.Length; i++)
            {
                all |= text[i];
                destination[i] = (byte)text[i];
            }

            return all < 0x80;
        }

        // A string that is not ASCII usually shows it in the first character.
        if (text[0] >= 0x80)
        {
            return false;
        }

        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text);
        Vector128<ushort> seen = Vector128<ushort>.Zero;
        for (int i = 0; i <= units.Length - AtOnce; i += AtOnce)
        {
            seen |= Narrow(units[i..], destination[i..]);
        }

        // The last eight, which may overlap with the previous ones.
        seen |= Narrow(units[^AtOnce..], destination[(units.Length - AtOnce)..]);
        return (seen & Vector128.Create((ushort)0xFF80)) == Vector128<ushort>.Zero;
    }

    private static Vector128<ushort> Narrow(ReadOnlySpan<ushort> units, Span<byte> destination)
    {
        Vector128<ushort> eight = Vector128.Create(units[..AtOnce]);
        MemoryMarshal.Write(destination, Vector128.Narrow(eight, eight).AsUInt64().ToScalar());
        return eight;
    }
}
