using System.Numerics;
using System.Runtime.Intrinsics;

namespace FreedomPay.Contracts;

/// <summary>
/// Reads runs of the elements of which messages consist: white space, a name of small letters, plain text, the end tag. Each is looked at
/// once, and the bits of masks tell where it ends before they tell whether it is such an element, so that the processor can be ahead with
/// the next one. What is otherwise, or longer, is left where it is.
/// </summary>
internal static class XmlElementScanner
{
    /// <summary>Within as many bytes an element's end tag must begin: the bits of a mask.</summary>
    private const int WindowLength = 64;

    private const int ShortestName = 1;
    private const int LongestName = 31;

    /// <summary>Length of <c>&lt;/</c>.</summary>
    private const int EndTagStart = 2;

    /// <summary>As many bytes must follow, so that no look reaches beyond the document: it may end with the longest end tag behind a window.</summary>
    private const int Lookahead = WindowLength - 1 + EndTagStart + LongestName + 1;

    /// <summary>Where masks cost more than they save, elements are read one look after the other.</summary>
    public static bool AreWorthwhile => Vector256.IsHardwareAccelerated;

    /// <summary>Reads elements as long as they are usual ones and there is room for them.</summary>
    /// <returns>The position behind the last one.</returns>
    public static int Read(ReadOnlySpan<byte> body, int position, int maxFields, ref FieldTable table)
    {
        Span<FieldNode> nodes = table.Room(maxFields);
        int first = table.Count;
        int count = 0;
        while (count < nodes.Length && position <= body.Length - Lookahead)
        {
            ReadOnlySpan<byte> window = body.Slice(position, Lookahead);
            Vector512<byte> bytes = Vector512.Create(window[..WindowLength]);
            ulong tags = Vector512.Equals(bytes, Vector512.Create((byte)'<')).ExtractMostSignificantBits();
            int start = BitOperations.TrailingZeroCount(tags);
            int end = BitOperations.TrailingZeroCount(tags & (tags - 1));
            int nameEnd = BitOperations.TrailingZeroCount(Vector512.Equals(bytes, Vector512.Create((byte)'>')).ExtractMostSignificantBits());
            int nameLength = nameEnd - start - 1;

            // Each comparison makes sure of the next one's shift: a name that consists of letters ends before the end tag begins.
            if (end >= WindowLength
                || nameLength is < ShortestName or > LongestName
                || BitOperations.TrailingZeroCount(~WhiteSpaceIn(bytes)) != start
                || BitOperations.TrailingZeroCount(~LettersIn(bytes) >> (start + 1)) != nameLength
                || BitOperations.TrailingZeroCount((tags | UnusualIn(bytes)) >> nameEnd) != end - nameEnd
                || window[end + 1] != '/')
            {
                break;
            }

            // The names with the ">" behind them.
            Vector256<byte> startTag = Vector256.Create(window.Slice(start + 1, Vector256<byte>.Count));
            Vector256<byte> endTag = Vector256.Create(window.Slice(end + EndTagStart, Vector256<byte>.Count));
            if (BitOperations.TrailingZeroCount(~Vector256.Equals(startTag, endTag).ExtractMostSignificantBits()) <= nameLength)
            {
                break;
            }

            nodes[count] = new FieldNode
            {
                NameStart = position + start + 1,
                NameLength = nameLength,
                ValueStart = position + nameEnd + 1,
                ValueLength = end - nameEnd - 1,
                End = first + count + 1,
                Kind = MessageFieldKind.Text,
            };
            count++;
            position += end + EndTagStart + nameLength + 1;
        }

        table.Take(count);
        return position;
    }

    private static ulong WhiteSpaceIn(Vector512<byte> bytes) =>
        (Vector512.Equals(bytes, Vector512.Create((byte)' ')) | Vector512.Equals(bytes, Vector512.Create((byte)'\n'))).ExtractMostSignificantBits();

    private static ulong LettersIn(Vector512<byte> bytes) =>
        (Vector512.LessThan(bytes - Vector512.Create((byte)'a'), Vector512.Create((byte)26)) | Vector512.Equals(bytes, Vector512.Create((byte)'_')))
            .ExtractMostSignificantBits();

    /// <summary>What makes a text another one than it looks, or must not stand in one; line feeds and tabs too, which are rare there.</summary>
    private static ulong UnusualIn(Vector512<byte> bytes) =>
        (Vector512.Equals(bytes, Vector512.Create((byte)'&'))
            | Vector512.Equals(bytes, Vector512.Create((byte)']'))
            | Vector512.LessThan(bytes, Vector512.Create((byte)' '))).ExtractMostSignificantBits();
}
