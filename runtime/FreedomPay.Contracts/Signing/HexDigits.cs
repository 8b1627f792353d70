namespace FreedomPay.Contracts;

/// <summary>Hexadecimal digits as bytes of ASCII.</summary>
internal static class HexDigits
{
    /// <summary>Writes two lower-case digits a byte.</summary>
    public static void WriteLower(ReadOnlySpan<byte> bytes, Span<byte> destination)
    {
        ReadOnlySpan<byte> digits = "0123456789abcdef"u8;
        for (int i = 0; i < bytes.Length; i++)
        {
            destination[(2 * i) + 1] = digits[bytes[i] & 0xF];
            destination[2 * i] = digits[bytes[i] >> 4];
        }
    }

    /// <summary>Reads two digits a byte, lower or upper case.</summary>
    /// <returns>Whether all are hexadecimal digits and the lengths fit.</returns>
    public static bool TryRead(ReadOnlySpan<byte> digits, Span<byte> bytes)
    {
        if (digits.Length != bytes.Length * 2)
        {
            return false;
        }

        for (int i = 0; i < bytes.Length; i++)
        {
            if (!TryValue(digits[2 * i], out int high) || !TryValue(digits[(2 * i) + 1], out int low))
            {
                return false;
            }

            bytes[i] = (byte)((high << 4) | low);
        }

        return true;
    }

    public static bool TryValue(byte digit, out int value)
    {
        value = digit switch
        {
            >= (byte)'0' and <= (byte)'9' => digit - '0',
            >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
            >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
            _ => -1,
        };
        return value >= 0;
    }
}
