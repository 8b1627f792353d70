using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>Measures and decodes strings. Nearly all names and values end within 32 bytes, which are compared at once.</summary>
internal static class JsonStrings
{
    /// <summary>Returns the length of a string that begins at a position; negative if it has escapes or a mistake.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PlainLength(ReadOnlySpan<byte> body, int start)
    {
        if (start <= body.Length - Vector256<byte>.Count)
        {
            Vector256<byte> bytes = Vector256.Create(body.Slice(start, Vector256<byte>.Count));
            Vector256<byte> ends = Vector256.Equals(bytes, Vector256.Create((byte)'"'))
                | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
                | Vector256.LessThan(bytes, Vector256.Create((byte)' '));
            int count = BitOperations.TrailingZeroCount(ends.ExtractMostSignificantBits());
            if (count < Vector256<byte>.Count)
            {
                return body[start + count] == '"' ? count : -1;
            }
        }

        return LongerPlainLength(body, start);
    }

    /// <summary>Reads a string that has escapes or a mistake. What it says is appended to the text of the table.</summary>
    /// <returns>The position after the string; negative if there is a mistake.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Decode(ReadOnlySpan<byte> body, int start, ref FieldTable table, out int textStart, out int textLength, ref JsonDefect defect)
    {
        textStart = 0;
        textLength = 0;
        int end = End(body, start, ref defect);
        if (end < 0)
        {
            return end;
        }

        // The text is never longer than the string: the shortest escape, \n, becomes one byte, \u00E9 two, \u20AC three, a pair of \u four.
        textStart = table.Text.Length;
        Span<byte> text = table.Reserve(end - start);
        int position = start;
        while (true)
        {
            ReadOnlySpan<byte> rest = body[position..end];
            int plain = rest.IndexOf((byte)'\\');
            rest = plain < 0 ? rest : rest[..plain];
            rest.CopyTo(text[textLength..]);
            textLength += rest.Length;
            position += rest.Length;
            if (position == end)
            {
                table.Commit(textLength);
                return end + 1;
            }

            int length = DecodeEscape(body[position..end], text[textLength..], out int written);
            if (length == 0)
            {
                defect = JsonDefect.At(position, "a string has an escape that is unknown, incomplete, or half of a surrogate pair");
                return -1;
            }

            textLength += written;
            position += length;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int LongerPlainLength(ReadOnlySpan<byte> body, int start)
    {
        int length = body[start..].IndexOfAny(JsonText.Escaped);
        return length >= 0 && body[start + length] == '"' ? length : -1;
    }

    /// <summary>Finds the quotation mark that ends a string.</summary>
    private static int End(ReadOnlySpan<byte> body, int start, ref JsonDefect defect)
    {
        for (int position = start; position < body.Length; position += 2)
        {
            int length = body[position..].IndexOfAny(JsonText.Escaped);
            if (length < 0)
            {
                break;
            }

            position += length;
            if (body[position] == '"')
            {
                return position;
            }

            if (body[position] != '\\')
            {
                defect = JsonDefect.At(position, "a string has a control character that is not escaped");
                return -1;
            }
        }

        defect = JsonDefect.At(body.Length, "it ends within a string");
        return -1;
    }

    /// <summary>Decodes an escape.</summary>
    /// <returns>Its length; 0 if it is not one.</returns>
    private static int DecodeEscape(ReadOnlySpan<byte> escape, Span<byte> text, out int written)
    {
        written = 1;
        byte character = (char)escape[1] switch
        {
            '"' => (byte)'"',
            '\\' => (byte)'\\',
            '/' => (byte)'/',
            'b' => (byte)'\b',
            'f' => (byte)'\f',
            'n' => (byte)'\n',
            'r' => (byte)'\r',
            't' => (byte)'\t',
            _ => 0,
        };
        if (character != 0)
        {
            text[0] = character;
            return 2;
        }

        const int Length = 6;
        int unit = Unit(escape);
        if (unit < 0)
        {
            return 0;
        }

        if (!char.IsSurrogate((char)unit))
        {
            written = new Rune((char)unit).EncodeToUtf8(text);
            return Length;
        }

        int low = Unit(escape[Length..]);
        if (low < 0 || !Rune.TryCreate((char)unit, (char)low, out Rune rune))
        {
            return 0;
        }

        written = rune.EncodeToUtf8(text);
        return Length * 2;
    }

    /// <summary>Returns the UTF-16 code unit of an escape such as <c>\u00E9</c>; negative if it is not one.</summary>
    private static int Unit(ReadOnlySpan<byte> escape)
    {
        if (escape is not [(byte)'\\', (byte)'u', _, _, _, _, ..])
        {
            return -1;
        }

        int unit = 0;
        foreach (byte digit in escape.Slice(2, 4))
        {
            if (!HexDigits.TryValue(digit, out int value))
            {
                return -1;
            }

            unit = (unit * 16) + value;
        }

        return unit;
    }
}
