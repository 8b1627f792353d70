using System.Text;
using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Tests.Incoming.Xml;

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

    /// <summary>
    /// Runs of elements that are read by masks, with what comes near to them: shorter and longer names, texts and white space, other bytes.
    /// White space behind the root lets the masks reach the last element too.
    /// </summary>
    public static byte[][] Leaves { get; } =
    [
        .. new[]
        {
            "<r><name>1</name><abc>2</abc><pg_long_name_of_thirty_one_byte>3</pg_long_name_of_thirty_one_byte><pg_long_name_of_thirty_two_bytes>4</pg_long_name_of_thirty_two_bytes></r>",
            "<r>\n  <list>\n    <item>\n      <pg_id>7</pg_id>\n      <pg_text></pg_text>\n    </item>\n    <item><pg_id>8</pg_id></item>\n  </list>\n  <pg_sum>1.5</pg_sum>\n</r>",
            "<r><text>a > b</text><text>x &amp; y</text><text>]]</text><text>\t</text><text>\n</text><text>Қ😀</text><text/><text >z</text><text>z</text ></r>",
            $"<r>{string.Concat(Enumerable.Range(44, 8).Select(static length => $"<text>{new string('x', length)}</text>"))}</r>",
            $"<r>{string.Concat(Enumerable.Range(44, 16).Select(static length => $"{new string(' ', length)}<text>x</text>"))}</r>",
            $"<r>{string.Concat(Enumerable.Repeat("<none>1</none><same>1</same>", 35))}</r>",
            $"{string.Concat(Enumerable.Repeat("<deep>", 31))}<leaf>1</leaf><deep><leaf>1</leaf></deep>{string.Concat(Enumerable.Repeat("</deep>", 31))}",
        }.Select(static document => Encoding.UTF8.GetBytes(document + new string('\n', 100))),
    ];

    /// <summary>
    /// Documents with something that XML has and the gateway does not send (between ⟦ and ⟧), each beside its twin without: splices bring it
    /// into the twin, removals take it away, and so documents move from one reader to the other.
    /// </summary>
    public static byte[][] Foreign { get; } =
    [
        .. new[]
        {
            "⟦<!-- c -->⟧<r><a>1</a></r>",
            "<r><o>⟦<!-- c -->⟧<a>Қ😀</a></o> <b/></r>",
            "<r><a>7⟦<!-- 8 -->⟧9</a><b>x &amp; y</b></r>",
            "<r><a>1</a></r>⟦<?pi data?>⟧\n",
            "<r><a>1⟦<?pi data?>⟧</a></r>",
            "<r><a>⟦<![CDATA[⟧x⟦]]>⟧</a><b>1</b></r>",
            "<r><a⟦ b=\"c\"⟧>1</a><b>x</b></r>",
            "<r⟦ b='>'⟧><a>1</a></r>",
            "<r><a/><b⟦ q=\"&lt;\"⟧/></r>",
            "<r⟦ xmlns=\"u\"⟧><a>1</a></r>",
            "<r⟦ xmlns:p=\"u\"⟧><⟦p:⟧a>1</⟦p:⟧a></r>",
            "<r><a⟦ы⟧>1</a⟦ы⟧><a>x</a></r>",
            "<r><a>1⟦\r⟧\n2</a><b>⟦\r⟧</b></r>",
            "<r>⟦x⟧<a>1</a>⟦&#32;⟧</r>",
            "<r><i>⟦7⟧<c>&#x410;&lt;;B&amp;</c></i><e><b>2</b>⟦]]⟧</e></r>",
            "⟦<!DOCTYPE r>⟧<r><a>1</a></r>",
            "<?xml version=\"1.0\" encoding=\"utf-8\"⟦ standalone='yes'⟧?><r><a>1</a></r>",
        }.SelectMany(static document => new[] { document.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal), Regex.Replace(document, "⟦[^⟧]*⟧", "") })
            .Select(Encoding.UTF8.GetBytes),
        Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><r><a>é</a><b>&amp;</b></r>"),
        [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<r><a>Қ😀</a><b/></r>")],
        Encoding.BigEndianUnicode.GetBytes("<?xml version=\"1.0\" encoding=\"utf-16\"?><r><a>Қ😀</a><b/></r>"),
    ];

    /// <summary>Documents longer than XmlReader's buffer, with something at its edge.</summary>
    public static byte[][] Long { get; } =
    [
        .. Enumerable.Range(0, 6).Select(static shift => Encoding.UTF8.GetBytes(
            $"<r><p>{new string('x', 4040 + (shift * 7))}</p><a>1&amp;ы</a><b>]]&gt;</b>\r\n<c>😀</c><o><d>&#x44B;</d></o></r>")),
    ];
}
