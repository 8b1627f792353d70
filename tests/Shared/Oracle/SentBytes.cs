namespace FreedomPay.Contracts.Tests.Oracle;

/// <summary>Takes the bytes of a content as a connection does: it cannot be copied into a buffer, from where it could be sent twice.</summary>
internal static class SentBytes
{
    public static async Task<byte[]> OfAsync(HttpContent content)
    {
        using MemoryStream bytes = new();
        await using ConnectionStream connection = new(bytes);
        await content.CopyToAsync(connection);
        return bytes.ToArray();
    }

    public static async Task<string> TextOfAsync(HttpContent content) => System.Text.Encoding.UTF8.GetString(await OfAsync(content));

    /// <summary>Does not tell how much was written to it.</summary>
    private sealed class ConnectionStream(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
