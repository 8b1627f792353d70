using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FreedomPay.Contracts;

/// <summary>Writes short ASCII texts, which nearly all values are, without the general encoder's preparations.</summary>
internal static class AsciiText
{
    private const int AtOnce = 8;

    /// <summary>Writes the text if it is ASCII; otherwise what stands in the destination does not count.</summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">Room for as many bytes as the text has characters.</param>
    /// <returns>Whether it was ASCII.</returns>
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

        // What is not ASCII mostly begins so.
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

        // The last ones once more, as far as they were not among the others.
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
