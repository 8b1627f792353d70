using System.Net;

namespace FreedomPay.Contracts;

/// <summary>The content of a signed request, which checks its permit before it writes itself.</summary>
internal sealed class SignedContent : HttpContent
{
    private readonly byte[] _body;

    public SignedContent(byte[] body, string contentType, SendTicket ticket)
    {
        _body = body;
        Ticket = ticket;
        Headers.TryAddWithoutValidation("Content-Type", contentType);
    }

    public SendTicket Ticket { get; }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Ticket.Write(stream);
        await stream.WriteAsync(_body, cancellationToken).ConfigureAwait(false);
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Ticket.Write(stream);
        stream.Write(_body);
    }
}
