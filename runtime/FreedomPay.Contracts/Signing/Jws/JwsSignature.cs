using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>
/// Computes or verifies <c>X-JWS-Signature</c>, with which the gateway's JSON endpoints are called, without a contract. Requires neither the
/// network nor ASP.NET.
/// </summary>
/// <remarks>
/// The value is a JWS whose payload is left out (RFC 7515, appendix F): <c>base64url(header) + ".." + base64url(HMAC)</c>, where the HMAC is over
/// <c>base64url(header) + "." + base64url(body)</c>. It covers the path, the method, the merchant's id and the body, but neither the query nor any
/// other header of HTTP: see docs/signing.md.
/// </remarks>
public static class JwsSignature
{
    /// <summary>The name of the HTTP header that carries the signature.</summary>
    public const string HeaderName = "X-JWS-Signature";

    /// <summary>The longest value that is read: many times what the documented endpoints need.</summary>
    internal const int MaxLength = 8 * 1024;

    /// <summary>The length that most values do not exceed.</summary>
    private const int UsualLength = 512;

    /// <summary>Computes the value of <c>X-JWS-Signature</c> for a request.</summary>
    /// <param name="scheme">How the endpoint signs.</param>
    /// <param name="path">The path of the called URL as it is sent, without host, query and fragment: <c>/v5/g2g/create</c>.</param>
    /// <param name="id">The merchant's id at the gateway.</param>
    /// <param name="method">The HTTP method, in uppercase.</param>
    /// <param name="body">The body, byte for byte as it is sent; empty if there is none.</param>
    /// <param name="key">The merchant's secret key. The bytes of its text in UTF-8 are the key; nothing is decoded.</param>
    /// <returns>The value, in ASCII.</returns>
    /// <exception cref="ArgumentException">
    /// The path does not start with a slash or has a query; the method is not in uppercase; the id is empty, or it is to be a number and is none;
    /// one of them contains half of a surrogate pair or is longer than a header can be.
    /// </exception>
    public static string Compute(JwsScheme scheme, string path, string id, string method, ReadOnlySpan<byte> body, SecretKey key)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(key);
        return Compute(JwsHeader.Create(scheme, path, id, method), body, key);
    }

    /// <summary>
    /// Verifies the <c>X-JWS-Signature</c> of a request; the digests are compared in constant time. Never throws because of the content of what came.
    /// </summary>
    /// <param name="scheme">How the endpoint signs. The algorithm is that of the scheme, whatever the header says.</param>
    /// <param name="path">The path of the called URL as it was received, without host, query and fragment.</param>
    /// <param name="id">The id of the merchant whose key is passed.</param>
    /// <param name="method">The HTTP method as it was received.</param>
    /// <param name="body">The body, byte for byte as it was received.</param>
    /// <param name="key">The merchant's secret key.</param>
    /// <param name="headerValue">The value of the HTTP header; <see langword="null"/> if the request has none.</param>
    /// <returns>The verdict; if the signature is not accepted, its text says why.</returns>
    public static SignatureVerdict Verify(
        JwsScheme scheme, string path, string id, string method, ReadOnlySpan<byte> body, SecretKey key, string? headerValue)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(key);
        ReadOnlySpan<char> value = headerValue;
        if (value.IsEmpty)
        {
            return JwsVerdicts.Missing;
        }

        if (value.Length > MaxLength)
        {
            return JwsVerdicts.TooLong;
        }

        int first = value.IndexOf('.');
        int last = value.LastIndexOf('.');
        if (first == last || value[(first + 1)..last].Contains('.'))
        {
            return JwsVerdicts.NotThreeParts;
        }

        return last > first + 1
            ? JwsVerdicts.WithPayload
            : Verify(scheme, path, id, method, body, key, value[..first], value[(last + 1)..]);
    }

    /// <summary>Computes the value for a request whose header is at hand. Nothing is allocated but the value.</summary>
    internal static string Compute(JwsHeader header, ReadOnlySpan<byte> body, SecretKey key)
    {
        int length = header.SignatureLength;
        byte[]? rented = length > UsualLength ? ArrayPool<byte>.Shared.Rent(length) : null;
        Span<byte> value = rented ?? stackalloc byte[UsualLength];
        string text = Encoding.ASCII.GetString(value[..Write(header, body, key, value)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }

        return text;
    }

    /// <summary>Writes the value for a request whose header is at hand, in ASCII. Nothing is allocated.</summary>
    /// <param name="header">The header of the endpoint and the merchant.</param>
    /// <param name="body">The body, exactly as it is sent.</param>
    /// <param name="key">The key.</param>
    /// <param name="destination">Has room for <see cref="JwsHeader.SignatureLength"/> bytes.</param>
    /// <returns>The number of bytes written.</returns>
    internal static int Write(JwsHeader header, ReadOnlySpan<byte> body, SecretKey key, Span<byte> destination)
    {
        Span<byte> digest = stackalloc byte[JwsDigest.MaxLength];
        digest = digest[..JwsDigest.LengthOf(header.Algorithm)];
        JwsDigest.Compute(header.Algorithm, header.Encoded, body, key, digest);
        header.Encoded.CopyTo(destination);
        int length = header.Encoded.Length;
        destination[length++] = (byte)'.';
        destination[length++] = (byte)'.';
        return length + Base64UrlText.Encode(digest, destination[length..]);
    }

    private static SignatureVerdict Verify(
        JwsScheme scheme, string path, string id, string method, ReadOnlySpan<byte> body, SecretKey key, ReadOnlySpan<char> header, ReadOnlySpan<char> digest)
    {
        int jsonLength = Base64UrlText.DecodedLength(header.Length);
        int usedLength = header.Length + jsonLength;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(usedLength);
        try
        {
            Span<byte> json = buffer.AsSpan(header.Length, jsonLength);
            if (!Base64UrlText.TryDecode(header, json))
            {
                return JwsVerdicts.NotBase64Url;
            }

            // The place of the encoded header, which is longer, serves for the names until it is needed.
            Span<byte> encoded = buffer.AsSpan(0, header.Length);
            if (JwsHeaderCheck.Check(json, encoded[..jsonLength], scheme, path, id, method) is { } verdict)
            {
                return verdict;
            }

            Encoding.ASCII.GetBytes(header, encoded);
            return Verify(scheme.Algorithm, encoded, body, key, digest);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(buffer.AsSpan(0, usedLength));
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static SignatureVerdict Verify(
        JwsAlgorithm algorithm, ReadOnlySpan<byte> encodedHeader, ReadOnlySpan<byte> body, SecretKey key, ReadOnlySpan<char> digest)
    {
        int length = JwsDigest.LengthOf(algorithm);
        if (digest.Length != Base64UrlText.EncodedLength(length))
        {
            return JwsVerdicts.NotADigest;
        }

        Span<byte> received = stackalloc byte[JwsDigest.MaxLength];
        received = received[..length];
        if (!Base64UrlText.TryDecode(digest, received))
        {
            return JwsVerdicts.NotBase64Url;
        }

        Span<byte> expected = stackalloc byte[JwsDigest.MaxLength];
        expected = expected[..length];
        JwsDigest.Compute(algorithm, encodedHeader, body, key, expected);
        bool equal = CryptographicOperations.FixedTimeEquals(received, expected);
        CryptographicOperations.ZeroMemory(expected);
        return equal ? SignatureVerdict.Valid : JwsVerdicts.Mismatch;
    }
}
