using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace FreedomPay.Contracts;

/// <summary>
/// Reads the narrow kind of XML that the gateway sends, straight over the bytes: UTF-8, an optional declaration, elements without
/// attributes and prefixes, text, the five entities, character references, white space. At anything else it gives up, without a verdict,
/// and <see cref="XmlMessageReader"/> lets <see cref="System.Xml.XmlReader"/> decide. What it accepts, XmlReader accepts with the same
/// names and values.
/// </summary>
internal static class XmlFastPath
{
    /// <summary>Control characters that XML 1.0 forbids everywhere; what is left up to the blank is white space.</summary>
    private static readonly SearchValues<byte> Forbidden = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);

    /// <summary>What ends a text, or makes it another one than it looks.</summary>
    private static readonly SearchValues<byte> EndsOfPlainText = SearchValues.Create("<&\r]"u8);

    /// <summary>Length of <c>&lt;/</c>.</summary>
    private const int EndTagStart = 2;

    /// <summary>What a name may hold here; digits, <c>-</c> and <c>.</c> cannot begin one.</summary>
    private static readonly SearchValues<byte> NameBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789-."u8);

    /// <summary>Reads a document.</summary>
    /// <returns>Whether the table now holds it; otherwise the table is empty, and nothing is known about the document.</returns>
    public static bool TryRead(ReadOnlySpan<byte> body, MessageLimits limits, ref FieldTable table)
    {
        if (!IsPlainText(body))
        {
            return false;
        }

        table.Load(body);
        if (TryReadDocument(body, limits.MaxFields, ref table))
        {
            return true;
        }

        table.Clear();
        return false;
    }

    private static bool IsPlainText(ReadOnlySpan<byte> body)
    {
        if (body.ContainsAny(Forbidden))
        {
            return false;
        }

        // U+FFFE and U+FFFF are well-formed UTF-8 and no characters of XML.
        return Ascii.IsValid(body)
            || (Utf8.IsValid(body) && body.IndexOf("\uFFFE"u8) < 0 && body.IndexOf("\uFFFF"u8) < 0);
    }

    private static bool TryReadDocument(ReadOnlySpan<byte> body, int maxFields, ref FieldTable table)
    {
        int position = body.StartsWith("\uFEFF"u8) ? 3 : 0;
        if (!TrySkipDeclaration(body, ref position))
        {
            return false;
        }

        SkipWhiteSpace(body, ref position);
        if (!TryReadStartTag(body, ref position, out int rootStart, out int rootLength, out bool isEmpty)
            || (!isEmpty && !TryReadFields(body, ref position, maxFields, rootStart, rootLength, ref table)))
        {
            return false;
        }

        SkipWhiteSpace(body, ref position);
        return position == body.Length;
    }

    /// <summary>Reads what stands between the root's tags, the end tag included.</summary>
    [SkipLocalsInit]
    private static bool TryReadFields(
        ReadOnlySpan<byte> body, ref int position, int maxFields, int rootStart, int rootLength, ref FieldTable table)
    {
        Span<int> open = stackalloc int[MessageField.MaxDepth];
        int depth = 0;
        while (true)
        {
            int textStart = position;
            SkipWhiteSpace(body, ref position);
            bool isLeaf = depth > 0 && table.IsText(open[depth - 1]);
            bool hasText = position >= body.Length || body[position] != '<';
            if (hasText && !(isLeaf && TryTakeText(body, ref position, textStart, ref table, open[depth - 1])))
            {
                // Only an element without children may have text.
                return false;
            }

            if (position + 1 >= body.Length)
            {
                return false;
            }

            if (body[position + 1] == '/')
            {
                if (isLeaf && !hasText && position > textStart && !TryTakeWhiteSpace(body[..position], textStart, ref table, open[depth - 1]))
                {
                    return false;
                }

                if (depth == 0)
                {
                    return TryReadEndTag(body, ref position, rootStart, rootLength);
                }

                ref FieldNode closing = ref table.End(open[--depth]);
                if (!TryReadEndTag(body, ref position, closing.NameStart, closing.NameLength))
                {
                    return false;
                }
            }
            else
            {
                if (hasText
                    || depth == open.Length
                    || table.Count == maxFields
                    || !TryReadStartTag(body, ref position, out int nameStart, out int nameLength, out bool isEmpty))
                {
                    return false;
                }

                if (isLeaf)
                {
                    table.SetKind(open[depth - 1], MessageFieldKind.Object);
                }

                int node = table.Add(nameStart, nameLength);
                if (!isEmpty && !TryFinishLeaf(body, ref position, nameStart, nameLength, ref table, node))
                {
                    open[depth++] = node;
                }
            }
        }
    }

    /// <summary>The usual element at one go: plain text, and its end tag right behind. Otherwise nothing was read.</summary>
    private static bool TryFinishLeaf(ReadOnlySpan<byte> body, ref int position, int nameStart, int nameLength, ref FieldTable table, int node)
    {
        ReadOnlySpan<byte> rest = body[position..];
        int length = rest.IndexOfAny(EndsOfPlainText);
        int end = length + EndTagStart + nameLength;
        if (length < 0
            || end >= rest.Length
            || rest[length] != '<'
            || rest[length + 1] != '/'
            || rest[end] != '>'
            || !rest.Slice(length + EndTagStart, nameLength).SequenceEqual(body.Slice(nameStart, nameLength)))
        {
            return false;
        }

        table.SetValue(node, position, length);
        position += end + 1;
        return true;
    }

    /// <summary>Takes the text of an element up to the next tag.</summary>
    private static bool TryTakeText(ReadOnlySpan<byte> body, ref int position, int start, ref FieldTable table, int node)
    {
        // XML turns carriage returns into line feeds; "]]>" must not stand in text.
        ReadOnlySpan<byte> rest = body[start..];
        int length = rest.IndexOfAny(EndsOfPlainText);
        if (length < 0)
        {
            return false;
        }

        if (rest[length] == '<')
        {
            table.SetValue(node, start, length);
            position = start + length;
            return true;
        }

        int end = rest.IndexOf((byte)'<');
        position = start + end;
        return end >= 0 && TryDecode(ref table, node, rest[..end], length);
    }

    /// <summary>White space alone is a value too; with a carriage return it is another one than it looks.</summary>
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
                if (text[0] == '\r' || text.StartsWith("]]>"u8))
                {
                    return false;
                }

                table.AppendDecoded(node, text[..1]);
                text = text[1..];
            }

            special = text.IndexOfAny((byte)'&', (byte)'\r', (byte)']');
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

        // 8 digits hold every character; what is longer has zeros in front, and XmlReader may look at it.
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

    /// <summary>Reads <c>&lt;name&gt;</c> or <c>&lt;name/&gt;</c>, white space behind the name allowed.</summary>
    private static bool TryReadStartTag(ReadOnlySpan<byte> body, ref int position, out int nameStart, out int nameLength, out bool isEmpty)
    {
        isEmpty = false;
        nameLength = 0;
        nameStart = position + 1;
        if (nameStart >= body.Length || body[position] != '<' || !(char.IsAsciiLetter((char)body[nameStart]) || body[nameStart] == '_'))
        {
            return false;
        }

        int length = body[nameStart..].IndexOfAnyExcept(NameBytes);
        if (length < 0)
        {
            return false;
        }

        nameLength = length;
        position = nameStart + length;
        if (body[position] != '>')
        {
            SkipWhiteSpace(body, ref position);
            if (position < body.Length && body[position] == '/')
            {
                isEmpty = true;
                position++;
            }
        }

        return position < body.Length && body[position++] == '>';
    }

    /// <summary>Reads <c>&lt;/name&gt;</c>, white space behind the name allowed.</summary>
    private static bool TryReadEndTag(ReadOnlySpan<byte> body, ref int position, int nameStart, int nameLength)
    {
        int start = position + 2;
        if (start + nameLength >= body.Length || !body.Slice(start, nameLength).SequenceEqual(body.Slice(nameStart, nameLength)))
        {
            return false;
        }

        position = start + nameLength;
        SkipWhiteSpace(body, ref position);
        return position < body.Length && body[position++] == '>';
    }

    /// <summary>Skips a declaration in one of the usual spellings, or none.</summary>
    private static bool TrySkipDeclaration(ReadOnlySpan<byte> body, ref int position)
    {
        ReadOnlySpan<byte> rest = body[position..];
        if (!rest.StartsWith("<?"u8))
        {
            return true;
        }

        ReadOnlySpan<byte> start = "<?xml version=\"1.0\""u8;
        ReadOnlySpan<byte> encoding = " encoding=\"utf-8\"?>"u8;
        if (!rest.StartsWith(start))
        {
            return false;
        }

        rest = rest[start.Length..];
        int length = rest.StartsWith(encoding) || rest.StartsWith(" encoding=\"UTF-8\"?>"u8) ? encoding.Length
            : rest.StartsWith("?>"u8) ? 2
            : -1;
        position += start.Length + length;
        return length > 0;
    }

    /// <summary>Forbidden characters are already ruled out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SkipWhiteSpace(ReadOnlySpan<byte> body, ref int position)
    {
        while (position < body.Length && body[position] <= ' ')
        {
            position++;
        }
    }
}
