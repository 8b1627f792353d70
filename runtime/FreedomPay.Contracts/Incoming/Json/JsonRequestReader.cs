using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>Reads requests in JSON, in the role of the gateway.</summary>
internal static class JsonRequestReader
{
    /// <summary>Reads a request and verifies its signature.</summary>
    public static ReceivedRequest<TRequest> Read<TRequest>(
        ReadOnlyMemory<byte> body, KeyValuePair<string, string>[] headers, MerchantCredentials credentials, ReadOptions options)
        where TRequest : IReceivableRequest<TRequest> => ReadingTelemetry.Observed(ReadOrRefuse<TRequest>(body, headers, credentials, options), TRequest.Endpoint);

    private static ReceivedRequest<TRequest> ReadOrRefuse<TRequest>(
        ReadOnlyMemory<byte> body, KeyValuePair<string, string>[] headers, MerchantCredentials credentials, ReadOptions options)
        where TRequest : IReceivableRequest<TRequest>
    {
        GatewayEndpoint endpoint = TRequest.Endpoint;
        string path = options.Path ?? endpoint.Path;
        KeyKind keyKind = options.Key ?? endpoint.Key;
        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        try
        {
            string? unreadable = Fill(body, endpoint, options, ref table);
            MessageFields fields = table.ToFields();
            SignatureVerdict signature = Verify(endpoint, path, body.Span, credentials, keyKind, ValueOf(headers, JwsSignature.HeaderName));
            if (!signature.IsValid)
            {
                return new ReceivedRequest<TRequest>.Untrusted(fields, signature);
            }

            if ((unreadable ?? OtherOperation(endpoint, headers)) is { } reason)
            {
                return new ReceivedRequest<TRequest>.Malformed(fields, reason, []);
            }

            AddHeaders(endpoint, headers, ref table);
            FieldReader reader = new(table.Nodes, table.Text, table.IsAscii, ProtocolFieldSet.None, path);
            TRequest? request = TRequest.ReadFrom(ref reader);
            ReadingTelemetry.CountDrift(endpoint, in reader);
            return request is null || reader.RepeatedName is not null
                ? new ReceivedRequest<TRequest>.Malformed(fields, "The signature is valid, but the fields are those of another request.", reader.Problems)
                : reader.IsRequiredFieldUnusable
                    ? new ReceivedRequest<TRequest>.Malformed(fields, $"The signature is valid, but the fields are not: {string.Join(" ", reader.Problems)}", reader.Problems)
                    : new ReceivedRequest<TRequest>.Verified(fields, request, reader.Problems, new VerificationContext(endpoint, default, credentials, keyKind));
        }
        finally
        {
            table.Dispose();
        }
    }

    /// <summary>Verifies the signature with the key, and then with the earlier ones.</summary>
    private static SignatureVerdict Verify(GatewayEndpoint endpoint, string path, ReadOnlySpan<byte> body, MerchantCredentials credentials, KeyKind keyKind, string? signature)
    {
        VerificationKeys keys = credentials.KeysFor(keyKind);
        SignatureVerdict verdict = JwsSignature.Verify(endpoint.Jws!, path, credentials.MerchantId, endpoint.Method, body, keys.Current, signature);
        for (int i = 0; i < keys.Old.Count && !verdict.IsValid; i++)
        {
            SignatureVerdict earlier = JwsSignature.Verify(endpoint.Jws!, path, credentials.MerchantId, endpoint.Method, body, keys.Old[i], signature);
            verdict = earlier.IsValid ? earlier : verdict;
        }

        return verdict;
    }

    /// <summary>Reads a request without a signature.</summary>
    public static UnsignedMessage<TMessage> ReadUnsigned<TMessage>(ReadOnlyMemory<byte> body, ReadOptions options)
        where TMessage : class, IReceivableRequest<TMessage>
    {
        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        try
        {
            string? unreadable = Fill(body, TMessage.Endpoint, options, ref table);
            FieldReader reader = new(table.Nodes, table.Text, table.IsAscii, ProtocolFieldSet.None, options.Path ?? TMessage.Endpoint.Path);
            TMessage? message = TMessage.ReadFrom(ref reader);
            bool isUsable = unreadable is null && !reader.IsRequiredFieldUnusable && reader.RepeatedName is null;
            return new UnsignedMessage<TMessage>(isUsable ? message : null, reader.Problems, table.ToFields());
        }
        finally
        {
            table.Dispose();
        }
    }

    /// <summary>Fills the table, which stays empty where no body is expected.</summary>
    private static string? Fill(ReadOnlyMemory<byte> body, GatewayEndpoint endpoint, ReadOptions options, ref FieldTable table) =>
        endpoint.Encoding == RequestEncoding.None && body.IsEmpty ? null : JsonMessageReader.Read(body.Span, options.Limits, ref table);

    /// <summary>Several operations share a URL, and the header that tells them apart is not signed.</summary>
    private static string? OtherOperation(GatewayEndpoint endpoint, KeyValuePair<string, string>[] headers)
    {
        foreach (KeyValuePair<string, string> expected in endpoint.Headers)
        {
            if (ValueOf(headers, expected.Key) != expected.Value)
            {
                return $"The signature is valid, but {expected.Key} is not that of this operation.";
            }
        }

        return null;
    }

    /// <summary>Makes fields of the headers that the contract has.</summary>
    private static void AddHeaders(GatewayEndpoint endpoint, KeyValuePair<string, string>[] headers, ref FieldTable table)
    {
        foreach (string name in endpoint.RequestHeaders)
        {
            if (ValueOf(headers, name) is { } value)
            {
                int node = table.Begin(name);
                table.AppendValue(node, value);
                table.End(node);
            }
        }
    }

    private static string? ValueOf(KeyValuePair<string, string>[] headers, string name)
    {
        string? found = null;
        foreach (KeyValuePair<string, string> header in headers)
        {
            if (string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                // Two values are none: nobody knows which one the others saw.
                if (found is not null)
                {
                    return null;
                }

                found = header.Value;
            }
        }

        return found;
    }
}
