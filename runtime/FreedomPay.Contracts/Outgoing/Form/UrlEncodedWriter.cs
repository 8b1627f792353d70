using System.Buffers;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>Writes <c>application/x-www-form-urlencoded</c>: all UTF-8 bytes except letters, digits, <c>-._*</c> and spaces as <c>%XX</c>.</summary>
internal static class UrlEncodedWriter
{
    private static readonly SearchValues<byte> Unescaped =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._*"u8);

    public const string ContentType = "application/x-www-form-urlencoded";

    public static byte[] Write(WrittenFields fields)
    {
        ArrayBufferWriter<byte> body = new(1024);
        foreach ((string name, WrittenField field) in fields.InFormOrder())
        {
            if (body.WrittenCount > 0)
            {
                body.Write("&"u8);
            }

            Escape(Encoding.UTF8.GetBytes(name), body);
            body.Write("="u8);
            Escape(fields.Utf8(field), body);
        }

        return body.WrittenSpan.ToArray();
    }

    public static byte[] WritePgXml(ReadOnlySpan<byte> xml)
    {
        ArrayBufferWriter<byte> body = new(1024);
        body.Write("pg_xml="u8);
        Escape(xml, body);
        return body.WrittenSpan.ToArray();
    }

    private static void Escape(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> body)
    {
        ReadOnlySpan<byte> digits = "0123456789ABCDEF"u8;
        foreach (byte current in text)
        {
            if (Unescaped.Contains(current))
            {
                body.Write([current]);
            }
            else if (current == ' ')
            {
                body.Write("+"u8);
            }
            else
            {
                body.Write([(byte)'%', digits[current >> 4], digits[current & 0xF]]);
            }
        }
    }
}
