namespace FreedomPay.Contracts;

/// <summary>The innermost handler: lets a request through if it has a ticket, and only once if it must not be repeated.</summary>
internal sealed class PermitHandler(HttpMessageHandler innerHandler) : DelegatingHandler(innerHandler)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        SendTicket? ticket = TicketOf(request);
        ticket?.Begin();
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            ticket?.End();
        }
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        SendTicket? ticket = TicketOf(request);
        ticket?.Begin();
        try
        {
            return base.Send(request, cancellationToken);
        }
        finally
        {
            ticket?.End();
        }
    }

    private static SendTicket? TicketOf(HttpRequestMessage request)
    {
        if (request.Options.TryGetValue(SendTicket.Key, out SendTicket? ticket))
        {
            return ticket;
        }

        // A copy of the message with the original content: the content has the ticket.
        if (request.Content is SignedContent content)
        {
            return content.Ticket;
        }

        // A foreign GET moves nothing; a POST without a ticket is a copy of one of ours.
        return request.Method == HttpMethod.Get || request.Method == HttpMethod.Head ? null : throw RepeatedSendException.Copied();
    }
}
