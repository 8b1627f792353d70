using System.Buffers;
using System.Security.Cryptography;

namespace FreedomPay.Contracts;

/// <summary>The digest of an <c>X-JWS-Signature</c>: an HMAC over the encoded header, a dot, and the body in base64url.</summary>
internal static class JwsDigest
{
    /// <summary>The length of the longest digest.</summary>
    public const int MaxLength = HMACSHA512.HashSizeInBytes;

    /// <summary>What is encoded at once; a multiple of three, so that no padding is needed in between.</summary>
    private const int ChunkLength = 48 * 1024;

    public static int LengthOf(JwsAlgorithm algorithm) => algorithm == JwsAlgorithm.HS256 ? HMACSHA256.HashSizeInBytes : HMACSHA512.HashSizeInBytes;

    /// <summary>Computes the digest.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="encodedHeader">The header in base64url.</param>
    /// <param name="body">The body, exactly as it is sent.</param>
    /// <param name="key">The key.</param>
    /// <param name="digest">Receives <see cref="LengthOf"/> bytes.</param>
    public static void Compute(JwsAlgorithm algorithm, ReadOnlySpan<byte> encodedHeader, ReadOnlySpan<byte> body, SecretKey key, Span<byte> digest)
    {
        int usedLength = encodedHeader.Length + 1 + Base64UrlText.EncodedLength(Math.Min(body.Length, ChunkLength));
        byte[] buffer = ArrayPool<byte>.Shared.Rent(usedLength);
        try
        {
            encodedHeader.CopyTo(buffer);
            buffer[encodedHeader.Length] = (byte)'.';
            int start = encodedHeader.Length + 1;
            if (body.Length <= ChunkLength)
            {
                int length = start + Base64UrlText.Encode(body, buffer.AsSpan(start));
                (algorithm == JwsAlgorithm.HS256 ? key.HmacSha256 : key.HmacSha512).Compute(key.Utf8, buffer.AsSpan(0, length), digest);
            }
            else
            {
                ComputeInChunks(algorithm, buffer, start, body, key, digest);
            }
        }
        finally
        {
            // The body has card data in it.
            CryptographicOperations.ZeroMemory(buffer.AsSpan(0, usedLength));
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Takes no more memory for a large body than for a small one.</summary>
    private static void ComputeInChunks(JwsAlgorithm algorithm, byte[] buffer, int start, ReadOnlySpan<byte> body, SecretKey key, Span<byte> digest)
    {
        using IncrementalHash hash = IncrementalHash.CreateHMAC(
            algorithm == JwsAlgorithm.HS256 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA512, key.Utf8);
        hash.AppendData(buffer.AsSpan(0, start));
        while (!body.IsEmpty)
        {
            int count = Math.Min(body.Length, ChunkLength);
            hash.AppendData(buffer.AsSpan(0, Base64UrlText.Encode(body[..count], buffer)));
            body = body[count..];
        }

        hash.GetHashAndReset(digest);
    }
}
