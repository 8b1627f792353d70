namespace FreedomPay.Contracts;

/// <summary>Signs generated messages.</summary>
public static class SigningExtensions
{
    /// <summary>Signs a request.</summary>
    /// <typeparam name="TResponse">The response record.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="credentials">The merchant's credentials.</param>
    /// <param name="options">The salt, list order and script name, or <see langword="null"/> for the defaults.</param>
    /// <returns>The signed request.</returns>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is; all such fields are listed, without their values.</exception>
    /// <exception cref="InvalidOperationException">The credentials lack the key that signs the message.</exception>
    public static SignedRequest<TResponse> Sign<TResponse>(
        this IGatewayRequest<TResponse> request, MerchantCredentials credentials, SigningOptions? options = null)
        where TResponse : IGatewayResponse<TResponse>
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(credentials);
        return new SignedRequest<TResponse>(request, credentials, options ?? SigningOptions.Default);
    }

    /// <summary>Signs a request whose response is text, such as an HTML page.</summary>
    /// <param name="request">The request.</param>
    /// <param name="credentials">The merchant's credentials.</param>
    /// <param name="options">The salt, list order and script name, or <see langword="null"/> for the defaults.</param>
    /// <returns>The signed request.</returns>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is; all such fields are listed, without their values.</exception>
    /// <exception cref="InvalidOperationException">The credentials lack the key that signs the message.</exception>
    public static SignedTextRequest Sign(this IGatewayTextRequest request, MerchantCredentials credentials, SigningOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(credentials);
        return new SignedTextRequest(request, credentials, options ?? SigningOptions.Default);
    }

    /// <summary>Signs a request that the payer's browser sends to the gateway.</summary>
    /// <param name="request">The request.</param>
    /// <param name="credentials">The merchant's credentials.</param>
    /// <param name="options">The salt, list order and script name, or <see langword="null"/> for the defaults.</param>
    /// <returns>The signed request, to be passed to the browser as a URL or as a page.</returns>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is; all such fields are listed, without their values.</exception>
    /// <exception cref="InvalidOperationException">The credentials lack the key that signs the message.</exception>
    public static SignedBrowserRequest Sign(this IBrowserRequest request, MerchantCredentials credentials, SigningOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(credentials);
        return new SignedBrowserRequest(request, credentials, options ?? SigningOptions.Default);
    }

    /// <summary>Signs a reply: the response of a test gateway, or the reply to a notification.</summary>
    /// <param name="response">The reply.</param>
    /// <param name="credentials">The credentials of the merchant with whom it is exchanged.</param>
    /// <param name="options">The salt, list order and script name, or <see langword="null"/> for the defaults.</param>
    /// <returns>The signed reply.</returns>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is; all such fields are listed, without their values.</exception>
    /// <exception cref="InvalidOperationException">The credentials lack the key that signs the message.</exception>
    public static SignedReply Sign(this IReply response, MerchantCredentials credentials, SigningOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(credentials);
        return SignedReply.Create(response, credentials, options ?? SigningOptions.Default);
    }

    /// <summary>Computes only the signature of a request, with the default options, and does not allocate unless there are extra fields.</summary>
    /// <typeparam name="TResponse">The response record.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="credentials">The merchant's credentials.</param>
    /// <param name="salt">The salt that will be sent with the request.</param>
    /// <param name="destination">Receives 32 lowercase hexadecimal digits in ASCII.</param>
    /// <returns><see langword="true"/> if the destination had room; otherwise <see langword="false"/>, and nothing is written.</returns>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is.</exception>
    /// <exception cref="ArgumentException">The salt is empty.</exception>
    /// <exception cref="InvalidOperationException">The credentials lack the key that signs the request.</exception>
    public static bool TryWriteSignature<TResponse>(
        this IGatewayRequest<TResponse> request, MerchantCredentials credentials, string salt, Span<byte> destination)
        where TResponse : IGatewayResponse<TResponse>
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentException.ThrowIfNullOrEmpty(salt);
        if (destination.Length < SignatureDigest.Length * 2)
        {
            return false;
        }

        GatewayEndpoint endpoint = request.Endpoint;
        MessageWriterSettings settings = new()
        {
            ScriptName = endpoint.ScriptNameOf(request.GetPath(credentials)).Value,
            MerchantId = credentials.MerchantId,
            Salt = salt,
            ListOrder = ListOrder.Documented,
            Format = endpoint.Encoding == RequestEncoding.PgXml ? MessageFormat.Xml : MessageFormat.Form,
            RefusesSemicolons = !endpoint.IsInbound,
            Validates = true,
        };
        Span<byte> digest = stackalloc byte[SignatureDigest.Length];
        MessageWriter.WriteSigned(request, settings, record: null, credentials.KeyFor(endpoint.Key), digest);
        HexDigits.WriteLower(digest, destination);
        return true;
    }
}
