using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FreedomPay.Contracts;

/// <summary>
/// Measures names and plain text in a document. Nearly all of them end within sixteen bytes, which are compared at once.
/// </summary>
internal static class XmlBytes
{
    /// <summary>The bytes of a name that <see cref="XmlFastPath"/> reads; digits, <c>-</c> and <c>.</c> cannot start one.</summary>
    private static readonly SearchValues<byte> NameBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789-."u8);

    /// <summary>The bytes that end a text, stand for something other than themselves, or are not allowed in it.</summary>
    private static readonly SearchValues<byte> EndsOfPlainText = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, (byte)'\r', 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, (byte)'<', (byte)'&', (byte)']']);

    /// <summary>Returns the length of the name that starts at a position; 0 if there is none.</summary>
    public static int NameLength(ReadOnlySpan<byte> body, int start)
    {
        if (start >= body.Length || !(char.IsAsciiLetter((char)body[start]) || body[start] == '_'))
        {
            return 0;
        }

        if (start <= body.Length - Vector128<byte>.Count)
        {
            // The gateway's names consist of lowercase letters and underscores.
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

    /// <summary>Returns the length of a text up to the first byte that needs attention; negative if there is no such byte.</summary>
    public static int PlainTextLength(ReadOnlySpan<byte> text) => text.IndexOfAny(EndsOfPlainText);

    /// <summary>Returns the same as <see cref="PlainTextLength"/>, faster for a short text; a line feed or a tab may end it too.</summary>
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

    /// <summary>Returns the number of leading bytes that are marked; the length of the vector if all are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FirstOutside(Vector128<byte> marked) => BitOperations.TrailingZeroCount(~marked.ExtractMostSignificantBits());
}
