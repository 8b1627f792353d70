using System.Text;
using System.Xml;

namespace FreedomPay.Contracts;

/// <summary>
/// Writes a message as an XML document. Values are escaped here, but were signed unescaped. Values that XML cannot carry were refused at signing.
/// </summary>
internal static class XmlMessageWriter
{
    public const string RequestRoot = "request";
    public const string ResponseRoot = "response";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = "    ",
        NewLineChars = "\n",

        // A carriage return must survive parsing, or the value would no longer be the signed one.
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static byte[] Write(WrittenFields fields, string root) => PlainXml.TryWrite(fields, root) ?? WriteEscaped(fields, root);

    private static byte[] WriteEscaped(WrittenFields fields, string root)
    {
        using MemoryStream stream = new();
        using (XmlWriter writer = XmlWriter.Create(stream, Settings))
        {
            writer.WriteStartElement(root);
            WriteEntries(writer, fields);
            writer.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void WriteEntries(XmlWriter writer, WrittenFields fields)
    {
        foreach (WrittenField entry in fields.Entries)
        {
            switch (entry.Kind)
            {
                case WrittenFieldKind.Text:
                    writer.WriteElementString(entry.Name, fields.Value(entry));
                    break;
                case WrittenFieldKind.End:
                    writer.WriteEndElement();
                    break;
                default:
                    writer.WriteStartElement(entry.Name);
                    break;
            }
        }
    }
}
