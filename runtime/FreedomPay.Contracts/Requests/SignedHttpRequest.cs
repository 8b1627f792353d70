using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A signed request as HTTP sends it.</summary>
/// <remarks>
/// A request that changes something at the gateway leaves once, however often its content or its message is made, and whatever handlers
/// repeat: after its content has been written to a connection, everything that tries to send it again gets a <see cref="RepeatedSendException"/>.
/// Sign the request anew to send it again.
/// </remarks>
public abstract class SignedHttpRequest : SignedMessage
{
    private protected SignedHttpRequest(
        IWritableMessage request, GatewayEndpoint endpoint, string path, MerchantCredentials credentials, SigningOptions options)
        : this(request, endpoint, path, options.ScriptName ?? endpoint.ScriptNameOf(path), credentials, options)
    {
    }

    private SignedHttpRequest(
        IWritableMessage request, GatewayEndpoint endpoint, string path, ScriptName scriptName, MerchantCredentials credentials, SigningOptions options)
        : base(
            endpoint,
            scriptName,
            Write(request, credentials, endpoint, scriptName, options, isXml: endpoint.Encoding == RequestEncoding.PgXml, isMerchants: !endpoint.IsInbound))
    {
        Path = path;
        Credentials = credentials;
        Key = options.Key ?? endpoint.Key;
        IdempotencyKey = endpoint.IdempotencyHeader is null ? null : options.IdempotencyKey ?? Guid.NewGuid().ToString();
        if (!endpoint.IsInbound)
        {
            SentSignatures.Add(Written.Digest);
        }

        Permit = new SendPermit(isRepeatable: endpoint.Effect == Effect.Reads || IdempotencyKey is not null);
    }

    /// <summary>The path that is called, its parameters filled in; empty where the whole URL is the receiver's own.</summary>
    public string Path { get; }

    /// <summary>
    /// The key that makes repeats safe, sent in <see cref="GatewayEndpoint.IdempotencyHeader"/>; <see langword="null"/> where the endpoint knows none. Keep it
    /// to repeat the request after a restart.
    /// </summary>
    public string? IdempotencyKey { get; }

    internal SendPermit Permit { get; }

    internal ReadOnlySpan<byte> Digest => Written.Digest;

    private protected MerchantCredentials Credentials { get; }

    /// <summary>The key that has signed.</summary>
    private protected KeyKind Key { get; }

    /// <summary>Creates the HTTP content for one sending.</summary>
    /// <returns>The fields in the endpoint's encoding; <see langword="null"/> where they travel in the URL.</returns>
    public HttpContent? ToHttpContent() => Endpoint.Encoding switch
    {
        RequestEncoding.Multipart => new SignedContent(MultipartBody.Write(Written, out string boundary), MultipartBody.ContentType(boundary), Permit),
        RequestEncoding.Form => new SignedContent(UrlEncodedBody.Write(Written), UrlEncodedBody.ContentType, Permit),
        RequestEncoding.PgXml => new SignedContent(
            UrlEncodedBody.WritePgXml(XmlMessage.Write(Written, XmlMessage.RequestRoot)), UrlEncodedBody.ContentType, Permit),
        _ => null,
    };

    /// <summary>Creates the HTTP request for one sending.</summary>
    /// <param name="baseAddress">
    /// Scheme and host of the gateway, for example <c>https://api.freedompay.kz</c>; <see langword="null"/> takes the one that the
    /// specification names. For a message to a merchant the merchant's whole URL.
    /// </param>
    /// <returns>The request.</returns>
    /// <exception cref="InvalidOperationException">No base address was given and the specification names no host.</exception>
    /// <exception cref="ArgumentException">The base address is not absolute, not https (but for this machine), or has a query.</exception>
    public HttpRequestMessage ToHttpRequestMessage(Uri? baseAddress = null)
    {
        HttpRequestMessage message = new(new HttpMethod(Endpoint.Method), UrlAt(baseAddress)) { Content = ToHttpContent() };
        message.Options.Set(SendPermit.Key, Permit);
        if (IdempotencyKey is not null)
        {
            message.Headers.TryAddWithoutValidation(Endpoint.IdempotencyHeader!, IdempotencyKey);
        }

        return message;
    }

    private protected Uri UrlAt(Uri? baseAddress)
    {
        Uri url = Endpoint.UrlAt(baseAddress, Path);
        if (Endpoint.Encoding != RequestEncoding.Query)
        {
            return url;
        }

        string query = System.Text.Encoding.ASCII.GetString(UrlEncodedBody.Write(Written));
        return new UriBuilder(url) { Query = url.Query.Length > 1 ? $"{url.Query[1..]}&{query}" : query }.Uri;
    }
}
