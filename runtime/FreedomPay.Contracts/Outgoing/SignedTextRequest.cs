namespace FreedomPay.Contracts;

/// <summary>A signed request that is answered with a text, such as an HTML page.</summary>
public sealed class SignedTextRequest : SignedHttpRequest
{
    internal SignedTextRequest(IGatewayTextRequest request, MerchantCredentials credentials, SigningOptions options)
        : base(request, request.Endpoint, request.GetPath(credentials), credentials, options)
    {
    }

    /// <summary>Reads the answer: an error of the gateway in XML, or the text, which nobody signs.</summary>
    /// <param name="body">The body of the HTTP answer as it came.</param>
    /// <param name="options">Limits; the script name is that of the request unless set here.</param>
    /// <returns>The text, an error of the gateway, or a malformed answer. It throws nothing on what the body holds.</returns>
    public TextAnswer ReadAnswer(ReadOnlyMemory<byte> body, ReadOptions? options = null) => ReadAnswer(body, Facts, options ?? ReadOptions.Default);

    internal TextAnswer ReadAnswer(ReadOnlyMemory<byte> body, HttpFacts http, ReadOptions options) =>
        TextAnswer.Read(body, http, Endpoint.Effect, options.ScriptName ?? ScriptName, Credentials.KeyFor(options.Key ?? Key), options);
}
