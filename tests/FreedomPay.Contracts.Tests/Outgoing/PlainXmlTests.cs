using System.Text;
using System.Xml;

namespace FreedomPay.Contracts.Tests.Outgoing;

/// <summary>Documents are those of XmlWriter, byte for byte, whichever way they are written.</summary>
public class PlainXmlTests
{
    private static readonly string[] Names = ["pg_status", "_x", "A9", "имя", "a-b", "a.b", "x", "Ünicode"];

    private static readonly string[] Pieces = ["ok", "", "a b", " ", "\t", "\n", "\r", "\r\n", "&", "<", ">", "]]>", "\"", "'", "Ж", "\ud83d\ude00", "\ufeff", "\u0085", "\u2028", "&amp;", "\ufffd"];

    [Fact]
    public void Document_is_that_of_XmlWriter()
    {
        Random random = new(20261129);
        int plain = 0;
        for (int round = 0; round < 5000; round++)
        {
            (string Name, string Value)[] pairs =
            [
                .. Enumerable.Range(0, random.Next(0, 4)).Select(_ => (
                    Names[random.Next(random.Next(2) == 0 ? 3 : Names.Length)],
                    string.Concat(Enumerable.Range(0, random.Next(0, 4)).Select(_ => Pieces[random.Next(random.Next(2) == 0 ? 4 : Pieces.Length)])))),
            ];
            WrittenFields fields = Fields(pairs);
            byte[] expected = Reference(pairs);

            Assert.Equal(expected, XmlMessageWriter.Write(fields, "response"));
            if (PlainXml.TryWrite(fields, "response") is { } document)
            {
                Assert.Equal(expected, document);
                plain++;
            }
        }

        Assert.InRange(plain, 1000, 4000);
    }

    [Fact]
    public void Characters_that_XML_cannot_have_are_left_to_XmlWriter() => Assert.Null(PlainXml.TryWrite(Fields([("a", "\u0001")]), "response"));

    private static WrittenFields Fields((string Name, string Value)[] pairs)
    {
        WrittenFields fields = new();
        int start = 0;
        foreach ((string name, string value) in pairs)
        {
            int length = Encoding.UTF8.GetByteCount(value);
            fields.AddText(name, start, length, isSensitive: false);
            start += length;
        }

        fields.TakeText(Encoding.UTF8.GetBytes(string.Concat(pairs.Select(static pair => pair.Value))));
        return fields;
    }

    private static byte[] Reference((string Name, string Value)[] pairs)
    {
        using MemoryStream stream = new();
        using (XmlWriter writer = XmlWriter.Create(stream, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            IndentChars = "    ",
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
        }))
        {
            writer.WriteStartElement("response");
            foreach ((string name, string value) in pairs)
            {
                writer.WriteElementString(name, value);
            }

            writer.WriteEndElement();
        }

        return stream.ToArray();
    }
}
