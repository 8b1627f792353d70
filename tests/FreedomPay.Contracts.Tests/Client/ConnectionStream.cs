namespace FreedomPay.Contracts.Tests.Client;

/// <summary>Gives bytes as a connection does: a part at a time, without a length, and then nothing for ever where it hangs.</summary>
internal sealed class ConnectionStream(byte[] bytes, int atOnce = int.MaxValue, bool hangs = false) : Stream
{
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>How many bytes have been taken.</summary>
    public int Taken => _position;

    public override int Read(byte[] buffer, int offset, int count)
    {
        int length = Math.Min(Math.Min(count, atOnce), bytes.Length - _position);
        bytes.AsSpan(_position, length).CopyTo(buffer.AsSpan(offset));
        _position += length;
        return length;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (hangs && _position == bytes.Length)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }

        byte[] part = new byte[buffer.Length];
        int length = Read(part, 0, part.Length);
        part.AsSpan(0, length).CopyTo(buffer.Span);
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
