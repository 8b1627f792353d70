namespace FreedomPay.Contracts;

/// <summary>The innermost handler: lets a request through that brings its permit, once where it must not be repeated.</summary>
internal sealed class PermitHandler(HttpMessageHandler innerHandler) : DelegatingHandler(innerHandler)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        SendPermit? permit = PermitOf(request);
        permit?.Begin();
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            permit?.End();
        }
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        SendPermit? permit = PermitOf(request);
        permit?.Begin();
        try
        {
            return base.Send(request, cancellationToken);
        }
        finally
        {
            permit?.End();
        }
    }

    private static SendPermit? PermitOf(HttpRequestMessage request)
    {
        if (request.Options.TryGetValue(SendPermit.Key, out SendPermit? permit))
        {
            return permit;
        }

        // A GET of somebody else moves nothing; a POST without a permit is a copy of one of ours.
        return request.Method == HttpMethod.Get || request.Method == HttpMethod.Head ? null : throw RepeatedSendException.Copied();
    }
}
