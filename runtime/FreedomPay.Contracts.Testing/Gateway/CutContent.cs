using System.Net;
using System.Net.Http.Headers;

namespace FreedomPay.Contracts.Testing;

/// <summary>A body that breaks off.</summary>
internal sealed class CutContent : HttpContent
{
    private readonly byte[] _body;
    private readonly int _bytes;

    public CutContent(byte[] body, int bytes, MediaTypeHeaderValue contentType)
    {
        _body = body;
        _bytes = Math.Min(bytes, body.Length);
        Headers.ContentType = contentType;
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(_body.AsMemory(0, _bytes)).ConfigureAwait(false);
        throw new IOException("The connection broke for a test.");
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new CutStream(_body, _bytes));

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }
}
