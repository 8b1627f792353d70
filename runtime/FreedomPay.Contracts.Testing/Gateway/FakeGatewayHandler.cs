namespace FreedomPay.Contracts.Testing;

/// <summary>Takes the place of the network.</summary>
internal sealed class FakeGatewayHandler(FakeGateway gateway) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(SignedHttpRequest.OptionsKey, out SignedHttpRequest? signed))
        {
            Task<HttpResponseMessage> other = gateway.AnswerOther(request, cancellationToken)
                ?? throw Unscripted($"{request.Method} {request.RequestUri?.GetLeftPart(UriPartial.Path)} does not come from FreedomPayClient. Call OnOther to answer it.");
            return await other.ConfigureAwait(false);
        }

        FakeRequest received = new(signed, request);
        string record = received.Record.GetType().Name;
        FakeAnswer answer = gateway.AnswerTo(received) ?? throw Unscripted($"Nothing says how to answer {record}. Call On<{record}>(…).");
        if (!answer.IsUndelivered && request.Content is { } content)
        {
            // Everything is read, as a connection reads it: from here on the request counts as sent.
            await content.CopyToAsync(new ConnectionStream(), cancellationToken).ConfigureAwait(false);
        }

        if (answer.Delay > TimeSpan.Zero)
        {
            await Task.Delay(answer.Delay, cancellationToken).ConfigureAwait(false);
        }

        HttpResponseMessage response = answer.Write(received);
        response.RequestMessage = request;
        if (received.IdempotencyKey is { } key && !response.Headers.Contains(received.Endpoint.IdempotencyHeader!))
        {
            // The gateway returns the id of the request.
            response.Headers.TryAddWithoutValidation(received.Endpoint.IdempotencyHeader!, key);
        }

        return response;
    }

    private static ScriptMistakeException Unscripted(string reason) => new($"FakeGateway: {reason}");
}
