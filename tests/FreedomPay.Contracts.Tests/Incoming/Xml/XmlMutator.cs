using System.Text;

namespace FreedomPay.Contracts.Tests.Incoming.Xml;

/// <summary>Damages documents, often at the edges of tags, often with what XML has a meaning for.</summary>
internal sealed class XmlMutator(Random random, IReadOnlyList<byte[]> documents) : DocumentMutator(random, documents, Fragments, kinds: CommonKinds + 3)
{
    private static readonly byte[][] Fragments =
    [
        .. new[]
        {
            "<", ">", "/", "&", ";", "#", "\"", "'", "=", ":", "!", "?", "-", "]", "]]", "]]>", " ", "\t", "\n", "\r", "\r\n", "\0", "\u0001", "\u000B", "\u001F", "\u007F", "\u0085",
            "a", "A", "x", "_", "0", ".", "ы", "Қ", "é", "漢", "😀", "\uFEFF", "\uFFFD", "\uFFFE", "\uFFFF", "\uD7FF", "\uE000", "\u00A0", "\u2028",
            "&lt;", "&gt;", "&amp;", "&quot;", "&apos;", "&AMP;", "&nbsp;", "&amp", "&#48;", "&#x1F600;", "&#X41;", "&#0;", "&#13;", "&#10;", "&#32;", "&#xD800;", "&#xFFFE;", "&#x110000;",
            "&#00000065;", "&#000000065;", "&#;", "&#x;", "&#93;", "&#62;", "]&#93;>", "]]&gt;",
            "<a>", "</a>", "<a/>", "<a />", "<a></a>", "<a> </a>", "<a>1</a>", "<a\n>1</a\r>", "<a>\r</a>", "<a><b>1</b></a>", "<o><a>1</a> </o>", "<A>1</A>", "<response>", "</response>", "<_.-9/>", "<9/>", "<xml/>",
            "<p:a/>", "<a b=\"c\"/>", " a=\"b\"", " a='b'", " xmlns=\"u\"", " xmlns:p=\"u\"", "<имя>1</имя>",
            "<!-- x -->", "<!--", "-->", "<?x y?>", "<?xml version=\"1.0\"?>", "<?xml version=\"1.0\" encoding=\"utf-8\"?>", " encoding=\"iso-8859-1\"", "<![CDATA[]]>", "<![CDATA[x]]>", "<![CDATA[", "<!DOCTYPE r>",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xFE], [0x80], [0xC0, 0x80], [0xD0], [0xED, 0xA0, 0x80], [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xE9],
    ];

    /// <inheritdoc/>
    protected override int Place(List<byte> body)
    {
        int place = Random.Next(body.Count + 1);
        int bracket = Random.Next(4) switch
        {
            0 => body.IndexOf((byte)'<', Math.Min(place, body.Count)),
            1 => body.IndexOf((byte)'>', Math.Min(place, body.Count)) + 1,
            _ => 0,
        };
        return bracket > 0 ? bracket : place;
    }

    /// <summary>Returns the end of the last tag of the part.</summary>
    protected override int EndOfPart(List<byte> other, int start, int end)
    {
        int bracket = other.LastIndexOf((byte)'>', end - 1, end - start);
        return bracket < 0 ? end : bracket + 1;
    }

    /// <summary>Removes from one bracket to another, so that whole tags and elements vanish.</summary>
    protected override void RemovePart(List<byte> body, int place)
    {
        int start = body.IndexOf((byte)'<', place);
        int end = start;
        for (int i = Random.Next(1, 4); i > 0 && end >= 0; i--)
        {
            end = body.IndexOf((byte)'>', end + 1);
        }

        if (start >= 0 && end > start)
        {
            body.RemoveRange(start, end + 1 - start);
        }
    }
}
