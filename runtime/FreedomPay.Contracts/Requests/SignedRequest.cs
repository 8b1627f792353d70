using System.Net.Http.Headers;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A signed request: its fields, its HTTP content, and the way to read its answer.</summary>
/// <typeparam name="TResponse">The record of its answer.</typeparam>
public sealed class SignedRequest<TResponse> : SignedMessage
    where TResponse : IIncomingResponse<TResponse>
{
    private readonly MerchantCredentials _credentials;

    private SignedRequest(GatewayEndpoint endpoint, ScriptName scriptName, WrittenFields fields, MerchantCredentials credentials)
        : base(endpoint, scriptName, fields) => _credentials = credentials;

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
    /// <param name="baseAddress">Scheme and host of the gateway, for example <c>https://api.freedompay.kz</c>; <see langword="null"/> takes the one that the specification names.</param>
    /// <returns>The request.</returns>
    /// <exception cref="InvalidOperationException">No base address was given and the specification names no host.</exception>
    /// <exception cref="ArgumentException">The base address is not absolute.</exception>
    public HttpRequestMessage ToHttpRequestMessage(Uri? baseAddress = null)
    {
        Uri url = Endpoint.UrlAt(baseAddress);
        if (Endpoint.Encoding == RequestEncoding.Query)
        {
            url = new UriBuilder(url) { Query = System.Text.Encoding.ASCII.GetString(UrlEncodedBody.Write(Written)) }.Uri;
        }

        return new HttpRequestMessage(new HttpMethod(Endpoint.Method), url) { Content = ToHttpContent() };
    }

    /// <summary>Reads and verifies the answer to this request.</summary>
    /// <param name="body">The body of the HTTP answer as it came, whatever its status code.</param>
    /// <param name="options">Limits; the script name is that of the request unless set here.</param>
    /// <returns>Success, an error of the gateway, an untrusted or a malformed answer. It throws nothing on what the body holds.</returns>
    public Answer<TResponse> ReadAnswer(ReadOnlyMemory<byte> body, ReadOptions? options = null) =>
        AnswerReading.Read<TResponse>(body, Endpoint, options?.ScriptName ?? ScriptName, _credentials, options ?? ReadOptions.Default);

    internal static SignedRequest<TResponse> Create(
        IOutgoingRequest<TResponse> request, MerchantCredentials credentials, SigningOptions options)
    {
        GatewayEndpoint endpoint = request.Endpoint;
        ScriptName scriptName = options.ScriptName ?? Contracts.ScriptName.Exactly(endpoint.ScriptName);
        WrittenFields fields = Write(request, credentials, endpoint, scriptName, options, isXml: endpoint.Encoding == RequestEncoding.PgXml);
        return new SignedRequest<TResponse>(endpoint, scriptName, fields, credentials);
    }

    private static ByteArrayContent Content(byte[] body, string contentType)
    {
        ByteArrayContent content = new(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return content;
    }
}
