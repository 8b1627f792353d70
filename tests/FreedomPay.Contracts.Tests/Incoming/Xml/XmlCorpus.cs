using System.Text;

namespace FreedomPay.Contracts.Tests.Incoming.Xml;

/// <summary>A hand-made corpus of documents that tempt a reader of XML into mistakes.</summary>
internal static partial class XmlCorpus
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

    public static IReadOnlyList<XmlCase> All { get; } =
        [.. Texts(), .. References(), .. Characters(), .. Elements(), .. Names(), .. Markup(), .. Declarations(), .. Encodings(), .. DocumentTypes()];

    private static XmlCase Fast(string name, string document) => new(name, XmlVerdict.Fast, Encoding.UTF8.GetBytes(document));

    private static XmlCase Slow(string name, string document) => new(name, XmlVerdict.Slow, Encoding.UTF8.GetBytes(document));

    private static XmlCase Refused(string name, string document) => new(name, XmlVerdict.Refused, Encoding.UTF8.GetBytes(document));

    /// <summary>A text in a field of its own.</summary>
    private static XmlCase FastText(string name, string text) => Fast(name, InField(text));

    private static XmlCase SlowText(string name, string text) => Slow(name, InField(text));

    private static XmlCase RefusedText(string name, string text) => Refused(name, InField(text));

    private static XmlCase Bytes(string name, XmlVerdict verdict, params ReadOnlySpan<byte> text) =>
        new(name, verdict, [.. "<r><a>"u8, .. text, .. "</a></r>"u8]);

    private static XmlCase Encoded(string name, XmlVerdict verdict, Encoding encoding, bool hasPreamble, string document) =>
        new(name, verdict, [.. hasPreamble ? encoding.GetPreamble() : [], .. encoding.GetBytes(document)]);

    private static string InField(string text) => $"<r><a>{text}</a></r>";

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Nested(int depth, string inner) => $"<r>{Repeat("<x>", depth)}{inner}{Repeat("</x>", depth)}</r>";
}
