using System.Buffers;

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
    /// <exception cref="InvalidOperationException">The credentials lack the key that signs the request, or the request is JSON, which has no <c>pg_sig</c>.</exception>
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
        if (endpoint.IsJson)
        {
            throw new InvalidOperationException($"{LogText.Of(endpoint.Title)} is JSON, which has no pg_sig: call WriteJson.");
        }

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

    /// <summary>
    /// Writes a request in JSON and its signature, with the default options, for programs that send it themselves. Does not allocate unless there are extra
    /// fields or headers. Nothing keeps such a request from being sent twice: <see cref="Sign{TResponse}"/> does.
    /// </summary>
    /// <typeparam name="TResponse">The response record.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="credentials">The merchant's credentials.</param>
    /// <param name="body">Receives the body.</param>
    /// <param name="signature">Receives the value of <c>X-JWS-Signature</c> in ASCII; 512 bytes are enough for every documented endpoint.</param>
    /// <returns>The length of the signature; 0 if the endpoint is not signed.</returns>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is; nothing was written.</exception>
    /// <exception cref="ArgumentException">There is no room for the signature; nothing was written.</exception>
    /// <exception cref="InvalidOperationException">The credentials lack the key that signs the request, or its body is not JSON.</exception>
    public static int WriteJson<TResponse>(
        this IGatewayRequest<TResponse> request, MerchantCredentials credentials, IBufferWriter<byte> body, Span<byte> signature)
        where TResponse : IGatewayResponse<TResponse>
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(body);
        GatewayEndpoint endpoint = request.Endpoint;
        if (endpoint.Encoding != RequestEncoding.Json)
        {
            throw new InvalidOperationException($"{LogText.Of(endpoint.Title)} has no body in JSON.");
        }

        JwsHeader? header = endpoint.Jws is null ? null : endpoint.JwsHeaderOf(request.GetPath(credentials), credentials.MerchantId);
        SecretKey? key = header is null ? null : credentials.KeyFor(endpoint.Key);
        if (signature.Length < header?.SignatureLength)
        {
            throw new ArgumentException($"The signature has {header.SignatureLength} bytes.", nameof(signature));
        }

        return MessageWriter.WriteJson(request, header, key, body, signature);
    }
}
