using System.Buffers;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>Writes <c>multipart/form-data</c> as browsers do: quoted names, values as UTF-8 without a type of their own (RFC 7578).</summary>
internal static class MultipartBody
{
    public static MediaTypeHeaderValue ContentType(string boundary) =>
        new("multipart/form-data") { Parameters = { new NameValueHeaderValue("boundary", boundary) } };

    public static byte[] Write(WrittenFields fields, out string boundary)
    {
        // 32 random letters and digits cannot stand in a value by chance.
        boundary = $"FreedomPay{RandomNumberGenerator.GetHexString(32, lowercase: true)}";
        ArrayBufferWriter<byte> body = new(2048);
        foreach ((string name, WrittenField field) in fields.InFormOrder())
        {
            Encoding.UTF8.GetBytes($"--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n", body);
            body.Write(fields.Utf8(field));
            body.Write("\r\n"u8);
        }

        Encoding.UTF8.GetBytes($"--{boundary}--\r\n", body);
        return body.WrittenSpan.ToArray();
    }
}
