namespace FreedomPay.Contracts;

/// <summary>The grammar of numbers in JSON: <c>-0.5e+10</c>, without leading zeros, plus signs and bare dots.</summary>
internal static class JsonNumber
{
    /// <summary>Determines whether a text is a number.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> text) => !text.IsEmpty && End(text, 0) == text.Length;

    /// <summary>Finds the end of a number.</summary>
    /// <returns>The position after it; if there is no number, the complement of the position where it ends to be one.</returns>
    public static int End(ReadOnlySpan<byte> text, int start)
    {
        int position = start;
        if (position < text.Length && text[position] == '-')
        {
            position++;
        }

        int end = position < text.Length && text[position] == '0' ? position + 1 : EndOfDigits(text, position);
        if (end == position)
        {
            return ~position;
        }

        position = end;
        if (position < text.Length && text[position] == '.')
        {
            end = EndOfDigits(text, position + 1);
            if (end == position + 1)
            {
                return ~end;
            }

            position = end;
        }

        if (position < text.Length && text[position] is (byte)'e' or (byte)'E')
        {
            position++;
            if (position < text.Length && text[position] is (byte)'+' or (byte)'-')
            {
                position++;
            }

            end = EndOfDigits(text, position);
            return end == position ? ~end : end;
        }

        return position;
    }

    private static int EndOfDigits(ReadOnlySpan<byte> text, int position)
    {
        while (position < text.Length && (uint)(text[position] - '0') <= 9)
        {
            position++;
        }

        return position;
    }
}
