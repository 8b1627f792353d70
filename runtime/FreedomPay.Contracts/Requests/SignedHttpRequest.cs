using System.Net.Http.Headers;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A signed request as HTTP sends it.</summary>
public abstract class SignedHttpRequest : SignedMessage
{
    private protected SignedHttpRequest(
        IWritableMessage request, GatewayEndpoint endpoint, string path, MerchantCredentials credentials, SigningOptions options)
        : this(request, endpoint, path, options.ScriptName ?? endpoint.ScriptNameOf(path), credentials, options)
    {
    }

    private SignedHttpRequest(
        IWritableMessage request, GatewayEndpoint endpoint, string path, ScriptName scriptName, MerchantCredentials credentials, SigningOptions options)
        : base(endpoint, scriptName, Write(request, credentials, endpoint, scriptName, options, isXml: endpoint.Encoding == RequestEncoding.PgXml))
    {
        Path = path;
        Credentials = credentials;
    }

    /// <summary>The path that is called, its parameters filled in; empty where the whole URL is the receiver's own.</summary>
    public string Path { get; }

    private protected MerchantCredentials Credentials { get; }

    /// <summary>Makes a content for one sending; each call makes a new one.</summary>
    /// <returns>The fields in the endpoint's encoding; <see langword="null"/> where they travel in the URL.</returns>
    public HttpContent? ToHttpContent() => Endpoint.Encoding switch
    {
        RequestEncoding.Multipart => Content(MultipartBody.Write(Written, out string boundary), MultipartBody.ContentType(boundary)),
        RequestEncoding.Form => Content(UrlEncodedBody.Write(Written), UrlEncodedBody.ContentType),
        RequestEncoding.PgXml => Content(UrlEncodedBody.WritePgXml(XmlMessage.Write(Written, XmlMessage.RequestRoot)), UrlEncodedBody.ContentType),
        _ => null,
    };

    /// <summary>Makes an HTTP request for one sending; each call makes a new one.</summary>
    /// <param name="baseAddress">
    /// Scheme and host of the gateway, for example <c>https://api.freedompay.kz</c>; <see langword="null"/> takes the one that the
    /// specification names. For a message to a merchant the merchant's whole URL.
    /// </param>
    /// <returns>The request.</returns>
    /// <exception cref="InvalidOperationException">No base address was given and the specification names no host.</exception>
    /// <exception cref="ArgumentException">The base address is not absolute.</exception>
    public HttpRequestMessage ToHttpRequestMessage(Uri? baseAddress = null)
    {
        Uri url = Endpoint.UrlAt(baseAddress, Path);
        if (Endpoint.Encoding == RequestEncoding.Query)
        {
            string query = System.Text.Encoding.ASCII.GetString(UrlEncodedBody.Write(Written));
            url = new UriBuilder(url) { Query = url.Query.Length > 1 ? $"{url.Query[1..]}&{query}" : query }.Uri;
        }

        return new HttpRequestMessage(new HttpMethod(Endpoint.Method), url) { Content = ToHttpContent() };
    }

    private static ByteArrayContent Content(byte[] body, string contentType)
    {
        ByteArrayContent content = new(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return content;
    }
}
