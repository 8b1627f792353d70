using System.Buffers;

namespace FreedomPay.Contracts;

/// <summary>Writes documents without nested fields and without a character that XML escapes, as <see cref="XmlMessageWriter"/> does. Most replies are like that.</summary>
internal static class PlainXml
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create("&<>\r"u8);

    private static readonly SearchValues<char> InNames = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    /// <summary>Returns the document, or <see langword="null"/> if it takes more than this.</summary>
    public static byte[]? TryWrite(WrittenFields fields, string root)
    {
        int length = Declaration.Length + "<></>"u8.Length + (2 * root.Length) + 1;
        foreach (WrittenField entry in fields.Entries)
        {
            if (entry.Kind != WrittenFieldKind.Text || !IsPlainName(entry.Name))
            {
                return null;
            }

            ReadOnlySpan<byte> value = fields.Utf8(entry);
            if (value.ContainsAny(Escaped) || !XmlCharacters.AreAll(value))
            {
                return null;
            }

            length += Indent.Length + (value.IsEmpty ? "< />"u8.Length + entry.Name.Length : "<></>"u8.Length + (2 * entry.Name.Length) + value.Length);
        }

        // An element without children has an end of its own.
        return fields.Entries.Count == 0 ? null : Write(fields, root, new byte[length]);
    }

    private static ReadOnlySpan<byte> Declaration => "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"u8;

    private static ReadOnlySpan<byte> Indent => "\n    "u8;

    private static byte[] Write(WrittenFields fields, string root, byte[] document)
    {
        Span<byte> rest = document;
        Take(ref rest, Declaration);
        TakeTag(ref rest, "<"u8, root, ">"u8);
        foreach (WrittenField entry in fields.Entries)
        {
            Take(ref rest, Indent);
            ReadOnlySpan<byte> value = fields.Utf8(entry);
            if (value.IsEmpty)
            {
                TakeTag(ref rest, "<"u8, entry.Name, " />"u8);
                continue;
            }

            TakeTag(ref rest, "<"u8, entry.Name, ">"u8);
            Take(ref rest, value);
            TakeTag(ref rest, "</"u8, entry.Name, ">"u8);
        }

        Take(ref rest, "\n"u8);
        TakeTag(ref rest, "</"u8, root, ">"u8);
        return document;
    }

    private static bool IsPlainName(string name) => name.Length > 0 && !char.IsAsciiDigit(name[0]) && !name.AsSpan().ContainsAnyExcept(InNames);

    private static void TakeTag(ref Span<byte> rest, ReadOnlySpan<byte> begin, string name, ReadOnlySpan<byte> end)
    {
        Take(ref rest, begin);
        foreach (char character in name)
        {
            rest[0] = (byte)character;
            rest = rest[1..];
        }

        Take(ref rest, end);
    }

    private static void Take(ref Span<byte> rest, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(rest);
        rest = rest[bytes.Length..];
    }
}
