using System.Diagnostics;
using System.Globalization;

namespace FreedomPay.Contracts;

/// <summary>The result of sending a request: a response body with what HTTP says about it, or a failure.</summary>
internal readonly record struct Transmission(ReadOnlyMemory<byte> Body, HttpFacts Http, TransportFailure? Failure)
{
    /// <summary>A computer's timers and clocks do not agree to the millisecond.</summary>
    private static readonly TimeSpan TimerSlack = TimeSpan.FromMilliseconds(50);

    /// <summary>Sends a request once and reads its response.</summary>
    /// <remarks>
    /// Only the content tells whether anything was sent: it was asked for its bytes, or not. Exceptions do not tell: a timeout while connecting
    /// has no error code, and the refused connection of a last attempt hides a first one that was delivered.
    /// </remarks>
    /// <exception cref="RequestCanceledException">The caller's token was canceled.</exception>
    public static async Task<Transmission> SendAsync(
        HttpClient httpClient, Uri baseAddress, SignedHttpRequest request, AuthorizationValue? authorization, int maxBytes, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            // An earlier call may have sent the request.
            throw new RequestCanceledException(request.Permit.Before, innerException: null, cancellationToken);
        }

        using HttpRequestMessage message = request.ToHttpRequestMessage(baseAddress, out SendTicket ticket);
        if (authorization is not null)
        {
            message.Headers.TryAddWithoutValidation("Authorization", authorization.Header);
        }

        message.Version = httpClient.DefaultRequestVersion;
        message.VersionPolicy = httpClient.DefaultVersionPolicy;
        HttpMethod method = message.Method;
        Uri? called = message.RequestUri;

        long begun = Stopwatch.GetTimestamp();
        HttpFacts http = HttpFacts.None;
        ReadOnlyMemory<byte> body = ReadOnlyMemory<byte>.Empty;
        Exception? failure = null;
        ticket.Open();
        try
        {
            using HttpResponseMessage response = await httpClient
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            http = HttpFacts.Of(response, method, called, request.Endpoint);

            // HttpClient's own timeout ends with the response headers.
            TimeSpan time = httpClient.Timeout == Timeout.InfiniteTimeSpan ? httpClient.Timeout : Remaining(httpClient.Timeout, begun);
            body = await AnswerBody.ReadAsync(response.Content, maxBytes, time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not ScriptMistakeException)
        {
            failure = exception;
        }

        // Close first: from here on, nothing more of this call can be sent, and the outcome cannot change.
        Outcome outcome = ticket.Close();
        http = http.With(ticket);
        if (failure is null)
        {
            return new Transmission(body, http, Failure: null);
        }

        if (failure is OperationCanceledException && cancellationToken.IsCancellationRequested)
        {
            throw new RequestCanceledException(outcome, failure, cancellationToken);
        }

        bool isTimeOver = failure is OperationCanceledException
            && httpClient.Timeout != Timeout.InfiniteTimeSpan
            && Stopwatch.GetElapsedTime(begun) >= httpClient.Timeout - TimerSlack;
        string reason = isTimeOver
            ? string.Create(CultureInfo.InvariantCulture, $"No whole answer came within {httpClient.Timeout.TotalSeconds} s.")
            : TransportFailure.ReasonOf(failure);
        return new Transmission(ReadOnlyMemory<byte>.Empty, http, new TransportFailure(outcome, reason, failure, http));
    }

    private static TimeSpan Remaining(TimeSpan time, long begun)
    {
        TimeSpan remaining = time - Stopwatch.GetElapsedTime(begun);
        return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
    }
}
