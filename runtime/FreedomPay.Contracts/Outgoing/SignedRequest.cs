namespace FreedomPay.Contracts;

/// <summary>A signed request: its fields, its HTTP content, and the means to read its response.</summary>
/// <typeparam name="TResponse">The response record.</typeparam>
public sealed class SignedRequest<TResponse> : SignedHttpRequest
    where TResponse : IGatewayResponse<TResponse>
{
    internal SignedRequest(IGatewayRequest<TResponse> request, MerchantCredentials credentials, SigningOptions options)
        : base(request, request.Endpoint, options.Path ?? request.GetPath(credentials), credentials, options) => Request = request;

    /// <summary>The request that was signed.</summary>
    internal IGatewayRequest<TResponse> Request { get; }

    /// <summary>Reads and verifies the response to this request, and compares the fields that must repeat those of the request.</summary>
    /// <param name="body">The body of the HTTP response as received, whatever its status code.</param>
    /// <param name="options">Limits; the script name is that of the request unless it is set here.</param>
    /// <returns>A success, a gateway error, an untrusted answer or a malformed answer. The content of the body never causes an exception.</returns>
    public Answer<TResponse> ReadAnswer(ReadOnlyMemory<byte> body, ReadOptions? options = null) => ReadAnswer(body, Facts, options ?? ReadOptions.Default);

    internal override bool IsAnsweredBy(object response) => response is TResponse;

    internal Answer<TResponse> ReadAnswer(ReadOnlyMemory<byte> body, HttpFacts http, ReadOptions options) =>
        AnswerReader.Read(body, http, this, Credentials, options.Key ?? Key, options);
}
