using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>
/// The signed text as UTF-8 in one pooled buffer: the script name, <c>;</c> and value for each field, <c>;</c> and the secret key; or a body of JSON.
/// Every part of the buffer that may have been written to, committed or not, is cleared before it returns to the pool.
/// </summary>
internal ref struct SignedText
{
    public const byte Separator = (byte)';';

    private byte[] _buffer;
    private int _length;

    /// <summary>The end of what may have been written to the buffer, including a value that was started and abandoned.</summary>
    private int _reserved;

    public SignedText(string scriptName)
    {
        _buffer = ArrayPool<byte>.Shared.Rent(2048);
        _length = Encoding.UTF8.GetBytes(scriptName, Reserve(Encoding.UTF8.GetMaxByteCount(scriptName.Length)));
    }

    public readonly int Length => _length;

    /// <summary>Gets what has been written so far, without the secret key.</summary>
    public readonly ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    public void Append(ReadOnlySpan<byte> value)
    {
        Span<byte> destination = Reserve(value.Length + 1);
        destination[0] = Separator;
        value.CopyTo(destination[1..]);
        _length += value.Length + 1;
    }

    /// <summary>Begins a value of up to <paramref name="maxLength"/> bytes that the caller writes and then commits.</summary>
    public Span<byte> BeginValue(int maxLength)
    {
        Span<byte> destination = Reserve(maxLength + 1);
        destination[0] = Separator;
        return destination[1..];
    }

    public void EndValue(int length) => _length += length + 1;

    /// <summary>Adds a byte, for JSON.</summary>
    public void Add(byte character)
    {
        Reserve(1)[0] = character;
        _length++;
    }

    /// <summary>Returns room for a number of bytes, for JSON; <see cref="Take"/> commits them.</summary>
    public Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _length < count)
        {
            Grow(count);
        }

        _reserved = Math.Max(_reserved, _length + count);
        return _buffer.AsSpan(_length, count);
    }

    public void Take(int count) => _length += count;

    /// <summary>Commits a number of bytes and ends them with one more, for which room was reserved too.</summary>
    public void TakeAndEnd(int count, byte end)
    {
        _buffer[_length + count] = end;
        _length += count + 1;
    }

    /// <summary>Computes the digest of the text followed by the secret key; the text itself does not change.</summary>
    public void ComputeDigest(SecretKey key, scoped Span<byte> digest)
    {
        ReadOnlySpan<byte> secret = key.Utf8;
        Span<byte> destination = Reserve(secret.Length + 1);
        destination[0] = Separator;
        secret.CopyTo(destination[1..]);
        SignatureDigest.Compute(_buffer.AsSpan(0, _length + secret.Length + 1), digest);
        CryptographicOperations.ZeroMemory(_buffer.AsSpan(_length, secret.Length + 1));
    }

    public void Dispose()
    {
        if (_buffer is not null)
        {
            Return();
        }

        this = default;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(_buffer.Length * 2, _length + count)));
        Bytes.CopyTo(larger);
        Return();
        _buffer = larger;
        _reserved = _length;
    }

    private readonly void Return()
    {
        CryptographicOperations.ZeroMemory(_buffer.AsSpan(0, _reserved));
        ArrayPool<byte>.Shared.Return(_buffer);
    }
}
