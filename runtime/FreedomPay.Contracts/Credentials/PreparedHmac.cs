using System.Security.Cryptography;

namespace FreedomPay.Contracts;

/// <summary>
/// The platform's HMAC, prepared once for a key, because preparation is half of the cost of a short digest. One thread at a time has it; another one
/// computes its digest from scratch, and nobody waits.
/// </summary>
internal sealed class PreparedHmac(HashAlgorithmName algorithm)
{
    private IncrementalHash? _prepared;
    private int _isCreated;

    /// <summary>Computes the digest of a text.</summary>
    /// <param name="key">The key, the same in every call.</param>
    /// <param name="text">The text.</param>
    /// <param name="digest">Receives as many bytes as the algorithm has.</param>
    public void Compute(ReadOnlySpan<byte> key, ReadOnlySpan<byte> text, Span<byte> digest)
    {
        // Removed while in use: no other thread can add to the same text, and after an exception, leftover data must not become the start of the next one.
        IncrementalHash? hash = Interlocked.Exchange(ref _prepared, null) ?? CreateOnce(key);
        if (hash is null)
        {
            ComputeFromScratch(key, text, digest);
            return;
        }

        hash.AppendData(text);
        hash.GetHashAndReset(digest);
        Volatile.Write(ref _prepared, hash);
    }

    private IncrementalHash? CreateOnce(ReadOnlySpan<byte> key) => Interlocked.Exchange(ref _isCreated, 1) == 0
        ? IncrementalHash.CreateHMAC(algorithm, key)
        : null;

    private void ComputeFromScratch(ReadOnlySpan<byte> key, ReadOnlySpan<byte> text, Span<byte> digest)
    {
        if (algorithm == HashAlgorithmName.SHA256)
        {
            HMACSHA256.HashData(key, text, digest);
        }
        else
        {
            HMACSHA512.HashData(key, text, digest);
        }
    }
}
