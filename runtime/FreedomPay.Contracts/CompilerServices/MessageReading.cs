namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Reads and verifies messages. Called by generated code.</summary>
public static class MessageReading
{
    /// <summary>Reads and verifies an answer in XML.</summary>
    /// <typeparam name="TResponse">The record of the answer.</typeparam>
    /// <param name="body">The body of the HTTP answer.</param>
    /// <param name="credentials">The merchant.</param>
    /// <param name="options">Script name and limits.</param>
    /// <returns>The verdict. It throws nothing on what the body holds.</returns>
    public static Answer<TResponse> ReadAnswer<TResponse>(ReadOnlyMemory<byte> body, MerchantCredentials credentials, ReadOptions? options)
        where TResponse : IIncomingResponse<TResponse>
    {
        ArgumentNullException.ThrowIfNull(credentials);
        options ??= ReadOptions.Default;
        GatewayEndpoint endpoint = TResponse.Endpoint;
        return AnswerReading.Read<TResponse>(
            body, endpoint, options.ScriptName ?? ScriptName.Exactly(endpoint.ScriptName), credentials, options);
    }

    /// <summary>Reads and verifies a request from the fields of a form.</summary>
    /// <typeparam name="TRequest">The record of the request.</typeparam>
    /// <param name="fields">All fields of the form in their order.</param>
    /// <param name="credentials">The merchant.</param>
    /// <param name="options">Script name and limits.</param>
    /// <returns>The verdict. It throws nothing on what the fields hold.</returns>
    public static ReceivedRequest<TRequest> ReadRequest<TRequest>(MessageFields fields, MerchantCredentials credentials, ReadOptions? options)
        where TRequest : IIncomingRequest<TRequest>
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(credentials);
        options ??= ReadOptions.Default;
        GatewayEndpoint endpoint = TRequest.Endpoint;
        SecretKey key = credentials.KeyFor(endpoint.Key);
        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        try
        {
            table.Add(fields);
            SignatureVerdict signature = SignatureCheck.Verify(
                in table, options.ScriptName ?? ScriptName.Exactly(endpoint.ScriptName), key, options.ListOrder);
            if (!signature.IsValid)
            {
                return new ReceivedRequest<TRequest>.Untrusted(fields, signature);
            }

            FieldReader reader = new(table.Nodes, table.Text);
            reader.TakeProtocolField("pg_merchant_id"u8);
            reader.TakeProtocolField("pg_salt"u8);
            reader.TakeProtocolField("pg_sig"u8);
            TRequest request = TRequest.ReadFrom(ref reader);
            if (reader.RepeatedName is { } repeated)
            {
                return new ReceivedRequest<TRequest>.Malformed(fields, $"The signature fits, but the field {repeated} comes more than once.", reader.Problems);
            }

            return reader.IsRequiredFieldUnusable
                ? new ReceivedRequest<TRequest>.Malformed(fields, $"The signature fits, but required fields do not: {string.Join(" ", reader.Problems)}", reader.Problems)
                : new ReceivedRequest<TRequest>.Verified(fields, request, reader.Problems);
        }
        finally
        {
            table.Dispose();
        }
    }
}
