using System.Numerics;
using System.Runtime.Intrinsics;

namespace FreedomPay.Contracts;

/// <summary>
/// Reads runs of the elements that most messages consist of: white space, a lowercase name, plain text, the end tag. Each element is loaded
/// once. The bits of the masks give its end before they confirm that it is such an element, which lets the processor run ahead to the next
/// one. Any other or longer element is left unread.
/// </summary>
internal static class XmlElementScanner
{
    /// <summary>The number of bits in a mask: an element's end tag must start within as many bytes.</summary>
    private const int WindowLength = 64;

    private const int ShortestName = 1;
    private const int LongestName = 31;

    /// <summary>Length of <c>&lt;/</c>.</summary>
    private const int EndTagStart = 2;

    /// <summary>The bytes that must remain so that no read goes past the document, which may end with the longest end tag after a window.</summary>
    private const int Lookahead = WindowLength - 1 + EndTagStart + LongestName + 1;

    /// <summary>Without hardware support masks cost more than they save, and elements are read one tag at a time.</summary>
    public static bool AreWorthwhile => Vector256.IsHardwareAccelerated;

    /// <summary>Reads elements until one is unusual or there is no room left.</summary>
    /// <returns>The position after the last element read.</returns>
    public static int Read(ReadOnlySpan<byte> body, int position, int maxFields, ref FieldTable table)
    {
        Span<FieldNode> nodes = table.Room(maxFields);
        int first = table.Count;
        int count = 0;
        while (count < nodes.Length && position <= body.Length - Lookahead)
        {
            // Bit n of a mask is byte n of the window. For three spaces and <pg_status>ok</pg_status>:
            //
            //   byte             0         1         2
            //                    0123456789012345678901234567
            //   window              <pg_status>ok</pg_status>
            //   white space      111.........................   up to start
            //   tags             ...1............1...........   start = 3, end = 16
            //   '>'              .............1.............1   nameEnd = 13
            //   letters          ....111111111.11..111111111.   from start + 1, nameLength = 13 - 3 - 1 = 9
            //   tags | unusual   ...1............1...........   none between nameEnd and end: the text is plain
            //
            // Node: name at 4, 9 bytes long; value at 14, 16 - 13 - 1 = 2 bytes long. The next element starts at 16 + 2 + 9 + 1 = 28.
            ReadOnlySpan<byte> window = body.Slice(position, Lookahead);
            Vector512<byte> bytes = Vector512.Create(window[..WindowLength]);
            ulong tags = Vector512.Equals(bytes, Vector512.Create((byte)'<')).ExtractMostSignificantBits();
            int start = BitOperations.TrailingZeroCount(tags);
            int end = BitOperations.TrailingZeroCount(tags & (tags - 1));
            int nameEnd = BitOperations.TrailingZeroCount(Vector512.Equals(bytes, Vector512.Create((byte)'>')).ExtractMostSignificantBits());
            int nameLength = nameEnd - start - 1;

            // Each comparison makes the shift in the next one safe: a name that consists of letters ends before the end tag starts.
            if (end >= WindowLength
                || nameLength is < ShortestName or > LongestName
                || BitOperations.TrailingZeroCount(~WhiteSpaceIn(bytes)) != start
                || BitOperations.TrailingZeroCount(~LettersIn(bytes) >> (start + 1)) != nameLength
                || BitOperations.TrailingZeroCount((tags | UnusualIn(bytes)) >> nameEnd) != end - nameEnd
                || window[end + 1] != '/')
            {
                break;
            }

            // Both names are compared together with the ">" after them.
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

    /// <summary>Marks what changes the meaning of a text or is not allowed in it; also line feeds and tabs, which are rare there.</summary>
    private static ulong UnusualIn(Vector512<byte> bytes) =>
        (Vector512.Equals(bytes, Vector512.Create((byte)'&'))
            | Vector512.Equals(bytes, Vector512.Create((byte)']'))
            | Vector512.LessThan(bytes, Vector512.Create((byte)' '))).ExtractMostSignificantBits();
}
