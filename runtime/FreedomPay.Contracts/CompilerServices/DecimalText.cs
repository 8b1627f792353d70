using System.Buffers.Text;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Writes decimals with the decimals they have, without going through <c>NumberFormatInfo</c>: a signature has many.</summary>
internal static class DecimalText
{
    /// <summary>Writes what <see cref="decimal.ToString(IFormatProvider)"/> gives in invariant culture, where the digits fit 64 bits.</summary>
    /// <param name="value">The number; zero is written without a sign.</param>
    /// <param name="destination">Room for 40 bytes.</param>
    /// <param name="written">How many bytes were written.</param>
    /// <returns>Whether the number was written.</returns>
    public static bool TryWrite(decimal value, Span<byte> destination, out int written)
    {
        written = 0;
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        if (parts[2] != 0)
        {
            return false;
        }

        ulong digits = ((ulong)(uint)parts[1] << 32) | (uint)parts[0];
        int scale = (parts[3] >> 16) & 0xFF;
        if (parts[3] < 0 && digits != 0)
        {
            destination[written++] = (byte)'-';
        }

        Utf8Formatter.TryFormat(digits, destination[written..], out int count);
        Span<byte> number = destination[written..];
        if (scale == 0)
        {
            written += count;
            return true;
        }

        int whole = count - scale;
        if (whole <= 0)
        {
            // 5 of scale 2 is 0.05.
            number[..count].CopyTo(number[(2 - whole)..]);
            number[..(2 - whole)].Fill((byte)'0');
            number[1] = (byte)'.';
            written += 2 - whole + count;
            return true;
        }

        number[whole..count].CopyTo(number[(whole + 1)..]);
        number[whole] = (byte)'.';
        written += count + 1;
        return true;
    }
}
