namespace FreedomPay.Contracts;

/// <summary>Sends signed requests over HTTP and reads the responses. It has no state of its own and can be shared between threads.</summary>
/// <remarks>
/// Failures in transit are answers, not exceptions: check <see cref="GatewayAnswer.Outcome"/>. A request that changes something at the gateway
/// is sent at most once, whatever the handlers of the <see cref="HttpClient"/> repeat; <see cref="SettleAsync{TResponse}"/> asks the gateway
/// what happened to it. Use <see cref="CreateHandler()"/> as the innermost handler: it does not follow redirects, and refuses a second send
/// before it acquires a connection.
/// </remarks>
public partial class FreedomPayClient
{
    private readonly HttpClient? _httpClient;
    private readonly MerchantCredentials? _credentials;
    private readonly Uri? _baseAddress;
    private readonly SigningOptions _signing = SigningOptions.Default;
    private readonly ReadOptions _reading = ReadOptions.Default;
    private readonly IReadOnlyList<AuthorizedHost> _hosts = [];

    /// <summary>Initializes a new instance of the <see cref="FreedomPayClient"/> class for one merchant.</summary>
    /// <param name="httpClient">
    /// The HTTP client that sends the requests. Its <see cref="HttpClient.BaseAddress"/> names the gateway of your country or test system, for
    /// example <c>https://api.freedompay.kz</c>; its timeout covers the response including the body; its HTTP version and version policy are used.
    /// </param>
    /// <param name="credentials">The merchant's credentials.</param>
    /// <param name="signing">The signing options, or <see langword="null"/> for the defaults.</param>
    /// <param name="reading">The reading options, or <see langword="null"/> for the defaults.</param>
    /// <param name="hosts">The hosts whose requests are authorized by a token or a password, such as Freedom ID; none by default.</param>
    /// <exception cref="ArgumentException">
    /// The base address is missing, is not https (except on this machine), or has a query; or two entries are for the same host.
    /// </exception>
    public FreedomPayClient(
        HttpClient httpClient,
        MerchantCredentials credentials,
        SigningOptions? signing = null,
        ReadOptions? reading = null,
        IReadOnlyList<AuthorizedHost>? hosts = null)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(credentials);
        _baseAddress = httpClient.BaseAddress ?? throw new ArgumentException(
            "Set the BaseAddress of the HttpClient to the gateway that is meant, for example https://api.freedompay.kz: a test that forgot it would pay for real.",
            nameof(httpClient));
        GatewayEndpoint.ThrowIfUnsafe(_baseAddress, nameof(httpClient));
        _httpClient = httpClient;
        _credentials = credentials;
        _signing = signing ?? SigningOptions.Default;
        _reading = reading ?? ReadOptions.Default;
        _hosts = [.. hosts ?? []];
        if (_hosts.DistinctBy(static host => host.Host, StringComparer.OrdinalIgnoreCase).Count() < _hosts.Count)
        {
            throw new ArgumentException("Two entries are for the same host, and nothing tells which one is meant.", nameof(hosts));
        }
    }

    /// <summary>Initializes a client that sends nothing, for tests that derive from it and override its methods.</summary>
    protected FreedomPayClient()
    {
    }

    /// <summary>
    /// Creates the innermost handler for an <see cref="HttpClient"/>. It does not follow redirects (a redirect would send the request, card
    /// data included, to whatever host it names), keeps no cookies, renews its connections every five minutes to pick up DNS changes, and
    /// refuses to resend a request that changes something. It sends no trace headers, and adds no activity of .NET to that of the client.
    /// </summary>
    /// <returns>The handler; the caller disposes of it together with the client.</returns>
    public static HttpMessageHandler CreateHandler() => CreateHandler(static _ => { });

    /// <inheritdoc cref="CreateHandler()"/>
    /// <param name="configure">Configures anything else you need, such as a proxy or the connect timeout.</param>
    public static HttpMessageHandler CreateHandler(Action<SocketsHttpHandler> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        SocketsHttpHandler handler = new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),

            // Ids of the program's own traces are nothing for another company, and .NET's activity of a request has its whole URL, with what the payer put into it.
            ActivityHeadersPropagator = null,
        };
        configure(handler);
        return new PermitHandler(handler);
    }

    /// <summary>Returns what keeps a request from being sent, so that a form can show it: <see cref="SendAsync{TResponse}(IGatewayRequest{TResponse}, CancellationToken)"/> throws it.</summary>
    /// <typeparam name="TResponse">The response record.</typeparam>
    /// <param name="request">The request.</param>
    /// <returns>The fields that cannot be sent as they are, without their values; empty if the request can be sent.</returns>
    /// <exception cref="InvalidOperationException">The credentials lack the key that signs the request.</exception>
    public virtual IReadOnlyList<FieldViolation> GetViolations<TResponse>(IGatewayRequest<TResponse> request)
        where TResponse : IGatewayResponse<TResponse>
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            _ = Sign(request, _signing);
            return [];
        }
        catch (MessageValidationException exception)
        {
            return exception.Violations;
        }
    }

    /// <summary>Signs a request, sends it and reads the response.</summary>
    /// <typeparam name="TResponse">The response record.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the wait. The gateway may still carry out the request.</param>
    /// <returns>A success, a gateway error, an untrusted or malformed answer, or no answer. All transport problems are answers.</returns>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The credentials lack the key that signs the request or its response; nothing was sent.</exception>
    /// <exception cref="RequestCanceledException">The token was canceled. The exception says whether the request may have been carried out.</exception>
    public virtual async Task<Answer<TResponse>> SendAsync<TResponse>(IGatewayRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : IGatewayResponse<TResponse>
    {
        ArgumentNullException.ThrowIfNull(request);
        return await SendAsync(Sign(request, _signing), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a request that is already signed and reads the response.</summary>
    /// <typeparam name="TResponse">The response record.</typeparam>
    /// <param name="request">The signed request. One that changes something is sent once, no matter how often you pass it.</param>
    /// <param name="cancellationToken">Cancels the wait. The gateway may still carry out the request.</param>
    /// <returns>A success, a gateway error, an untrusted or malformed answer, or no answer. All transport problems are answers.</returns>
    /// <exception cref="InvalidOperationException">The credentials lack the key that the reading options specify; nothing was sent.</exception>
    /// <exception cref="RequestCanceledException">The token was canceled. The exception says whether the request may have been carried out.</exception>
    public virtual Task<Answer<TResponse>> SendAsync<TResponse>(SignedRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : IGatewayResponse<TResponse> =>
        RequestObservation.IsOn && request is not null ? SendObservedAsync(request, cancellationToken) : SendUnobservedAsync(request!, cancellationToken);

    /// <summary>Signs a request whose response is text, sends it and reads the response.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the wait. The gateway may still carry out the request.</param>
    /// <returns>The text, a gateway error, a malformed answer, or no answer. All transport problems are answers.</returns>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The credentials lack the key that signs the request or its response; nothing was sent.</exception>
    /// <exception cref="RequestCanceledException">The token was canceled. The exception says whether the request may have been carried out.</exception>
    public virtual Task<TextAnswer> SendAsync(IGatewayTextRequest request, CancellationToken cancellationToken = default) =>
        RequestObservation.IsOn && request is not null ? SendObservedAsync(request, cancellationToken) : SendUnobservedAsync(request!, cancellationToken);

    internal SignedRequest<TResponse> Sign<TResponse>(IGatewayRequest<TResponse> request, SigningOptions options)
        where TResponse : IGatewayResponse<TResponse> => request.Sign(Credentials, options);

    private MerchantCredentials Credentials => _credentials ?? throw Underived();

    /// <summary>Sends while nobody listens: in a method of its own, so that a request then costs what it would without telemetry.</summary>
    internal async Task<Answer<TResponse>> SendUnobservedAsync<TResponse>(SignedRequest<TResponse> request, CancellationToken cancellationToken)
        where TResponse : IGatewayResponse<TResponse>
    {
        ArgumentNullException.ThrowIfNull(request);

        // The status code decides nothing: the gateway sends errors with 200, and bad signatures have been seen with 401.
        Transmission transmission = await TransmitAsync(request, cancellationToken).ConfigureAwait(false);
        return transmission.Failure is { } failure
            ? new Answer<TResponse>.NoAnswer(failure)
            : request.ReadAnswer(transmission.Body, transmission.Http, _reading);
    }

    private async Task<TextAnswer> SendUnobservedAsync(IGatewayTextRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        SignedTextRequest signed = request.Sign(Credentials, _signing);
        Transmission transmission = await TransmitAsync(signed, cancellationToken).ConfigureAwait(false);
        return transmission.Failure is { } failure
            ? new TextAnswer.NoAnswer(failure)
            : signed.ReadAnswer(transmission.Body, transmission.Http, _reading);
    }

    private Task<Transmission> TransmitAsync(SignedHttpRequest request, CancellationToken cancellationToken)
    {
        HttpClient httpClient = _httpClient ?? throw Underived();
        request.DemandAnswerKey(_reading);
        return request.Endpoint is { IsJson: true, Jws: null } endpoint
            ? TransmitAuthorizedAsync(httpClient, HostOf(endpoint), request, cancellationToken)
            : Transmission.SendAsync(httpClient, _baseAddress!, request, authorization: null, _reading.Limits.MaxBytes, cancellationToken);
    }

    /// <summary>Requests that nothing signs go to the host of their own family alone, and so do its tokens.</summary>
    private AuthorizedHost HostOf(GatewayEndpoint endpoint) =>
        _hosts.FirstOrDefault(host => string.Equals(host.Host, endpoint.Host, StringComparison.OrdinalIgnoreCase))
        ?? throw new InvalidOperationException(
            $"{LogText.Of(endpoint.Title)} is called at {endpoint.Host ?? "a host of its own"} with a token or a password, and the client was made without that host: pass an AuthorizedHost in 'hosts'.");

    private async Task<Transmission> TransmitAuthorizedAsync(
        HttpClient httpClient, AuthorizedHost host, SignedHttpRequest request, CancellationToken cancellationToken)
    {
        AuthorizationValue? authorization = null;
        if (request.Endpoint.Authorization != Authorization.None)
        {
            try
            {
                authorization = await host.Source.GetAsync(request.Endpoint, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
            {
                throw new RequestCanceledException(request.Permit.Before, exception, cancellationToken);
            }
            catch (Exception exception) when (exception is AuthorizationException or HttpRequestException or IOException or OperationCanceledException)
            {
                // A source of one's own asks over the network too, and its time-out is not the caller's cancellation.
                string reason = exception is AuthorizationException ? exception.Message : $"There is no authorization for the request. {TransportFailure.ReasonOf(exception)}";
                return new Transmission(ReadOnlyMemory<byte>.Empty, HttpFacts.None, new TransportFailure(request.Permit.Before, reason, exception, HttpFacts.None));
            }

            if (authorization?.Kind != request.Endpoint.Authorization)
            {
                throw new InvalidOperationException(
                    $"{LogText.Of(request.Endpoint.Title)} needs '{request.Endpoint.Authorization}', and the source for {host.Host} has returned '{authorization?.Kind.ToString() ?? "null"}'. Nothing was sent.");
            }
        }

        Transmission transmission = await Transmission.SendAsync(
            httpClient, host.BaseAddress, request, authorization, _reading.Limits.MaxBytes, cancellationToken).ConfigureAwait(false);
        if (authorization is not null && transmission.Http.StatusCode == System.Net.HttpStatusCode.Unauthorized)
        {
            host.Source.Refuse(authorization);
        }

        return transmission;
    }

    private static InvalidOperationException Underived() =>
        new("This client was made without an HttpClient, for a test: override the methods that the code under test calls, SendAsync and SendAndSettleAsync for example.");
}
