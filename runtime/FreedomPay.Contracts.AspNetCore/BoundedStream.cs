namespace FreedomPay.Contracts.AspNetCore;

/// <summary>A stream that is read to a bound. What lies behind it is never asked for.</summary>
internal sealed class BoundedStream(Stream inner, long bound) : Stream
{
    private long _left = bound;

    /// <summary>Gets a value indicating whether the stream is longer than the bound.</summary>
    public bool IsExceeded { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // One byte more than is left tells whether there is more.
        int read = await inner.ReadAsync(buffer.Length > _left + 1 ? buffer[..(int)(_left + 1)] : buffer, cancellationToken).ConfigureAwait(false);
        if (read > _left)
        {
            IsExceeded = true;
            throw new IOException("The stream is longer than its bound.");
        }

        _left -= read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A request body is read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
