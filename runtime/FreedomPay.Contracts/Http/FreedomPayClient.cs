using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>Sends signed requests over HTTP and reads their answers. It holds no state of its own and may be shared between threads.</summary>
/// <remarks>
/// It never repeats a request by itself: after a lost answer the payment may have been made. Ask for its status first. An
/// <see cref="HttpClient"/> that follows redirects does repeat it, card data included, to wherever the answer points: make it with
/// <see cref="CreateHandler"/>, or switch <see cref="SocketsHttpHandler.AllowAutoRedirect"/> off.
/// </remarks>
public sealed class FreedomPayClient
{
    private readonly HttpClient _httpClient;
    private readonly MerchantCredentials _credentials;
    private readonly SigningOptions _signing;
    private readonly ReadOptions _reading;

    /// <summary>Makes a client for one merchant.</summary>
    /// <param name="httpClient">Sends; its <see cref="HttpClient.BaseAddress"/> names the gateway's host (other countries and test systems have their own), without one the host of the specification is called.</param>
    /// <param name="credentials">The merchant.</param>
    /// <param name="signing">How requests are signed; the defaults fit.</param>
    /// <param name="reading">How answers are read; the defaults fit.</param>
    public FreedomPayClient(HttpClient httpClient, MerchantCredentials credentials, SigningOptions? signing = null, ReadOptions? reading = null)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(credentials);
        _httpClient = httpClient;
        _credentials = credentials;
        _signing = signing ?? SigningOptions.Default;
        _reading = reading ?? ReadOptions.Default;
    }

    /// <summary>Makes a handler for <see cref="HttpClient"/> that follows no redirects and keeps no cookies.</summary>
    /// <returns>The handler; the caller disposes of it with its client.</returns>
    public static SocketsHttpHandler CreateHandler() => new() { AllowAutoRedirect = false, UseCookies = false };

    /// <summary>Signs a request, sends it and reads the answer.</summary>
    /// <typeparam name="TResponse">The record of the answer.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the waiting; the gateway may have done the request all the same.</param>
    /// <returns>Success, an error of the gateway, an untrusted or a malformed answer.</returns>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is; nothing was sent.</exception>
    /// <exception cref="HttpRequestException">No answer came. Whether the request was done is open.</exception>
    /// <exception cref="OperationCanceledException">The time ran out or the token was set. Whether the request was done is open.</exception>
    public Task<Answer<TResponse>> SendAsync<TResponse>(IOutgoingRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : IIncomingResponse<TResponse> =>
        SendAsync(request.Sign(_credentials, _signing), cancellationToken);

    /// <summary>Sends a request that is already signed and reads the answer.</summary>
    /// <typeparam name="TResponse">The record of the answer.</typeparam>
    /// <param name="request">The signed request.</param>
    /// <param name="cancellationToken">Ends the waiting; the gateway may have done the request all the same.</param>
    /// <returns>Success, an error of the gateway, an untrusted or a malformed answer.</returns>
    /// <exception cref="HttpRequestException">No answer came. Whether the request was done is open.</exception>
    /// <exception cref="OperationCanceledException">The time ran out or the token was set. Whether the request was done is open.</exception>
    public async Task<Answer<TResponse>> SendAsync<TResponse>(SignedRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : IIncomingResponse<TResponse>
    {
        ArgumentNullException.ThrowIfNull(request);

        // The status code decides nothing: the gateway sends errors with 200, and bad signatures have been seen with 401.
        return request.ReadAnswer(await SendForBodyAsync(request, cancellationToken).ConfigureAwait(false), _reading);
    }

    /// <summary>Signs a request that is answered with a text, sends it and reads the answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the waiting; the gateway may have done the request all the same.</param>
    /// <returns>The text, or an error of the gateway.</returns>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is; nothing was sent.</exception>
    /// <exception cref="HttpRequestException">No answer came, or a text longer than the limit. Whether the request was done is open.</exception>
    /// <exception cref="OperationCanceledException">The time ran out or the token was set. Whether the request was done is open.</exception>
    public async Task<TextAnswer> SendAsync(IOutgoingTextRequest request, CancellationToken cancellationToken = default)
    {
        SignedTextRequest signed = request.Sign(_credentials, _signing);
        byte[] body = await SendForBodyAsync(signed, cancellationToken).ConfigureAwait(false);

        // Its beginning would pass for the whole page.
        return body.Length <= _reading.Limits.MaxBytes
            ? signed.ReadAnswer(body, _reading)
            : throw new HttpRequestException(
                HttpRequestError.ConfigurationLimitExceeded, $"The answer is longer than {_reading.Limits.MaxBytes} bytes. Whether the request was done is open.");
    }

    internal SignedRequest<TResponse> Sign<TResponse>(IOutgoingRequest<TResponse> request, SigningOptions options)
        where TResponse : IIncomingResponse<TResponse> => request.Sign(_credentials, options);

    private async Task<byte[]> SendForBodyAsync(SignedHttpRequest request, CancellationToken cancellationToken)
    {
        using HttpRequestMessage httpRequest = request.ToHttpRequestMessage(_httpClient.BaseAddress);
        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (_httpClient.Timeout != Timeout.InfiniteTimeSpan)
        {
            timeout.CancelAfter(_httpClient.Timeout);
        }

        try
        {
            using HttpResponseMessage response = await _httpClient
                .SendAsync(httpRequest, HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
            return await ReadBodyAsync(response.Content, _reading.Limits.MaxBytes, timeout.Token).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The answer broke off. Whether the request was done is open.", exception);
        }
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
