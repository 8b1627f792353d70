using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A signed request: its fields, its HTTP content, and the way to read its answer.</summary>
/// <typeparam name="TResponse">The record of its answer.</typeparam>
public sealed class SignedRequest<TResponse> : SignedHttpRequest
    where TResponse : IIncomingResponse<TResponse>
{
    private readonly MerchantCredentials _credentials;

    private SignedRequest(GatewayEndpoint endpoint, string path, ScriptName scriptName, WrittenFields fields, MerchantCredentials credentials)
        : base(endpoint, path, scriptName, fields) => _credentials = credentials;

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
        string path = request.GetPath(credentials);
        ScriptName scriptName = options.ScriptName ?? endpoint.ScriptNameOf(path);
        WrittenFields fields = Write(request, credentials, endpoint, scriptName, options, isXml: endpoint.Encoding == RequestEncoding.PgXml);
        return new SignedRequest<TResponse>(endpoint, path, scriptName, fields, credentials);
    }
}
