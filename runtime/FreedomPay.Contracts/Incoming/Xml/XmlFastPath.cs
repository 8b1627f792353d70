using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace FreedomPay.Contracts;

/// <summary>
/// Reads the narrow subset of XML that the gateway sends, directly from the bytes: UTF-8, an optional declaration, elements without
/// attributes and prefixes, text, the five entities, character references, white space. It gives up on anything else without a verdict,
/// and <see cref="XmlMessageReader"/> lets <see cref="System.Xml.XmlReader"/> decide. Whatever it accepts, XmlReader accepts with the same
/// names and values.
/// </summary>
internal static class XmlFastPath
{
    /// <summary>Returned instead of a position: leave the document to <see cref="System.Xml.XmlReader"/>.</summary>
    private const int GivenUp = -1;

    /// <summary>Length of <c>&lt;/</c>.</summary>
    private const int EndTagStart = 2;

    /// <summary>Reads a document.</summary>
    /// <returns><see langword="true"/> if the table now contains the document; otherwise the table is empty, and nothing is known about the document.</returns>
    public static bool TryRead(ReadOnlySpan<byte> body, MessageLimits limits, ref FieldTable table) =>
        TryRead(body, limits, XmlElementScanner.AreWorthwhile, ref table);

    /// <summary>Reads a document with or without <see cref="XmlElementScanner"/>, which affects only the time it takes.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> body, MessageLimits limits, bool byLeaves, ref FieldTable table)
    {
        bool isAscii = Ascii.IsValid(body);
        if (!isAscii && !IsPlainText(body))
        {
            return false;
        }

        table.Load(body, isAscii);
        if (TryReadDocument(body, limits.MaxFields, byLeaves, ref table))
        {
            return true;
        }

        table.Clear();
        return false;
    }

    /// <summary>Determines whether the bytes are UTF-8 without U+FFFE and U+FFFF, which are well-formed UTF-8 but not XML characters.</summary>
    private static bool IsPlainText(ReadOnlySpan<byte> body) =>
        Utf8.IsValid(body) && body.IndexOf("\uFFFE"u8) < 0 && body.IndexOf("\uFFFF"u8) < 0;

    private static bool TryReadDocument(ReadOnlySpan<byte> body, int maxFields, bool byLeaves, ref FieldTable table)
    {
        int position = SkipDeclaration(body, body.StartsWith("\uFEFF"u8) ? 3 : 0);
        if (position < 0)
        {
            return false;
        }

        position = WhiteSpace.Skip(body, position);
        int rootStart = position + 1;
        int rootLength = position < body.Length && body[position] == '<' ? XmlBytes.NameLength(body, rootStart) : 0;
        if (rootLength == 0)
        {
            return false;
        }

        position = EndOfStartTag(body, rootStart + rootLength, out bool isEmpty);
        if (position >= 0 && !isEmpty)
        {
            position = ReadFields(body, position, maxFields, byLeaves, rootStart, rootLength, ref table);
        }

        return position >= 0 && WhiteSpace.Skip(body, position) == body.Length;
    }

