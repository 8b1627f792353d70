using System.Text;

namespace FreedomPay.Contracts.Benchmarks.Calling;

/// <summary>Answers with the same bytes each time. What comes is taken while it listens; later only the client's own work is done.</summary>
internal sealed class AnsweringHandler(byte[] answer) : HttpMessageHandler
{
    private readonly ConnectionStream _connection = new();

    /// <summary>Whether what comes is kept.</summary>
    public bool IsListening { get; set; } = true;

    public string Received => Encoding.UTF8.GetString([.. _connection.Received]);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsListening)
        {
            await request.Content!.CopyToAsync(_connection, cancellationToken).ConfigureAwait(false);
        }

        return new HttpResponseMessage { Content = new ByteArrayContent(answer), RequestMessage = request };
    }

    private sealed class ConnectionStream : Stream
    {
        public List<byte> Received { get; } = [];

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Received.AddRange(buffer.AsSpan(offset, count));
    }
}
