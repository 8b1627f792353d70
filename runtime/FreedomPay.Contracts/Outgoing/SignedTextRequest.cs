namespace FreedomPay.Contracts;

/// <summary>A signed request whose response is text, such as an HTML page.</summary>
public sealed class SignedTextRequest : SignedHttpRequest
{
    internal SignedTextRequest(IGatewayTextRequest request, MerchantCredentials credentials, SigningOptions options)
        : base(request, request.Endpoint, options.Path ?? request.GetPath(credentials), credentials, options)
    {
    }

    /// <summary>Reads the response: a gateway error in XML, or the text, which is not signed.</summary>
    /// <param name="body">The body of the HTTP response as received.</param>
    /// <param name="options">Limits; the script name is that of the request unless it is set here.</param>
    /// <returns>The text, a gateway error, or a malformed answer. The content of the body never causes an exception.</returns>
    public TextAnswer ReadAnswer(ReadOnlyMemory<byte> body, ReadOptions? options = null) => ReadAnswer(body, Facts, options ?? ReadOptions.Default);

    internal TextAnswer ReadAnswer(ReadOnlyMemory<byte> body, HttpFacts http, ReadOptions options) =>
        ReadingTelemetry.Observed(TextAnswer.Read(body, http, Endpoint.Effect, options.ScriptName ?? ScriptName, Credentials.KeysFor(options.Key ?? Key), options), Endpoint);
}