    /// <summary>Reads everything between the root's tags and the root's end tag.</summary>
    /// <returns>The position after it. As in all methods that read from a position, negative if something is unexpected.</returns>
    [SkipLocalsInit]
    private static int ReadFields(
        ReadOnlySpan<byte> body, int position, int maxFields, bool byLeaves, int rootStart, int rootLength, ref FieldTable table)
    {
        // <response><pg_status>ok</pg_status><pg_payments><pg_id>7</pg_id></pg_payments></response> becomes the nodes
        //
        //   0  pg_status     Text "ok"   End 1
        //   1  pg_payments   Object      End 3   (its children are nodes 1 + 1 up to End)
        //   2  pg_id         Text "7"    End 3
        //
        // pg_status is complete in one step (XmlElementScanner or FinishLeaf). After <pg_payments> another tag follows, not its end tag: the
        // element is pushed on the stack of open ones as a leaf, and becomes an object with its first child. </pg_payments> pops it and sets End.
        // </response> at depth 0 ends the loop.
        Span<int> open = stackalloc int[MessageField.MaxDepth];
        int depth = 0;

        // Whether the innermost open element has no children so far: only such an element can have text.
        bool isLeaf = false;
        while (true)
        {
            if (byLeaves && depth < open.Length)
            {
                // Elements that the scanner leaves are read below, one tag at a time.
                int count = table.Count;
                position = XmlElementScanner.Read(body, position, maxFields, ref table);
                if (isLeaf && table.Count > count)
                {
                    table.SetKind(open[depth - 1], MessageFieldKind.Object);
                    isLeaf = false;
                }
            }

            int textStart = position;
            position = WhiteSpace.Skip(body, position);
            bool hasText = position >= body.Length || body[position] != '<';
            if (hasText)
            {
                position = isLeaf ? TakeText(body, textStart, ref table, open[depth - 1]) : GivenUp;
            }

            if (position < 0 || position + 1 >= body.Length)
            {
                return GivenUp;
            }

            if (body[position + 1] == '/')
            {
                if (isLeaf && !hasText && position > textStart && !TryTakeWhiteSpace(body[..position], textStart, ref table, open[depth - 1]))
                {
                    return GivenUp;
                }

                if (depth == 0)
                {
                    return EndOfEndTag(body, position, rootStart, rootLength);
                }

                isLeaf = false;
                ref FieldNode closing = ref table.End(open[--depth]);
                position = EndOfEndTag(body, position, closing.NameStart, closing.NameLength);
                if (position < 0)
                {
                    return GivenUp;
                }
            }
            else
            {
                int nameStart = position + 1;
                int nameLength = XmlBytes.NameLength(body, nameStart);
                if (hasText || nameLength == 0 || depth == open.Length || table.Count == maxFields)
                {
                    return GivenUp;
                }

                position = EndOfStartTag(body, nameStart + nameLength, out bool isEmpty);
                if (position < 0)
                {
                    return GivenUp;
                }

                if (isLeaf)
                {
                    table.SetKind(open[depth - 1], MessageFieldKind.Object);
                    isLeaf = false;
                }

                int node = table.Add(nameStart, nameLength);
                if (!isEmpty)
                {
                    int end = FinishLeaf(body, position, nameStart, nameLength, ref table, node);
                    if (end >= 0)
                    {
                        position = end;
                    }
                    else
                    {
                        open[depth++] = node;
                        isLeaf = true;
                    }
                }
            }
        }
    }

    /// <summary>Reads the rest of a usual element in one step: plain text directly followed by the end tag. Otherwise reads nothing.</summary>
    private static int FinishLeaf(ReadOnlySpan<byte> body, int position, int nameStart, int nameLength, ref FieldTable table, int node)
    {
        ReadOnlySpan<byte> rest = body[position..];
        int length = XmlBytes.UsualTextLength(rest);
        int end = length + EndTagStart + nameLength;
        if (length < 0
            || end >= rest.Length
            || rest[length] != '<'
            || rest[length + 1] != '/'
            || rest[end] != '>'
            || !rest.Slice(length + EndTagStart, nameLength).SequenceEqual(body.Slice(nameStart, nameLength)))
        {
            return GivenUp;
        }

        table.SetValue(node, position, length);
        return position + end + 1;
    }

    /// <summary>Reads the text of an element up to the next tag.</summary>
    private static int TakeText(ReadOnlySpan<byte> body, int start, ref FieldTable table, int node)
    {
        // XML turns carriage returns into line feeds; "]]>" is not allowed in text.
        ReadOnlySpan<byte> rest = body[start..];
        int length = XmlBytes.PlainTextLength(rest);
        if (length < 0)
        {
            return GivenUp;
        }

        if (rest[length] == '<')
        {
            table.SetValue(node, start, length);
            return start + length;
        }

        int end = rest.IndexOf((byte)'<');
        return end >= 0 && TryDecode(ref table, node, rest[..end], length) ? start + end : GivenUp;
    }

