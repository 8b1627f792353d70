using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>Compares the digest of a message with that of texts that might have been signed.</summary>
/// <param name="digest">The digest that came.</param>
/// <param name="budget">What may be spent.</param>
internal sealed class DigestProbe(byte[] digest, SearchBudget budget)
{
    private byte[] _buffer = new byte[4096];
    private int _length;

    public int DigestLength => digest.Length;

    public SearchBudget Budget => budget;

    /// <summary>Returns whether the digest is that of the values in the frame; false if nothing may be tried any more.</summary>
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "What was signed in a wrong way is to be found out.")]
    public bool Fits(SigningFrame frame, IReadOnlyList<SignedLeaf> leaves)
    {
        if (!budget.Spend())
        {
            return false;
        }

        Write(frame, leaves);
        ReadOnlySpan<byte> text = _buffer.AsSpan(0, _length);
        Span<byte> computed = stackalloc byte[SHA512.HashSizeInBytes];
        int length = frame.Hash switch
        {
            DigestMethod.HmacMd5 => HMACMD5.HashData(frame.Key, text, computed),
            DigestMethod.Sha1 => SHA1.HashData(text, computed),
            DigestMethod.HmacSha1 => HMACSHA1.HashData(frame.Key, text, computed),
            DigestMethod.Sha256 => SHA256.HashData(text, computed),
            DigestMethod.HmacSha256 => HMACSHA256.HashData(frame.Key, text, computed),
            DigestMethod.Sha512 => SHA512.HashData(text, computed),
            DigestMethod.HmacSha512 => HMACSHA512.HashData(frame.Key, text, computed),
            _ => MD5.HashData(text, computed),
        };
        return CryptographicOperations.FixedTimeEquals(computed[..length], digest);
    }

    private void Write(SigningFrame frame, IReadOnlyList<SignedLeaf> leaves)
    {
        _length = 0;
        ReadOnlySpan<byte> separator = frame.Form switch
        {
            TextForm.NotSeparated => [],
            TextForm.Commas => ","u8,
            TextForm.Ampersands => "&"u8,
            TextForm.Blanks => "; "u8,
            _ => ";"u8,
        };
        bool isFirst = true;
        if (frame.Form == TextForm.KeyFirst)
        {
            Part(frame.Key, separator, ref isFirst);
        }

        if (frame.Form != TextForm.WithoutScript)
        {
            Part(frame.ScriptBytes, separator, ref isFirst);
        }

        if (frame.Form == TextForm.KeyAfterScript)
        {
            Part(frame.Key, separator, ref isFirst);
        }

        for (int index = 0; index < leaves.Count; index++)
        {
            SignedLeaf leaf = leaves[index];
            if (frame.Form == TextForm.WithNames)
            {
                Part(System.Text.Encoding.UTF8.GetBytes(leaf.Name), separator, ref isFirst);
                Append("="u8);
                Append(leaf.Value);
            }
            else
            {
                Part(leaf.Value, separator, ref isFirst);
            }
        }

        // A keyed digest has the key already.
        bool hasKeyAtEnd = frame.Form is not (TextForm.KeyFirst or TextForm.WithoutKey or TextForm.KeyAfterScript)
            && frame.Hash is DigestMethod.Md5 or DigestMethod.Sha1 or DigestMethod.Sha256 or DigestMethod.Sha512;
        if (hasKeyAtEnd)
        {
            Part(frame.Key, separator, ref isFirst);
        }

        if (frame.Form == TextForm.SeparatorAtEnd)
        {
            Append(separator);
        }
    }

    private void Part(ReadOnlySpan<byte> value, ReadOnlySpan<byte> separator, ref bool isFirst)
    {
        if (!isFirst)
        {
            Append(separator);
        }

        isFirst = false;
        Append(value);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (_buffer.Length - _length < bytes.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + bytes.Length));
        }

        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }
}
