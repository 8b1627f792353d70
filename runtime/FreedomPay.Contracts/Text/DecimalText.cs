using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>Writes decimals at their own scale, without <c>NumberFormatInfo</c>: a signature covers many of them.</summary>
internal static class DecimalText
{
    private static readonly ulong[] PowersOfTen =
    [
        1,
        10,
        100,
        1_000,
        10_000,
        100_000,
        1_000_000,
        10_000_000,
        100_000_000,
        1_000_000_000,
    ];

    /// <summary>Writes the same as <see cref="decimal.ToString(IFormatProvider)"/> in invariant culture, if the digits fit in 64 bits and at most nine are decimals.</summary>
    /// <param name="value">The number; zero is written without a sign.</param>
    /// <param name="destination">Has room for 40 bytes.</param>
    /// <param name="written">The number of bytes written.</param>
    /// <returns><see langword="true"/> if the number was written.</returns>
    [SkipLocalsInit]
    public static bool TryWrite(decimal value, Span<byte> destination, out int written)
    {
        written = 0;
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        int scale = (parts[3] >> 16) & 0xFF;
        if (parts[2] != 0 || scale >= PowersOfTen.Length)
        {
            return false;
        }

        ulong digits = ((ulong)(uint)parts[1] << 32) | (uint)parts[0];
        if (parts[3] < 0 && digits != 0)
        {
            destination[written++] = (byte)'-';
        }

        ulong fraction = 0;
        if (scale > 0)
        {
            (digits, fraction) = Math.DivRem(digits, PowersOfTen[scale]);
        }

        Utf8Formatter.TryFormat(digits, destination[written..], out int count);
        written += count;
        if (scale > 0)
        {
            WriteFraction(fraction, destination.Slice(written, scale + 1));
            written += scale + 1;
        }

        return true;
    }

    private static void WriteFraction(ulong fraction, Span<byte> destination)
    {
        destination[0] = (byte)'.';
        for (int i = destination.Length - 1; i > 0; i--)
        {
            (fraction, ulong digit) = Math.DivRem(fraction, 10);
            destination[i] = (byte)('0' + digit);
        }
    }
}
