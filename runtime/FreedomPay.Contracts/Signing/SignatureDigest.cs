using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace FreedomPay.Contracts;

/// <summary>The digest of a signature: MD5, by the platform's implementation, prepared once a thread, which is a quarter of a short one's cost.</summary>
internal static class SignatureDigest
{
    public const int Length = MD5.HashSizeInBytes;

    [ThreadStatic]
    private static IncrementalHash? _prepared;

    /// <summary>Computes the digest of a text.</summary>
    /// <param name="text">Script name, values and secret key.</param>
    /// <param name="digest">Takes 16 bytes.</param>
    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "The gateway's protocol fixes MD5.")]
    public static void Compute(ReadOnlySpan<byte> text, Span<byte> digest)
    {
        // Taken away while in use: what throws halfway must not become the beginning of the next signature.
        IncrementalHash hash = _prepared ?? IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        _prepared = null;
        hash.AppendData(text);
        hash.GetHashAndReset(digest);
        _prepared = hash;
    }
}
