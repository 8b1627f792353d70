using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FreedomPay.Contracts;

/// <summary>
/// How far names, white space and plain texts of a document reach. Nearly all of them end within sixteen bytes, which are looked at at once.
/// </summary>
internal static class XmlBytes
{
    /// <summary>What a name may hold in what <see cref="XmlFastPath"/> reads; digits, <c>-</c> and <c>.</c> cannot begin one.</summary>
    private static readonly SearchValues<byte> NameBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789-."u8);

    /// <summary>What ends a text, makes it another one than it looks, or must not stand in one.</summary>
    private static readonly SearchValues<byte> EndsOfPlainText = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, (byte)'\r', 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, (byte)'<', (byte)'&', (byte)']']);

    /// <summary>The position behind white space, which may be none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipWhiteSpace(ReadOnlySpan<byte> body, int position)
    {
        while (position <= body.Length - Vector128<byte>.Count)
        {
            Vector128<byte> bytes = At(body, position);
            int count = FirstOutside(
                Vector128.Equals(bytes, Vector128.Create((byte)' '))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\n'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\r'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\t')));
            position += count;
            if (count < Vector128<byte>.Count)
            {
                return position;
            }
        }

        while (position < body.Length && body[position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            position++;
        }

        return position;
    }

    /// <summary>The length of the name that begins at a position; 0 where none does.</summary>
    public static int NameLength(ReadOnlySpan<byte> body, int start)
    {
        if (start >= body.Length || !(char.IsAsciiLetter((char)body[start]) || body[start] == '_'))
        {
            return 0;
        }

        if (start <= body.Length - Vector128<byte>.Count)
        {
            // Small letters and the underscore, of which the gateway's names consist.
            Vector128<byte> bytes = At(body, start);
            int count = FirstOutside(
                Vector128.LessThan(bytes - Vector128.Create((byte)'a'), Vector128.Create((byte)26))
                | Vector128.Equals(bytes, Vector128.Create((byte)'_')));
            if (count < Vector128<byte>.Count && body[start + count] == '>')
            {
                return count;
            }
        }

        return Math.Max(body[start..].IndexOfAnyExcept(NameBytes), 0);
    }

    /// <summary>The length of a text up to what needs a look; negative where nothing does up to the end.</summary>
    public static int PlainTextLength(ReadOnlySpan<byte> text) => text.IndexOfAny(EndsOfPlainText);

    /// <summary>The length of a text that ends at a tag, and needs no look before; another byte ends it where it does.</summary>
    public static int UsualTextLength(ReadOnlySpan<byte> text)
    {
        if (text.Length >= Vector128<byte>.Count)
        {
            Vector128<byte> bytes = At(text, 0);
            Vector128<byte> ends = Vector128.Equals(bytes, Vector128.Create((byte)'<'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'&'))
                | Vector128.Equals(bytes, Vector128.Create((byte)']'))
                | Vector128.LessThan(bytes, Vector128.Create((byte)' '));
            int count = FirstOutside(~ends);
            if (count < Vector128<byte>.Count)
            {
                return count;
            }
        }

        return PlainTextLength(text);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> At(ReadOnlySpan<byte> body, int position) => Vector128.Create(body.Slice(position, Vector128<byte>.Count));

    /// <summary>How many bytes in front are marked; all are where the count is that of the vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FirstOutside(Vector128<byte> marked) => BitOperations.TrailingZeroCount(~marked.ExtractMostSignificantBits());
}
