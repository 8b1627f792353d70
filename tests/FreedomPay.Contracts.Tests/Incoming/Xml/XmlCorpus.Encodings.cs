using System.Text;

namespace FreedomPay.Contracts.Tests.Incoming.Xml;

/// <content>Declarations, byte order marks, encodings.</content>
internal static partial class XmlCorpus
{
    private const string Answer = "<r><a>Қазақ 😀</a></r>";

    private static XmlCase[] Declarations() =>
    [
        Fast("declaration as documented", Declaration + Answer),
        Fast("declaration in capitals", Declaration.Replace("utf", "UTF", StringComparison.Ordinal) + Answer),
        Fast("declaration without encoding", "<?xml version=\"1.0\"?>" + Answer),
        Fast("declaration, line feed", Declaration + "\n" + Answer),
        Fast("declaration, CRLF", Declaration + "\r\n" + Answer),
        Slow("declaration with mixed case", "<?xml version=\"1.0\" encoding=\"Utf-8\"?>" + Answer),
        Slow("declaration in apostrophes", "<?xml version='1.0' encoding='utf-8'?>" + Answer),
        Slow("declaration with more blanks", "<?xml  version = \"1.0\"  encoding\n=\t\"utf-8\" ?>" + Answer),
        Slow("declaration with standalone=yes", "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>" + Answer),
        Slow("declaration with standalone=no", "<?xml version=\"1.0\" standalone=\"no\"?>" + Answer),
        Refused("declaration with standalone=maybe", "<?xml version=\"1.0\" standalone=\"maybe\"?>" + Answer),
        Refused("declaration with standalone before encoding", "<?xml version=\"1.0\" standalone=\"yes\" encoding=\"utf-8\"?>" + Answer),
        Refused("declaration of version 1.1", "<?xml version=\"1.1\" encoding=\"utf-8\"?>" + Answer),
        Refused("declaration of version 2.0", "<?xml version=\"2.0\"?>" + Answer),
        Slow("declaration of version 1.00", "<?xml version=\"1.00\"?>" + Answer),
        Refused("declaration without version", "<?xml encoding=\"utf-8\"?>" + Answer),
        Refused("declaration without anything", "<?xml?>" + Answer),
        Refused("declaration with encoding before version", "<?xml encoding=\"utf-8\" version=\"1.0\"?>" + Answer),
        Refused("declaration without blank", "<?xml version=\"1.0\"encoding=\"utf-8\"?>" + Answer),
        Refused("declaration of an empty encoding", "<?xml version=\"1.0\" encoding=\"\"?>" + Answer),
        Refused("declaration with an attribute too many", "<?xml version=\"1.0\" encoding=\"utf-8\" x=\"y\"?>" + Answer),
        Refused("declaration in capital letters", "<?XML version=\"1.0\"?>" + Answer),
        Refused("declaration without question mark", "<?xml version=\"1.0\">" + Answer),
        Refused("declaration twice", Declaration + Declaration + Answer),
        Refused("declaration behind a blank", " " + Declaration + Answer),
        Refused("declaration behind a line feed", "\n" + Declaration + Answer),
        Refused("declaration behind a comment", "<!-- x -->" + Declaration + Answer),
        Refused("declaration behind the root", Answer + Declaration),
        Refused("declaration within the root", "<r>" + Declaration + "<a>1</a></r>"),
    ];

