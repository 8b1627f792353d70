using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A signed request as it is sent over HTTP.</summary>
/// <remarks>
/// A request that changes something at the gateway is sent once, no matter how often its content or its message is created or what handlers
/// repeat: after its content has been written to a connection, every attempt to send it again gets a <see cref="RepeatedSendException"/>.
/// To send it again, sign the request again.
/// </remarks>
public abstract class SignedHttpRequest : SignedMessage
{
    /// <summary>The option that carries the request. The fake gateway of the testing package looks at it.</summary>
    internal static readonly HttpRequestOptionsKey<SignedHttpRequest> OptionsKey = new("FreedomPay.Contracts.SignedHttpRequest");

    private protected SignedHttpRequest(
        IWritableMessage request, GatewayEndpoint endpoint, string path, MerchantCredentials credentials, SigningOptions options)
        : base(endpoint, OutgoingMessage.OfRequest(request, endpoint, path, credentials, options))
    {
        Message = request;
        Path = path;
        Credentials = credentials;
        Key = options.Key ?? endpoint.Key;
        IdempotencyKey = endpoint.IdempotencyHeader is null ? null : options.IdempotencyKey ?? Uuid7.Create(TimeProvider.System).ToString();
        if (!endpoint.IsInbound && !endpoint.IsJson)
        {
            SentSignatures.Add(Written.Digest);
        }

        Permit = new SendPermit(
            isRepeatable: endpoint.Effect == Effect.Reads || IdempotencyKey is not null,
            isKeyGiven: IdempotencyKey is not null && options.IdempotencyKey is not null);
    }

    /// <summary>The path that is called, with its parameters filled in; empty if the whole URL is the receiver's own.</summary>
    public string Path { get; }

    /// <summary>
    /// The key that makes repeats safe, sent in <see cref="GatewayEndpoint.IdempotencyHeader"/>; <see langword="null"/> if the endpoint has no
    /// such header. Keep it to repeat the request after a restart.
    /// </summary>
    public string? IdempotencyKey { get; }

    internal SendPermit Permit { get; }

    /// <summary>The record that was signed.</summary>
    internal IWritableMessage Message { get; }

    internal MerchantCredentials SignedBy => Credentials;

    internal KeyKind SignedWith => Key;

    /// <summary>What is known about a response if only its body was passed in.</summary>
    private protected HttpFacts Facts => Permit.IsRepeated ? HttpFacts.Repeated : HttpFacts.None;

    /// <summary>
    /// Returns the value of the header <c>X-JWS-Signature</c>. With the body it is all that somebody needs to send the request: do not log it. Not a
    /// property, because loggers that walk properties would.
    /// </summary>
    /// <returns>The value; <see langword="null"/> if the endpoint is not signed so.</returns>
    public string? GetSignatureHeader() => Jws;

    internal ReadOnlySpan<byte> Digest => Written.Digest;

    private protected MerchantCredentials Credentials { get; }

    /// <summary>The key that signed the request.</summary>
    private protected KeyKind Key { get; }

    /// <summary>Creates the HTTP content for a single send.</summary>
    /// <returns>The fields in the endpoint's encoding; <see langword="null"/> if they go into the URL.</returns>
    public HttpContent? ToHttpContent() => ToHttpContent(NewTicket());

    /// <summary>Creates the HTTP request for a single send.</summary>
    /// <param name="baseAddress">
    /// The scheme and host of the gateway, for example <c>https://api.freedompay.kz</c>; <see langword="null"/> uses the host that the spec
    /// names. For a message to a merchant, the merchant's whole URL.
    /// </param>
    /// <returns>The request.</returns>
    /// <exception cref="InvalidOperationException">No base address was given and the spec names no host.</exception>
    /// <exception cref="ArgumentException">The base address is not absolute, is not https (except on this machine), or has a query.</exception>
    public HttpRequestMessage ToHttpRequestMessage(Uri? baseAddress = null) => ToHttpRequestMessage(baseAddress, out _);

    internal HttpRequestMessage ToHttpRequestMessage(Uri? baseAddress, out SendTicket ticket)
    {
        ticket = NewTicket();
        HttpRequestMessage message = new(MethodOf(Endpoint), UrlAt(baseAddress)) { Content = ToHttpContent(ticket) };
        message.Options.Set(SendTicket.Key, ticket);
        message.Options.Set(OptionsKey, this);
        if (IdempotencyKey is not null)
        {
            message.Headers.TryAddWithoutValidation(Endpoint.IdempotencyHeader!, IdempotencyKey);
        }

        if (Endpoint.IsJson)
        {
            AddJsonHeaders(message);
        }

        return message;
    }

    /// <summary>Whether an object is a response to this request.</summary>
    internal virtual bool IsAnsweredBy(object response) => false;

    /// <summary>Checks before anything is sent that the response can be verified.</summary>
    /// <exception cref="InvalidOperationException">The credentials lack the key that the options specify.</exception>
    internal void DemandAnswerKey(ReadOptions options) => _ = Endpoint.IsJson ? null : Credentials.KeyFor(options.Key ?? Key);

    private protected Uri UrlAt(Uri? baseAddress)
    {
        Uri url = Endpoint.UrlAt(baseAddress, Path);
        if (Endpoint.Encoding != RequestEncoding.Query)
        {
            return url;
        }

        string query = System.Text.Encoding.ASCII.GetString(UrlEncodedWriter.Write(Written));
        return new UriBuilder(url) { Query = url.Query.Length > 1 ? $"{url.Query[1..]}&{query}" : query }.Uri;
    }

    private void AddJsonHeaders(HttpRequestMessage message)
    {
        message.Headers.TryAddWithoutValidation("Accept", JsonBody.ContentType);
        foreach (KeyValuePair<string, string> header in Endpoint.Headers.Concat(Json?.Headers ?? []))
        {
            message.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        if (Jws is not null)
        {
            message.Headers.TryAddWithoutValidation(JwsSignature.HeaderName, Jws);
        }
    }

    private static HttpMethod MethodOf(GatewayEndpoint endpoint) => endpoint.Method switch
    {
        "POST" => HttpMethod.Post,
        "GET" => HttpMethod.Get,
        _ => new HttpMethod(endpoint.Method),
    };

    private SendTicket NewTicket() => new(Permit, hasContent: Endpoint.Encoding is not (RequestEncoding.Query or RequestEncoding.None));

    private SignedContent? ToHttpContent(SendTicket ticket) => Endpoint.Encoding switch
    {
        RequestEncoding.Multipart => new SignedContent(MultipartWriter.Write(Written, out byte[] boundary), MultipartWriter.ContentType(boundary), ticket),
        RequestEncoding.Form => new SignedContent(UrlEncodedWriter.Write(Written), UrlEncodedWriter.ContentType, ticket),
        RequestEncoding.PgXml => new SignedContent(
            UrlEncodedWriter.WritePgXml(XmlMessageWriter.Write(Written, XmlMessageWriter.RequestRoot)), UrlEncodedWriter.ContentType, ticket),
        RequestEncoding.Json => new SignedContent(Json!.Utf8, JsonBody.ContentType, ticket),
        _ => null,
    };
}
