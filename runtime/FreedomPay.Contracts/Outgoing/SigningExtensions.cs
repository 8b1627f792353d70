namespace FreedomPay.Contracts;

/// <summary>Signs generated messages.</summary>
public static class SigningExtensions
{
    /// <summary>Signs a request.</summary>
    /// <typeparam name="TResponse">The record of its answer.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="credentials">The merchant.</param>
    /// <param name="options">Salt, list order, script name; the defaults fit.</param>
    /// <returns>The signed request.</returns>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is; all such fields are listed, without their values.</exception>
    /// <exception cref="InvalidOperationException">The endpoint is signed with the payout key, and the credentials hold none.</exception>
    public static SignedRequest<TResponse> Sign<TResponse>(
        this IGatewayRequest<TResponse> request, MerchantCredentials credentials, SigningOptions? options = null)
        where TResponse : IGatewayResponse<TResponse>
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(credentials);
        return new SignedRequest<TResponse>(request, credentials, options ?? SigningOptions.Default);
    }

    /// <summary>Signs a request that is answered with a text, such as an HTML page.</summary>
    /// <param name="request">The request.</param>
    /// <param name="credentials">The merchant.</param>
    /// <param name="options">Salt, list order, script name; the defaults fit.</param>
    /// <returns>The signed request.</returns>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is; all such fields are listed, without their values.</exception>
    /// <exception cref="InvalidOperationException">The endpoint is signed with the payout key, and the credentials hold none.</exception>
    public static SignedTextRequest Sign(this IGatewayTextRequest request, MerchantCredentials credentials, SigningOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(credentials);
        return new SignedTextRequest(request, credentials, options ?? SigningOptions.Default);
    }

    /// <summary>Signs a request that the payer's browser carries to the gateway.</summary>
    /// <param name="request">The request.</param>
    /// <param name="credentials">The merchant.</param>
    /// <param name="options">Salt, list order, script name; the defaults fit.</param>
    /// <returns>The signed request, to be given to the browser as a URL or as a page.</returns>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is; all such fields are listed, without their values.</exception>
    /// <exception cref="InvalidOperationException">The endpoint is signed with the payout key, and the credentials hold none.</exception>
    public static SignedBrowserRequest Sign(this IBrowserRequest request, MerchantCredentials credentials, SigningOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(credentials);
        return new SignedBrowserRequest(request, credentials, options ?? SigningOptions.Default);
    }

    /// <summary>Signs an answer. This is the gateway's side: test gateways, and answers to notifications.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="credentials">The merchant with whom it is exchanged.</param>
    /// <param name="options">Salt, list order, script name; the defaults fit.</param>
    /// <returns>The signed answer.</returns>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is; all such fields are listed, without their values.</exception>
    public static SignedReply Sign(this IReply response, MerchantCredentials credentials, SigningOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(credentials);
        return SignedReply.Create(response, credentials, options ?? SigningOptions.Default);
    }

    /// <summary>Computes only the signature of a request by the default options, without allocating unless there are extra fields.</summary>
    /// <typeparam name="TResponse">The record of its answer.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="credentials">The merchant.</param>
    /// <param name="salt">The salt that will be sent with it.</param>
    /// <param name="destination">Takes 32 lower-case hexadecimal digits in ASCII.</param>
    /// <returns>Whether the destination had room; nothing is written where it had not.</returns>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is.</exception>
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
            IsXml = endpoint.Encoding == RequestEncoding.PgXml,
            RefusesSemicolons = !endpoint.IsInbound,
            Validates = true,
        };
        Span<byte> digest = stackalloc byte[SignatureDigest.Length];
        MessageWriter.WriteSigned(request, settings, record: null, credentials.KeyFor(endpoint.Key), digest);
        HexDigits.WriteLower(digest, destination);
        return true;
    }
}
