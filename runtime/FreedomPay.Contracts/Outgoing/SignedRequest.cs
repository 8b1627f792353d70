namespace FreedomPay.Contracts;

/// <summary>A signed request: its fields, its HTTP content, and the way to read its answer.</summary>
/// <typeparam name="TResponse">The record of its answer.</typeparam>
public sealed class SignedRequest<TResponse> : SignedHttpRequest
    where TResponse : IGatewayResponse<TResponse>
{
    internal SignedRequest(IGatewayRequest<TResponse> request, MerchantCredentials credentials, SigningOptions options)
        : base(request, request.Endpoint, request.GetPath(credentials), credentials, options) => Request = request;

    /// <summary>The request that was signed.</summary>
    internal IGatewayRequest<TResponse> Request { get; }

    /// <summary>Reads and verifies the answer to this request, and compares the fields that must repeat those of the request.</summary>
    /// <param name="body">The body of the HTTP answer as it came, whatever its status code.</param>
    /// <param name="options">Limits; the script name is that of the request unless set here.</param>
    /// <returns>A success, an error of the gateway, an untrusted or a malformed answer. It throws nothing on what the body holds.</returns>
    public Answer<TResponse> ReadAnswer(ReadOnlyMemory<byte> body, ReadOptions? options = null) => ReadAnswer(body, Facts, options ?? ReadOptions.Default);

    internal Answer<TResponse> ReadAnswer(ReadOnlyMemory<byte> body, HttpFacts http, ReadOptions options) =>
        AnswerReader.Read(body, http, this, Credentials, options.Key ?? Key, options);
}