    /// <summary>Reads a value that consists of white space only. XML changes it if it contains a carriage return.</summary>
    private static bool TryTakeWhiteSpace(ReadOnlySpan<byte> upToTag, int start, ref FieldTable table, int node)
    {
        table.SetValue(node, start, upToTag.Length - start);
        return !upToTag[start..].Contains((byte)'\r');
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryDecode(ref FieldTable table, int node, ReadOnlySpan<byte> text, int special)
    {
        table.BeginDecodedValue(node);
        Span<byte> character = stackalloc byte[4];
        while (special >= 0)
        {
            table.AppendDecoded(node, text[..special]);
            text = text[special..];
            if (text[0] == '&')
            {
                int end = text.IndexOf((byte)';');
                if (end < 0 || !TryDecodeReference(text[1..end], character, out int written))
                {
                    return false;
                }

                table.AppendDecoded(node, character[..written]);
                text = text[(end + 1)..];
            }
            else
            {
                // Only "]" is plain: carriage returns and control characters are left to XmlReader.
                if (text[0] != ']' || text.StartsWith("]]>"u8))
                {
                    return false;
                }

                table.AppendDecoded(node, text[..1]);
                text = text[1..];
            }

            special = XmlBytes.PlainTextLength(text);
        }

        table.AppendDecoded(node, text);
        return true;
    }

    private static bool TryDecodeReference(ReadOnlySpan<byte> name, Span<byte> utf8, out int written)
    {
        if (name is [(byte)'#', .. ReadOnlySpan<byte> digits])
        {
            return TryDecodeNumber(digits, utf8, out written);
        }

        utf8[0] = name switch
        {
            [(byte)'l', (byte)'t'] => (byte)'<',
            [(byte)'g', (byte)'t'] => (byte)'>',
            [(byte)'a', (byte)'m', (byte)'p'] => (byte)'&',
            [(byte)'q', (byte)'u', (byte)'o', (byte)'t'] => (byte)'"',
            [(byte)'a', (byte)'p', (byte)'o', (byte)'s'] => (byte)'\'',
            _ => 0,
        };
        written = 1;
        return utf8[0] != 0;
    }

    private static bool TryDecodeNumber(ReadOnlySpan<byte> digits, Span<byte> utf8, out int written)
    {
        written = 0;
        int radix = 10;
        if (digits is [(byte)'x', ..])
        {
            digits = digits[1..];
            radix = 16;
        }

        // 8 digits suffice for every character; a longer number has leading zeros, and is left to XmlReader.
        if (digits.Length is 0 or > 8)
        {
            return false;
        }

        long value = 0;
        foreach (byte digit in digits)
        {
            if (!HexDigits.TryValue(digit, out int number) || number >= radix)
            {
                return false;
            }

            value = (value * radix) + number;
        }

        bool isCharacter = value is 0x9 or 0xA or 0xD or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or (>= 0x10000 and <= 0x10FFFF);
        return isCharacter && new Rune((int)value).TryEncodeToUtf8(utf8, out written);
    }

    /// <summary>Reads the end of a start tag, <c>&gt;</c> or <c>/&gt;</c>, with optional white space before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int EndOfStartTag(ReadOnlySpan<byte> body, int position, out bool isEmpty)
    {
        isEmpty = false;
        return body[position] == '>' ? position + 1 : EndOfUnusualStartTag(body, position, out isEmpty);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int EndOfUnusualStartTag(ReadOnlySpan<byte> body, int position, out bool isEmpty)
    {
        position = WhiteSpace.Skip(body, position);
        isEmpty = position < body.Length && body[position] == '/';
        position += isEmpty ? 1 : 0;
        return position < body.Length && body[position] == '>' ? position + 1 : GivenUp;
    }

    /// <summary>Reads <c>&lt;/name&gt;</c>, with optional white space after the name.</summary>
    private static int EndOfEndTag(ReadOnlySpan<byte> body, int position, int nameStart, int nameLength)
    {
        int start = position + EndTagStart;
        if (start + nameLength >= body.Length || !body.Slice(start, nameLength).SequenceEqual(body.Slice(nameStart, nameLength)))
        {
            return GivenUp;
        }

        position = WhiteSpace.Skip(body, start + nameLength);
        return position < body.Length && body[position] == '>' ? position + 1 : GivenUp;
    }

    /// <summary>Skips a declaration in one of the usual spellings, if there is one.</summary>
    private static int SkipDeclaration(ReadOnlySpan<byte> body, int position)
    {
        ReadOnlySpan<byte> rest = body[position..];
        if (!rest.StartsWith("<?"u8))
        {
            return position;
        }

        ReadOnlySpan<byte> start = "<?xml version=\"1.0\""u8;
        ReadOnlySpan<byte> encoding = " encoding=\"utf-8\"?>"u8;
        if (!rest.StartsWith(start))
        {
            return GivenUp;
        }

        rest = rest[start.Length..];
        int length = rest.StartsWith(encoding) || rest.StartsWith(" encoding=\"UTF-8\"?>"u8) ? encoding.Length
            : rest.StartsWith("?>"u8) ? 2
            : GivenUp;
        return length < 0 ? GivenUp : position + start.Length + length;
    }
}
