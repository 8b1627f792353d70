using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Reads and verifies messages. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MessageReading
{
    /// <summary>Reads and verifies a response in XML.</summary>
    /// <typeparam name="TResponse">The response record.</typeparam>
    /// <param name="body">The body of the HTTP response.</param>
    /// <param name="credentials">The merchant.</param>
    /// <param name="options">The script name and the limits.</param>
    /// <returns>The answer. The method never throws because of the content of the body.</returns>
    public static Answer<TResponse> ReadAnswer<TResponse>(ReadOnlyMemory<byte> body, MerchantCredentials credentials, ReadOptions? options)
        where TResponse : IGatewayResponse<TResponse>
    {
        ArgumentNullException.ThrowIfNull(credentials);
        options ??= ReadOptions.Default;
        GatewayEndpoint endpoint = TResponse.Endpoint;
        ScriptName scriptName = options.ScriptName ?? endpoint.ScriptNameOf(options.Path ?? endpoint.Path);
        return ReadingTelemetry.Observed(
            AnswerReader.Read<TResponse>(body, HttpFacts.None, endpoint, scriptName, credentials.KeysFor(options.Key ?? endpoint.Key), options, requestDigest: default),
            endpoint);
    }

    /// <summary>Reads and verifies a response in XML to a message whose script name is not in the spec.</summary>
    /// <typeparam name="TResponse">The response record.</typeparam>
    /// <param name="body">The body of the HTTP response.</param>
    /// <param name="credentials">The merchant.</param>
    /// <param name="scriptName">The last segment of the URL that was called.</param>
    /// <param name="options">The limits.</param>
    /// <returns>The answer. The method never throws because of the content of the body.</returns>
    /// <exception cref="ArgumentException">The options contain a different script name.</exception>
    public static Answer<TResponse> ReadAnswer<TResponse>(
        ReadOnlyMemory<byte> body, MerchantCredentials credentials, ScriptName scriptName, ReadOptions? options)
        where TResponse : IGatewayResponse<TResponse>
    {
        ArgumentNullException.ThrowIfNull(credentials);
        options ??= ReadOptions.Default;
        ThrowIfNamesAnother(options, scriptName);
        GatewayEndpoint endpoint = TResponse.Endpoint;
        return ReadingTelemetry.Observed(
            AnswerReader.Read<TResponse>(body, HttpFacts.None, endpoint, scriptName, credentials.KeysFor(options.Key ?? endpoint.Key), options, requestDigest: default),
            endpoint);
    }

    /// <summary>Reads and verifies a request from the fields of a form.</summary>
    /// <typeparam name="TRequest">The request record.</typeparam>
    /// <param name="fields">All fields of the form in order; or the single field <c>pg_xml</c>, whose document then contains the fields.</param>
    /// <param name="credentials">The merchant.</param>
    /// <param name="options">The script name and the limits.</param>
    /// <returns>The received request. The method never throws because of the content of the fields.</returns>
    /// <exception cref="InvalidOperationException">The message goes to the merchant, and the options contain no script name.</exception>
    public static ReceivedRequest<TRequest> ReadRequest<TRequest>(MessageFields fields, MerchantCredentials credentials, ReadOptions? options)
        where TRequest : IReceivableRequest<TRequest>
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(credentials);
        options ??= ReadOptions.Default;
        return ReadRequest<TRequest>(
            fields, credentials, options, options.ScriptName ?? TRequest.Endpoint.ScriptNameOf(options.Path ?? TRequest.Endpoint.Path));
    }

    /// <summary>Reads and verifies a request, whose script name is not in the spec, from the fields of a form.</summary>
    /// <typeparam name="TRequest">The request record.</typeparam>
    /// <param name="fields">All fields of the form in order; or the single field <c>pg_xml</c>, whose document then contains the fields.</param>
    /// <param name="credentials">The merchant.</param>
    /// <param name="scriptName">The last segment of the merchant's URL as registered with the gateway.</param>
    /// <param name="options">The limits.</param>
    /// <returns>The received request. The method never throws because of the content of the fields.</returns>
    /// <exception cref="ArgumentException">The options contain a different script name.</exception>
    public static ReceivedRequest<TRequest> ReadRequest<TRequest>(
        MessageFields fields, MerchantCredentials credentials, ScriptName scriptName, ReadOptions? options)
        where TRequest : IReceivableRequest<TRequest>
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(credentials);
        options ??= ReadOptions.Default;
        ThrowIfNamesAnother(options, scriptName);
        return ReadRequest<TRequest>(fields, credentials, options, scriptName);
    }

    /// <summary>Reads a message without a signature.</summary>
    /// <typeparam name="TMessage">The message record.</typeparam>
    /// <param name="fields">All fields of the form in order.</param>
    /// <returns>The message and its problems. Anyone can have written it.</returns>
    public static UnsignedMessage<TMessage> ReadUnsigned<TMessage>(MessageFields fields)
        where TMessage : class, IReadableMessage<TMessage>
    {
        ArgumentNullException.ThrowIfNull(fields);
        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        try
        {
            table.Add(fields);
            FieldReader reader = new(table.Nodes, table.Text, table.IsAscii, ProtocolFieldSet.None);
            TMessage? message = TMessage.ReadFrom(ref reader);
            bool isUsable = fields.DefectOfForm is null && !reader.IsRequiredFieldUnusable && reader.RepeatedName is null;
            return new UnsignedMessage<TMessage>(isUsable ? message : null, reader.Problems, fields);
        }
        finally
        {
            table.Dispose();
        }
    }

    /// <summary>Reads a response in JSON, which is not signed.</summary>
    /// <typeparam name="TResponse">The response record.</typeparam>
    /// <param name="body">The body of the HTTP response.</param>
    /// <param name="status">The HTTP status; <see langword="null"/> if it is not known.</param>
    /// <param name="options">The limits.</param>
    /// <returns>The answer. The method never throws because of the content of the body.</returns>
    public static Answer<TResponse> ReadJsonAnswer<TResponse>(ReadOnlyMemory<byte> body, HttpStatusCode? status, ReadOptions? options)
        where TResponse : IGatewayResponse<TResponse> =>
        ReadingTelemetry.Observed(
            JsonAnswerReader.Read<TResponse>(body, new HttpFacts { StatusCode = status }, TResponse.Endpoint, idempotencyKey: null, options ?? ReadOptions.Default),
            TResponse.Endpoint);

    /// <summary>Reads and verifies a request in JSON.</summary>
    /// <typeparam name="TRequest">The request record.</typeparam>
    /// <param name="body">The body of the HTTP request.</param>
    /// <param name="headers">The headers.</param>
    /// <param name="credentials">The merchant.</param>
    /// <param name="options">The path that was called, and the limits.</param>
    /// <returns>The received request. The method never throws because of the content of the request.</returns>
    public static ReceivedRequest<TRequest> ReadJsonRequest<TRequest>(
        ReadOnlyMemory<byte> body, IEnumerable<KeyValuePair<string, string>> headers, MerchantCredentials credentials, ReadOptions? options)
        where TRequest : IReceivableRequest<TRequest>
    {
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(credentials);
        return JsonRequestReader.Read<TRequest>(body, [.. headers], credentials, options ?? ReadOptions.Default);
    }

    /// <summary>Reads a request in JSON that is not signed.</summary>
    /// <typeparam name="TMessage">The message record.</typeparam>
    /// <param name="body">The body of the HTTP request.</param>
    /// <param name="options">The path that was called, and the limits.</param>
    /// <returns>The message and its problems.</returns>
    public static UnsignedMessage<TMessage> ReadUnsignedJson<TMessage>(ReadOnlyMemory<byte> body, ReadOptions? options)
        where TMessage : class, IReceivableRequest<TMessage> => JsonRequestReader.ReadUnsigned<TMessage>(body, options ?? ReadOptions.Default);

    /// <summary>Returns the reason why a message is not trusted; <see langword="null"/> if it is trusted.</summary>
    private static string? Distrust(
        GatewayEndpoint endpoint, MessageFields fields, MerchantCredentials credentials, SignatureVerdict signature, bool isOurs)
    {
        if (!signature.IsValid)
        {
            return signature.ToString();
        }

        if (isOurs && endpoint.IsInbound)
        {
            return "The signature is that of a request of this process: somebody sent it back. A real message has one of its own.";
        }

        // Two merchants with the same owner may share a key. Most notifications contain no merchant id.
        return AnswerReader.SingleText(fields, ProtocolFields.MerchantId) is { } merchantId && merchantId != credentials.MerchantId
            ? $"The signature is valid, but {ProtocolFields.MerchantId} is not that of the credentials: the message is for another merchant."
            : null;
    }

    private static void ThrowIfNamesAnother(ReadOptions options, ScriptName scriptName)
    {
        if (options.ScriptName is { } other && other != scriptName)
        {
            throw new ArgumentException("The options name another script than the argument; name it once.", nameof(options));
        }
    }

    private static ReceivedRequest<TRequest> ReadRequest<TRequest>(
        MessageFields fields, MerchantCredentials credentials, ReadOptions options, ScriptName scriptName)
        where TRequest : IReceivableRequest<TRequest> => ReadingTelemetry.Observed(ReadOrRefuse<TRequest>(fields, credentials, options, scriptName), TRequest.Endpoint);

    private static ReceivedRequest<TRequest> ReadOrRefuse<TRequest>(
        MessageFields fields, MerchantCredentials credentials, ReadOptions options, ScriptName scriptName)
        where TRequest : IReceivableRequest<TRequest>
    {
        GatewayEndpoint endpoint = TRequest.Endpoint;
        KeyKind keyKind = options.Key ?? endpoint.Key;
        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        try
        {
            if (!TryFill(ref fields, options, ref table, out string? unreadable))
            {
                return new ReceivedRequest<TRequest>.Malformed(fields, unreadable, []);
            }

            SignatureVerdict signature = SignatureCheck.Verify(
                in table, scriptName, credentials.KeysFor(keyKind), options.ListOrder, requestDigest: default, out bool isOurs);
            return Distrust(endpoint, fields, credentials, signature, isOurs) is { } reason
                ? new ReceivedRequest<TRequest>.Untrusted(fields, signature, reason)
                : ReadVerified<TRequest>(in table, fields, new VerificationContext(endpoint, scriptName, credentials, keyKind), options.Path ?? endpoint.Path);
        }
        finally
        {
            table.Dispose();
        }
    }

    private static ReceivedRequest<TRequest> ReadVerified<TRequest>(
        scoped in FieldTable table, MessageFields fields, VerificationContext receivedWith, string path)
        where TRequest : IReceivableRequest<TRequest>
    {
        FieldReader reader = new(table.Nodes, table.Text, table.IsAscii, ProtocolFieldSet.OfRequests, path);
        TRequest? request = TRequest.ReadFrom(ref reader);
        ReadingTelemetry.CountDrift(receivedWith.Endpoint, in reader);
        if (request is null)
        {
            return new ReceivedRequest<TRequest>.Malformed(
                fields, "The signature is valid, but a field that never varies in this request has another value: it is the signature of another request.", reader.Problems);
        }

        if (reader.RepeatedName is { } repeated)
        {
            return new ReceivedRequest<TRequest>.Malformed(fields, $"The signature is valid, but the field {repeated} occurs more than once.", reader.Problems);
        }

        return reader.IsRequiredFieldUnusable
            ? new ReceivedRequest<TRequest>.Malformed(fields, $"The signature is valid, but the fields are not: {string.Join(" ", reader.Problems)}", reader.Problems)
            : new ReceivedRequest<TRequest>.Verified(fields, request, reader.Problems, receivedWith);
    }

    /// <summary>Fills the table with the fields, or with those of the document in the single field <c>pg_xml</c>.</summary>
    private static bool TryFill(
        scoped ref MessageFields fields, ReadOptions options, ref FieldTable table, [NotNullWhen(false)] out string? unreadable)
    {
        unreadable = fields.DefectOfForm ?? (fields.CountOfAll > options.Limits.MaxFields ? $"The message has more than {options.Limits.MaxFields} fields." : null);
        if (unreadable is not null)
        {
            return false;
        }

        if (fields is not [{ Name: ProtocolFields.Xml } only] || only.GetText() is not { } document)
        {
            table.Add(fields);
            return true;
        }

        // Checked before the document is copied; every character takes at least one byte.
        if (document.Length > options.Limits.MaxBytes)
        {
            unreadable = $"The document is longer than {options.Limits.MaxBytes} bytes.";
            return false;
        }

        unreadable = XmlMessageReader.Read(Encoding.UTF8.GetBytes(document), options.Limits, ref table);
        if (unreadable is null)
        {
            fields = table.ToFields();
        }

        return unreadable is null;
    }
}
