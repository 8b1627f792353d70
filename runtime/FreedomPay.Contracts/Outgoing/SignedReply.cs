using System.Globalization;

namespace FreedomPay.Contracts;

/// <summary>A reply: signed XML, as the gateway sends it or as a merchant replies to a notification; or JSON, as the gateway sends it.</summary>
public sealed class SignedReply : SignedMessage
{
    private const int Ok = 200;

    private SignedReply(GatewayEndpoint endpoint, OutgoingMessage message)
        : base(endpoint, message)
    {
    }

    /// <summary>Writes the reply as an XML document in UTF-8, with the root <c>response</c>.</summary>
    /// <returns>The body of the HTTP response, to be sent as <c>application/xml</c>.</returns>
    /// <exception cref="InvalidOperationException">The endpoint replies in JSON.</exception>
    public byte[] ToXml() => Json is null
        ? XmlMessageWriter.Write(Written, XmlMessageWriter.ResponseRoot)
        : throw new InvalidOperationException($"{LogText.Of(Endpoint.Title)} replies in JSON: call ToJson.");

    /// <summary>Returns the reply as a JSON document in UTF-8. No signature of such replies is known, and none is written.</summary>
    /// <returns>The body of the HTTP response, to be sent as <c>application/json</c>.</returns>
    /// <exception cref="InvalidOperationException">The endpoint replies in XML.</exception>
    public byte[] ToJson() => Json is { } body
        ? [.. body.Utf8]
        : throw new InvalidOperationException($"{LogText.Of(Endpoint.Title)} replies in XML: call ToXml.");

    /// <summary>Gets the headers that a reply in JSON has of its own, such as <c>X-Request-Status</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers => [.. Json?.Headers.Where(static header => header.Key != JsonErrorTest.HttpStatus) ?? []];

    /// <summary>Gets the HTTP status of the reply: 200, unless the spec tells such a reply by another.</summary>
    public int StatusCode => Json?.Headers.FirstOrDefault(static header => header.Key == JsonErrorTest.HttpStatus).Value is { } status
        ? int.Parse(status, CultureInfo.InvariantCulture)
        : Ok;

    internal static SignedReply Create(IReply response, MerchantCredentials credentials, SigningOptions options) =>
        new(response.Endpoint, OutgoingMessage.OfReply(response, credentials, options));
}
