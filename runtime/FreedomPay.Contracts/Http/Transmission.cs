namespace FreedomPay.Contracts;

/// <summary>What came of sending a request: an answer's body with what HTTP says about it, or a failure.</summary>
internal readonly record struct Transmission(byte[] Body, HttpFacts Http, TransportFailure? Failure)
{
    /// <summary>Sends a request once and takes its answer.</summary>
    /// <remarks>
    /// Whether anything has left is said by the content alone: it was asked for its bytes, or not. Exceptions do not tell: a time-out while connecting
    /// has no error code, and the refused connection of a last attempt hides a first one that was delivered.
    /// </remarks>
    /// <exception cref="RequestCanceledException">The caller's token was set.</exception>
    public static async Task<Transmission> SendAsync(
        HttpClient httpClient, Uri baseAddress, SignedHttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        using HttpRequestMessage message = request.ToHttpRequestMessage(baseAddress);
        message.Version = httpClient.DefaultRequestVersion;
        message.VersionPolicy = httpClient.DefaultVersionPolicy;
        Uri? called = message.RequestUri;
        SendPermit permit = request.Permit;
        bool hasContent = message.Content is not null;

        // HttpClient's own time ends with the head of the answer.
        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (httpClient.Timeout != Timeout.InfiniteTimeSpan)
        {
            timeout.CancelAfter(httpClient.Timeout);
        }

        HttpFacts http = HttpFacts.None;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            using HttpResponseMessage response = await httpClient
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
            http = HttpFacts.Of(response, called, permit);
            byte[] body = await ReadBodyAsync(response.Content, maxBytes, timeout.Token).ConfigureAwait(false);
            return new Transmission(body, http, Failure: null);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new RequestCanceledException(OutcomeOf(permit, hasContent), exception, cancellationToken);
        }
        catch (Exception exception)
        {
            http = http with { HasRefusedRepeat = permit.HasRefused, IsRepeated = permit.IsRepeated };
            string reason = exception is OperationCanceledException
                ? $"No whole answer came within {httpClient.Timeout.TotalSeconds} s."
                : Describe(exception);
            return new Transmission([], http, new TransportFailure(OutcomeOf(permit, hasContent), reason, exception, http));
        }
    }

    /// <summary>A request without content leaves with its head, which nothing tells us of.</summary>
    private static Outcome OutcomeOf(SendPermit permit, bool hasContent) => permit.IsWritten || !hasContent ? Outcome.Unknown : Outcome.NotDone;

    /// <summary>The texts of the innermost exceptions say most; ours are whole sentences already.</summary>
    private static string Describe(Exception exception)
    {
        if (exception is FreedomPayException)
        {
            return exception.Message;
        }

        string kind = exception is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http ? $"{http.HttpRequestError}" : exception.GetType().Name;
        return $"{kind}: {LogText.Of(exception.Message)}";
    }

    /// <summary>Reads a body up to one byte more than the limit, which the reader then refuses.</summary>
    private static async Task<byte[]> ReadBodyAsync(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        using Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using MemoryStream body = new();
        byte[] buffer = new byte[8192];
        while (body.Length <= maxBytes)
        {
            int read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
