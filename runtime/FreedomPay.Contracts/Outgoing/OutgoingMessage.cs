using System.Diagnostics;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A message as it leaves: the fields of a form or of XML with their signature among them, or a body of JSON.</summary>
internal sealed class OutgoingMessage
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly WrittenFields? _fields;

    private OutgoingMessage(ScriptName scriptName, WrittenFields fields)
    {
        ScriptName = scriptName;
        _fields = fields;
    }

    private OutgoingMessage(JsonBody body, string? jws)
    {
        Json = body;
        Jws = jws;
    }

    /// <summary>The script name that went into the signature; empty for JSON.</summary>
    public ScriptName ScriptName { get; }

    /// <summary>The body, if the message is JSON.</summary>
    public JsonBody? Json { get; }

    /// <summary>The value of <c>X-JWS-Signature</c>, if there is one.</summary>
    public string? Jws { get; }

    public WrittenFields Fields => _fields ?? Json!.Fields;

    /// <summary>Writes a request and signs it.</summary>
    public static OutgoingMessage OfRequest(
        IWritableMessage request, GatewayEndpoint endpoint, string path, MerchantCredentials credentials, SigningOptions options)
    {
        if (!endpoint.IsJson)
        {
            MessageFormat format = endpoint.Encoding == RequestEncoding.PgXml ? MessageFormat.Xml : MessageFormat.Form;
            return Of(request, endpoint, options.ScriptName ?? endpoint.ScriptNameOf(path), credentials, options, format, isMerchants: !endpoint.IsInbound);
        }

        if (endpoint.Encoding == RequestEncoding.Query)
        {
            // Such a request is not signed: nothing is known of how the query would go into a signature.
            return new OutgoingMessage(default, MessageWriter.WriteUnsigned(request, new MessageWriterSettings { ScriptName = string.Empty, CallbackUrls = options.CallbackUrls, Validates = options.Validate }));
        }

        SecretKey? key = endpoint.Jws is null ? null : credentials.KeyFor(options.Key ?? endpoint.Key);
        JsonBody body = JsonBody.Write(request, options.Validate, options.CallbackUrls);
        ReadOnlySpan<byte> sent = endpoint.Encoding == RequestEncoding.Json ? body.Utf8 : [];
        return new OutgoingMessage(body, key is null ? null : JwsSignature.Compute(endpoint.JwsHeaderOf(path, credentials.MerchantId), sent, key));
    }

    /// <summary>Writes a reply, which is signed unless it is JSON.</summary>
    public static OutgoingMessage OfReply(IReply reply, MerchantCredentials credentials, SigningOptions options)
    {
        GatewayEndpoint endpoint = reply.Endpoint;
        return endpoint.IsJson
            ? new OutgoingMessage(JsonBody.Write(reply, options.Validate), jws: null)
            : Of(
                reply, endpoint, options.ScriptName ?? endpoint.ScriptNameOf(endpoint.Path), credentials, options, MessageFormat.Xml, isMerchants: endpoint.IsInbound);
    }

    private static OutgoingMessage Of(
        IWritableMessage message,
        GatewayEndpoint endpoint,
        ScriptName scriptName,
        MerchantCredentials credentials,
        SigningOptions options,
        MessageFormat format,
        bool isMerchants)
    {
        SecretKey key = credentials.KeyFor(options.Key ?? endpoint.Key);
        string salt = options.Salt ?? Salt.Create();
        ArgumentException.ThrowIfNullOrEmpty(salt, nameof(options));
        WrittenFields fields = new();
        MessageWriterSettings settings = new()
        {
            ScriptName = scriptName.Value,
            MerchantId = credentials.MerchantId,
            Salt = salt,
            ListOrder = options.ListOrder,
            CallbackUrls = options.CallbackUrls,
            Format = format,
            RefusesSemicolons = isMerchants && !options.AllowSemicolons,
            Validates = options.Validate,
        };
        Span<byte> digest = stackalloc byte[SignatureDigest.Length];
        MessageWriter.WriteSigned(message, settings, fields, key, digest);
        fields.AddSignature(digest);
        return new OutgoingMessage(scriptName, fields);
    }
}
