using System.Buffers;
using System.Diagnostics;
using System.Text.Unicode;

namespace FreedomPay.Contracts;

/// <summary>Writes the text of JSON strings, with no more escapes than RFC 8259 demands.</summary>
internal static class JsonText
{
    /// <summary>The bytes that a string must escape: control characters, the quotation mark, the backslash.</summary>
    public static readonly SearchValues<byte> Escaped = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, (byte)'"', (byte)'\\']);

    /// <summary>A control character without a letter of its own becomes <c>\u001f</c>.</summary>
    private const int LongestEscape = 6;

    private const int ShortEscape = 2;

    /// <summary>Returns the length that a text cannot exceed.</summary>
    public static int MaxLength(int characters) => checked(characters * LongestEscape);

    /// <summary>Writes a text that has no half of a surrogate pair.</summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">Has room for <see cref="MaxLength"/> bytes.</param>
    /// <returns>The number of bytes written.</returns>
    public static int Write(ReadOnlySpan<char> text, Span<byte> destination)
    {
        OperationStatus status = Utf8.FromUtf16(text, destination, out _, out int length, replaceInvalidSequences: false);
        Debug.Assert(status == OperationStatus.Done, "Callers check that all surrogate pairs are whole.");
        int first = destination[..length].IndexOfAny(Escaped);
        return first < 0 ? length : Escape(destination, first, length);
    }

    /// <summary>Puts the escapes in, from the end to the first one, so that every byte is read before its place is needed.</summary>
    private static int Escape(Span<byte> text, int first, int length)
    {
        int longer = length;
        foreach (byte current in text[first..length])
        {
            longer += LengthOf(current) - 1;
        }

        int written = longer;
        for (int read = length - 1; read >= first; read--)
        {
            byte current = text[read];
            int count = LengthOf(current);
            written -= count;
            Write(current, count, text.Slice(written, count));
        }

        return longer;
    }

    private static int LengthOf(byte current) => current switch
    {
        (byte)'"' or (byte)'\\' or (byte)'\b' or (byte)'\f' or (byte)'\n' or (byte)'\r' or (byte)'\t' => ShortEscape,
        < (byte)' ' => LongestEscape,
        _ => 1,
    };

    private static void Write(byte current, int count, Span<byte> destination)
    {
        destination[0] = count == 1 ? current : (byte)'\\';
        if (count == ShortEscape)
        {
            destination[1] = current switch
            {
                (byte)'\b' => (byte)'b',
                (byte)'\f' => (byte)'f',
                (byte)'\n' => (byte)'n',
                (byte)'\r' => (byte)'r',
                (byte)'\t' => (byte)'t',
                _ => current,
            };
        }
        else if (count == LongestEscape)
        {
            "u00"u8.CopyTo(destination[1..]);
            HexDigits.WriteLower([current], destination[4..]);
        }
    }
}
