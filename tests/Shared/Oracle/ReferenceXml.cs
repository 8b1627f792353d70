using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace FreedomPay.Contracts.Tests.Oracle;

/// <summary>
/// A message read through <see cref="XElement"/>: the leaf's text as it is, of an element with children only the children; attributes,
/// comments and processing instructions do not count; names are local names.
/// </summary>
internal static class ReferenceXml
{
    private const int MaxDepth = 32;

    /// <summary>The fields, or null for what is no XML document or nests too deeply.</summary>
    public static IReadOnlyList<Node>? TryParse(byte[] body)
    {
        XElement root;
        try
        {
            // Not XmlDocument: it refuses declarations that XmlReader lets through (version="1.0;").
            using MemoryStream stream = new(body, writable: false);
            using XmlReader reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            root = XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }

        return Depth(root) > MaxDepth ? null : ChildrenOf(root);
    }

    /// <summary>Writes fields as a document of the gateway; a list becomes its items, each under the list's name.</summary>
    public static byte[] Write(IEnumerable<Node> fields)
    {
        StringBuilder xml = new("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<response>\n");
        WriteFields(xml, fields);
        return Encoding.UTF8.GetBytes(xml.Append("</response>\n").ToString());
    }

    private static void WriteFields(StringBuilder xml, IEnumerable<Node> fields)
    {
        foreach (Node field in fields)
        {
            if (field.Text is not null)
            {
                xml.Append('<').Append(field.Name).Append('>').Append(Escape(field.Text)).Append("</").Append(field.Name).Append(">\n");
            }
            else if (field.IsList)
            {
                WriteFields(xml, field.Children.Select(item => item with { Name = field.Name }));
            }
            else
            {
                xml.Append('<').Append(field.Name).Append(">\n");
                WriteFields(xml, field.Children);
                xml.Append("</").Append(field.Name).Append(">\n");
            }
        }
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\r", "&#13;", StringComparison.Ordinal);

    private static List<Node> ChildrenOf(XElement element) =>
        [.. element.Elements().Select(static child => child.HasElements
            ? new Node(child.Name.LocalName, null, ChildrenOf(child), IsList: false)
            : Node.Of(child.Name.LocalName, string.Concat(child.Nodes().OfType<XText>().Select(static text => text.Value))))];

    private static int Depth(XElement element)
    {
        int deepest = 0;
        foreach (XElement child in element.Elements())
        {
            deepest = Math.Max(deepest, Depth(child) + 1);
        }

        return deepest;
    }
}
