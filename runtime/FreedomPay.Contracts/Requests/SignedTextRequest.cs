using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A signed request that is answered with a text, such as an HTML page.</summary>
public sealed class SignedTextRequest : SignedHttpRequest
{
    private readonly MerchantCredentials _credentials;

    private SignedTextRequest(GatewayEndpoint endpoint, string path, ScriptName scriptName, WrittenFields fields, MerchantCredentials credentials)
        : base(endpoint, path, scriptName, fields) => _credentials = credentials;

    /// <summary>Reads the answer: an error of the gateway in XML, or the text, which nobody signs.</summary>
    /// <param name="body">The body of the HTTP answer as it came.</param>
    /// <param name="options">Limits; the script name is that of the request unless set here.</param>
    /// <returns>The text, or an error of the gateway. It throws nothing on what the body holds.</returns>
    public TextAnswer ReadAnswer(ReadOnlyMemory<byte> body, ReadOptions? options = null) =>
        TextAnswer.Read(body, Endpoint, options?.ScriptName ?? ScriptName, _credentials, options ?? ReadOptions.Default);

    internal static SignedTextRequest Create(IOutgoingTextRequest request, MerchantCredentials credentials, SigningOptions options)
    {
        GatewayEndpoint endpoint = request.Endpoint;
        string path = request.GetPath(credentials);
        ScriptName scriptName = options.ScriptName ?? endpoint.ScriptNameOf(path);
        WrittenFields fields = Write(request, credentials, endpoint, scriptName, options, isXml: endpoint.Encoding == RequestEncoding.PgXml);
        return new SignedTextRequest(endpoint, path, scriptName, fields, credentials);
    }
}
