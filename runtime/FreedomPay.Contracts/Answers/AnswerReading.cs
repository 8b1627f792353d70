using System.Runtime.CompilerServices;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>From the bytes of an answer to its verdict: parse, verify, then read the fields.</summary>
internal static class AnswerReading
{
    [SkipLocalsInit]
    public static Answer<TResponse> Read<TResponse>(
        ReadOnlyMemory<byte> body, GatewayEndpoint endpoint, ScriptName scriptName, MerchantCredentials credentials, ReadOptions options)
        where TResponse : IIncomingResponse<TResponse>
    {
        SecretKey key = credentials.KeyFor(endpoint.Key);
        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        try
        {
            string? unreadable = XmlMessageReader.Read(body, options.Limits, ref table);
            if (unreadable is not null)
            {
                return new Answer<TResponse>.Malformed(body, unreadable);
            }

            SignatureVerdict signature = SignatureCheck.Verify(in table, scriptName, key, options.ListOrder);
            FieldReader reader = new(table.Nodes, table.Text, table.IsAscii, ProtocolFieldSet.OfAnswers);
            ReadOnlySpan<byte> status = reader.ProtocolField("pg_status"u8, out bool hasStatus);
            if (status.SequenceEqual("error"u8))
            {
                return new Answer<TResponse>.GatewayError(body, table.ToFields(), signature);
            }

            if (!signature.IsValid)
            {
                return hasStatus || signature.Failure != SignatureFailure.Missing
                    ? new Answer<TResponse>.Untrusted(body, signature)
                    : new Answer<TResponse>.Malformed(body, "The document has neither pg_status nor pg_sig: it is no message of the gateway.");
            }

            TResponse? response = TResponse.ReadFrom(ref reader);
            if (response is null)
            {
                return new Answer<TResponse>.Malformed(
                    body, "The signature fits, but the fields that tell what the answer says (pg_status above all) are missing, repeated or have values that the specification does not know.");
            }

            return reader.RepeatedName is { } repeated
                ? new Answer<TResponse>.Malformed(body, $"The signature fits, but the field {repeated} comes more than once.")
                : new Answer<TResponse>.Success(body, response, reader.Problems);
        }
        finally
        {
            table.Dispose();
        }
    }

    /// <summary>The text of a field that comes exactly once and is not empty.</summary>
    public static string? SingleText(MessageFields fields, string name)
    {
        string? found = null;
        foreach (MessageField field in fields.Span)
        {
            if (string.Equals(field.Name, name, StringComparison.Ordinal))
            {
                if (found is not null)
                {
                    return null;
                }

                found = field.Value ?? string.Empty;
            }
        }

        return string.IsNullOrEmpty(found) ? null : found;
    }
}
