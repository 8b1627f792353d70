namespace FreedomPay.Contracts;

/// <summary>A signed reply in XML, as the gateway sends it, or as a merchant replies to a notification.</summary>
public sealed class SignedReply : SignedMessage
{
    private SignedReply(GatewayEndpoint endpoint, ScriptName scriptName, WrittenFields fields)
        : base(endpoint, scriptName, fields)
    {
    }

    /// <summary>Writes the reply as an XML document in UTF-8, with the root <c>response</c>.</summary>
    /// <returns>The body of the HTTP response, to be sent as <c>application/xml</c>.</returns>
    public byte[] ToXml() => XmlMessageWriter.Write(Written, XmlMessageWriter.ResponseRoot);

    internal static SignedReply Create(IReply response, MerchantCredentials credentials, SigningOptions options)
    {
        GatewayEndpoint endpoint = response.Endpoint;
        ScriptName scriptName = options.ScriptName ?? endpoint.ScriptNameOf(endpoint.Path);
        return new SignedReply(endpoint, scriptName, Write(response, credentials, endpoint, scriptName, options, isXml: true, isMerchants: endpoint.IsInbound));
    }
}
