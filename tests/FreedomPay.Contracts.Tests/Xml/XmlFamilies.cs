using System.Text;
using FreedomPay.Contracts.Tests.Answers;

namespace FreedomPay.Contracts.Tests.Xml;

/// <summary>Families of documents to be damaged.</summary>
internal static class XmlFamilies
{
    /// <summary>The documented answers.</summary>
    public static byte[][] Documented { get; } = [.. new[] { DocumentedAnswers.Success, DocumentedAnswers.Error, DocumentedAnswers.InvalidSignature }.Select(DocumentedAnswers.Bytes)];

    /// <summary>Nested answers of the narrow kind that the fast path is for.</summary>
    public static byte[][] Nested { get; } =
    [
        .. new[]
        {
            "<r><o><a>1</a><o><a>2</a><a/></o></o><b> x </b>\r\n<c>&lt;&amp;&#65;&#x44B;</c><d></d> </r>",
            "<response>\n<refunds><refund><id>1</id><note>Возврат &quot;7&quot;</note></refund> <refund><id>2</id><note/></refund></refunds>\n<salt>]] ></salt></response>\n",
            $"{string.Concat(Enumerable.Repeat("<x>", 32))}v{string.Concat(Enumerable.Repeat("</x>", 32))}",
            $"{string.Concat(Enumerable.Repeat("<x> <y/>", 33))}{string.Concat(Enumerable.Repeat("</x>", 33))}",
            $"<r>{string.Concat(Enumerable.Repeat("<a>&gt;</a>", 45))}</r>",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>Documents so short that most damages hit something.</summary>
    public static byte[][] Tiny { get; } =
    [
        .. new[] { "<r/>", "<r></r>", "<r><a/></r>", "<r><a>1</a></r>", "<r><a>&amp;</a></r>", "<r><a>&#x41;</a></r>", "<r><a> </a></r>", "<r><a><b/></a></r>", "<?xml version=\"1.0\"?><r/>", "\uFEFF<r/>", "<r><a>ы</a></r>", "<r><a>]]&gt;</a></r>" }
            .Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>All that XML has and the gateway does not send; other encodings.</summary>
    public static byte[][] Everything { get; } =
    [
        Encoding.UTF8.GetBytes("""
            <?xml version="1.0"?>
            <!-- note --><r a="b"><s><![CDATA[ok]]></s> text <i>7<!-- 8 -->9</i>
            <c>&#x410;&lt;;B&amp;</c><e><b>2<c>3</c></b><a>1</a></e>
            <n:zz xmlns:n="urn:n" n:q='&gt;'>Қ😀</n:zz><k/><?pi data?><имя>1</имя></r><!-- end -->
            """),
        Encoding.UTF8.GetBytes("\uFEFF<?xml version='1.0' encoding='utf-8' standalone='yes'?><r xmlns=\"u\"><a xml:space=\"preserve\">\r\n</a></r>"),
        Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><r><a>é</a><b>&amp;</b></r>"),
        [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<r><a>Қ😀</a><b/></r>")],
        Encoding.BigEndianUnicode.GetBytes("<?xml version=\"1.0\" encoding=\"utf-16\"?><r><a>Қ😀</a><b/></r>"),
        Encoding.UTF8.GetBytes("<!DOCTYPE r [<!ENTITY x \"7\">]><r><a>&x;</a></r>"),
    ];

    /// <summary>Documents longer than XmlReader's buffer, with something at its edge.</summary>
    public static byte[][] Long { get; } =
    [
        .. Enumerable.Range(0, 6).Select(static shift => Encoding.UTF8.GetBytes(
            $"<r><p>{new string('x', 4040 + (shift * 7))}</p><a>1&amp;ы</a><b>]]&gt;</b>\r\n<c>😀</c><o><d>&#x44B;</d></o></r>")),
    ];
}
