namespace FreedomPay.Contracts;

/// <summary>Takes bytes up to a limit and refuses more.</summary>
internal sealed class BoundedStream(long limit) : Stream
{
    private readonly MemoryStream _bytes = new();

    /// <summary>Whether the limit is reached.</summary>
    public bool IsFull => _bytes.Length >= limit;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public byte[] ToArray() => _bytes.ToArray();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        int room = (int)Math.Min(limit - _bytes.Length, buffer.Length);
        _bytes.Write(buffer[..room]);
        if (room < buffer.Length)
        {
            throw new IOException("The body is longer than allowed.");
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
