namespace FreedomPay.Contracts;

/// <summary>Reads and writes hexadecimal digits in ASCII.</summary>
internal static class HexDigits
{
    /// <summary>The value of each byte as a digit; 255 if it is not a digit.</summary>
    private static readonly byte[] Values = CreateValues();

    /// <summary>Writes two lowercase digits per byte.</summary>
    public static void WriteLower(ReadOnlySpan<byte> bytes, Span<byte> destination)
    {
#if NET10_0_OR_GREATER
        Convert.TryToHexStringLower(bytes, destination, out _);
#else
        ReadOnlySpan<byte> digits = "0123456789abcdef"u8;
        for (int i = 0; i < bytes.Length; i++)
        {
            destination[(2 * i) + 1] = digits[bytes[i] & 0xF];
            destination[2 * i] = digits[bytes[i] >> 4];
        }
#endif
    }

    /// <summary>Reads two digits per byte, lowercase or uppercase.</summary>
    /// <returns><see langword="true"/> if all are hexadecimal digits and the lengths match.</returns>
    public static bool TryRead(ReadOnlySpan<byte> digits, Span<byte> bytes)
    {
        if (digits.Length != bytes.Length * 2)
        {
            return false;
        }

        // A byte that is not a digit sets the upper four bits, which are checked once, after the loop.
        ReadOnlySpan<byte> values = Values;
        int all = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            int high = values[digits[2 * i]];
            int low = values[digits[(2 * i) + 1]];
            all |= high | low;
            bytes[i] = (byte)((high << 4) | low);
        }

        return all <= 0xF;
    }

    public static bool TryValue(byte digit, out int value)
    {
        value = Values[digit];
        return value <= 0xF;
    }

    private static byte[] CreateValues()
    {
        byte[] values = new byte[256];
        values.AsSpan().Fill(byte.MaxValue);
        for (int value = 0; value < 16; value++)
        {
            values["0123456789abcdef"u8[value]] = (byte)value;
            values["0123456789ABCDEF"u8[value]] = (byte)value;
        }

        return values;
    }
}
