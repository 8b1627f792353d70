namespace FreedomPay.Contracts.Testing;

/// <summary>A stream that ends with an error, as a broken connection does.</summary>
internal sealed class CutStream(byte[] body, int bytes) : Stream
{
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_position == bytes)
        {
            throw new IOException("The connection broke for a test.");
        }

        int read = Math.Min(count, bytes - _position);
        body.AsSpan(_position, read).CopyTo(buffer.AsSpan(offset, read));
        _position += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
