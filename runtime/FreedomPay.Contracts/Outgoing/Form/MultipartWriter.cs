using System.Text;

namespace FreedomPay.Contracts;

/// <summary>Writes <c>multipart/form-data</c> as browsers do: quoted names, values as UTF-8 without a type of their own (RFC 7578).</summary>
internal static class MultipartWriter
{
    private const int BoundaryLength = 10 + (SignatureDigest.Length * 2);

    public static string ContentType(ReadOnlySpan<byte> boundary) => $"multipart/form-data; boundary={Encoding.ASCII.GetString(boundary)}";

    /// <summary>Writes the fields.</summary>
    /// <param name="fields">The fields of a signed message.</param>
    /// <param name="boundary">
    /// The separator between them. It is made from the signature, which nobody can know in advance without the key: no value can contain it,
    /// by chance or on purpose.
    /// </param>
    public static byte[] Write(WrittenFields fields, out byte[] boundary)
    {
        boundary = new byte[BoundaryLength];
        "FreedomPay"u8.CopyTo(boundary);
        HexDigits.WriteLower(fields.Digest, boundary.AsSpan(BoundaryLength - (SignatureDigest.Length * 2)));

        List<(string Name, WrittenField Field)> parts = new(fields.Entries.Count);
        parts.AddRange(fields.InFormOrder());
        int length = BoundaryLength + 6;
        foreach ((string name, WrittenField field) in parts)
        {
            length += BoundaryLength + Disposition.Length + Encoding.UTF8.GetByteCount(name) + field.Length + 9;
        }

        byte[] body = new byte[length];
        Span<byte> rest = body;
        foreach ((string name, WrittenField field) in parts)
        {
            Append(ref rest, "--"u8);
            Append(ref rest, boundary);
            Append(ref rest, Disposition);
            rest = rest[Encoding.UTF8.GetBytes(name, rest)..];
            Append(ref rest, "\"\r\n\r\n"u8);
            Append(ref rest, fields.Utf8(field));
            Append(ref rest, "\r\n"u8);
        }

        Append(ref rest, "--"u8);
        Append(ref rest, boundary);
        Append(ref rest, "--\r\n"u8);
        return body;
    }

    private static ReadOnlySpan<byte> Disposition => "\r\nContent-Disposition: form-data; name=\""u8;

    private static void Append(ref Span<byte> rest, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(rest);
        rest = rest[bytes.Length..];
    }
}
