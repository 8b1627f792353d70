using System.Diagnostics;
using System.Globalization;

namespace FreedomPay.Contracts;

/// <summary>What came of sending a request: an answer's body with what HTTP says about it, or a failure.</summary>
internal readonly record struct Transmission(ReadOnlyMemory<byte> Body, HttpFacts Http, TransportFailure? Failure)
{
    /// <summary>Timers and clocks of a computer do not agree to the millisecond.</summary>
    private static readonly TimeSpan TimerSlack = TimeSpan.FromMilliseconds(50);

    /// <summary>Sends a request once and takes its answer.</summary>
    /// <remarks>
    /// Whether anything has left is said by the content alone: it was asked for its bytes, or not. Exceptions do not tell: a time-out while connecting
    /// has no error code, and the refused connection of a last attempt hides a first one that was delivered.
    /// </remarks>
    /// <exception cref="RequestCanceledException">The caller's token was set.</exception>
    public static async Task<Transmission> SendAsync(
        HttpClient httpClient, Uri baseAddress, SignedHttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            // It can have been handed over before.
            throw new RequestCanceledException(request.Permit.Before, innerException: null, cancellationToken);
        }

        using HttpRequestMessage message = request.ToHttpRequestMessage(baseAddress, out SendTicket ticket);
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
            http = HttpFacts.Of(response, method, called);

            // HttpClient's own time ends with the head of the answer.
            TimeSpan time = httpClient.Timeout == Timeout.InfiniteTimeSpan ? httpClient.Timeout : Remaining(httpClient.Timeout, begun);
            body = await AnswerBody.ReadAsync(response.Content, maxBytes, time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        // Closed first: from here on nothing of this call can leave any more, and the outcome cannot change.
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