    private static XmlCase[] Encodings() =>
    [
        Fast("BOM", "\uFEFF" + Answer),
        Fast("BOM and declaration", "\uFEFF" + Declaration + Answer),
        Fast("BOM and line feed", "\uFEFF\n" + Answer),
        Refused("BOM twice", "\uFEFF\uFEFF" + Answer),
        Refused("BOM behind a blank", " \uFEFF" + Answer),
        Refused("BOM behind the declaration", Declaration + "\uFEFF" + Answer),
        Refused("BOM behind the root", Answer + "\uFEFF"),
        Refused("BOM alone", "\uFEFF"),
        new("BOM cut", XmlVerdict.Refused, [0xEF, 0xBB, .. Encoding.UTF8.GetBytes(Answer)]),
        Slow("BOM and another encoding declared", "\uFEFF<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>" + Answer),
        Encoded("UTF-16LE with BOM", XmlVerdict.Slow, Encoding.Unicode, true, Answer),
        Encoded("UTF-16BE with BOM", XmlVerdict.Slow, Encoding.BigEndianUnicode, true, Answer),
        Encoded("UTF-16LE with BOM and declaration", XmlVerdict.Slow, Encoding.Unicode, true, "<?xml version=\"1.0\" encoding=\"utf-16\"?>" + Answer),
        Encoded("UTF-16BE with BOM and declaration", XmlVerdict.Slow, Encoding.BigEndianUnicode, true, "<?xml version=\"1.0\" encoding=\"utf-16\"?>" + Answer),
        Encoded("UTF-16LE without BOM", XmlVerdict.Slow, Encoding.Unicode, false, "<?xml version=\"1.0\" encoding=\"utf-16\"?>" + Answer),
        Encoded("UTF-16BE without BOM", XmlVerdict.Slow, Encoding.BigEndianUnicode, false, "<?xml version=\"1.0\" encoding=\"utf-16\"?>" + Answer),
        Encoded("UTF-16LE without BOM and declaration", XmlVerdict.Slow, Encoding.Unicode, false, Answer),
        Encoded("UTF-16LE declared as UTF-8", XmlVerdict.Refused, Encoding.Unicode, true, Declaration + Answer),
        new("UTF-16LE with a surrogate alone", XmlVerdict.Refused, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<r><a>"), 0x3D, 0xD8, .. Encoding.Unicode.GetBytes("</a></r>")]),
        new("UTF-16LE of an odd number of bytes", XmlVerdict.Slow, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Answer), 0x20]),
        Encoded("UTF-32LE with BOM", XmlVerdict.Slow, Encoding.UTF32, true, Answer),
        Refused("UTF-16 declared, UTF-8 sent", "<?xml version=\"1.0\" encoding=\"utf-16\"?>" + Answer),
        Encoded("us-ascii, ASCII sent", XmlVerdict.Slow, Encoding.ASCII, false, "<?xml version=\"1.0\" encoding=\"us-ascii\"?><r><a>ok</a></r>"),
        Slow("us-ascii, UTF-8 sent", "<?xml version=\"1.0\" encoding=\"us-ascii\"?>" + Answer),
        Encoded("iso-8859-1", XmlVerdict.Slow, Encoding.Latin1, false, "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><r><a>é</a></r>"),
        Encoded("ISO-8859-1 in capitals, ASCII sent", XmlVerdict.Slow, Encoding.Latin1, false, "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><r><a>e</a></r>"),
        Refused("windows-1251 is unknown to .NET as it comes", "<?xml version=\"1.0\" encoding=\"windows-1251\"?><r><a>ok</a></r>"),
        Refused("unknown encoding", "<?xml version=\"1.0\" encoding=\"x-nobody\"?><r/>"),
        Refused("encoding with blanks", "<?xml version=\"1.0\" encoding=\" utf-8\"?><r/>"),
        Refused("encoding utf8", "<?xml version=\"1.0\" encoding=\"utf8\"?><r/>"),
        Refused("encoding utf-7", "<?xml version=\"1.0\" encoding=\"utf-7\"?><r/>"),
        Slow("encoding UCS-4", "<?xml version=\"1.0\" encoding=\"UCS-4\"?><r/>"),
        new("EBCDIC", XmlVerdict.Refused, [0x4C, 0x6F, 0xA7, 0x94, 0x93, 0x40]),
        new("gzip", XmlVerdict.Refused, [0x1F, 0x8B, 0x08, 0x00, 0x00]),
    ];
}
