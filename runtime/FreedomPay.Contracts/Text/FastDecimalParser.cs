namespace FreedomPay.Contracts;

/// <summary>Parses decimals whose digits fit in 64 bits, such as amounts of money, without the cost of the general parser.</summary>
internal static class FastDecimalParser
{
    private const int MostDigits = 18;

    /// <summary>Parses digits with at most one dot among them and an optional leading minus sign.</summary>
    /// <returns><see langword="true"/> if the number was parsed; otherwise the general parser may still accept it.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, out decimal number)
    {
        number = 0;
        bool isNegative = text is [(byte)'-', ..];
        ReadOnlySpan<byte> digits = isNegative ? text[1..] : text;
        if (digits.Length is 0 or > MostDigits)
        {
            return false;
        }

        ulong value = 0;
        int decimals = 0;
        bool isBehindDot = false;
        for (int i = 0; i < digits.Length; i++)
        {
            uint digit = (uint)(digits[i] - '0');
            if (digit <= 9)
            {
                value = (value * 10) + digit;
                decimals += isBehindDot ? 1 : 0;
            }
            else if (digits[i] == '.' && !isBehindDot && i > 0 && i < digits.Length - 1)
            {
                isBehindDot = true;
            }
            else
            {
                return false;
            }
        }

        // A zero with a sign is left to the general parser.
        number = new decimal((int)value, (int)(value >> 32), 0, isNegative, (byte)decimals);
        return !isNegative || value != 0;
    }
}
