using System.Runtime.CompilerServices;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>Turns the bytes of a response into an answer: parses, verifies, then reads the fields.</summary>
internal static class AnswerReader
{
    /// <summary>Reads the response to a request and compares the fields that must repeat those of the request.</summary>
    public static Answer<TResponse> Read<TResponse>(
        ReadOnlyMemory<byte> body, HttpFacts http, SignedRequest<TResponse> request, MerchantCredentials credentials, KeyKind key, ReadOptions options)
        where TResponse : IGatewayResponse<TResponse>
    {
        Answer<TResponse> answer = request.Endpoint.IsJson
            ? JsonAnswerReader.Read<TResponse>(body, http, request.Endpoint, request.IdempotencyKey, options)
            : Read<TResponse>(body, http, request.Endpoint, options.ScriptName ?? request.ScriptName, credentials.KeysFor(key), options, request.Digest);
        return ReadingTelemetry.Observed(
            answer is Answer<TResponse>.Success { Response: { } response } success && request.Request.FindForeignField(response, credentials) is { } foreign
                ? Foreign<TResponse>(body, http, success.Authenticity, foreign)
                : answer,
            request.Endpoint);
    }

    private static Answer<TResponse>.Untrusted Foreign<TResponse>(ReadOnlyMemory<byte> body, HttpFacts http, Authenticity authenticity, string foreign)
        where TResponse : IGatewayResponse<TResponse> => authenticity == Authenticity.Signature
            ? new(body, http, SignatureVerdict.Valid, $"The signature is valid, but {foreign} is not that of the request: the answer is about something else.")
            : new(body, http, SignatureVerdict.NotSigned, $"{foreign} is not that of the request: the answer is about something else.");

    /// <summary>Returns the text of a field that occurs exactly once and is not empty.</summary>
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

                found = field.GetText() ?? string.Empty;
            }
        }

        return string.IsNullOrEmpty(found) ? null : found;
    }

    /// <summary>Returns what a response means: what the spec says, or the safe interpretation. An accepted payment is not a paid one.</summary>
    public static Outcome OutcomeOf<TResponse>(TResponse response, Effect effect)
        where TResponse : IGatewayResponse<TResponse> => response.Means ?? (effect == Effect.Moves ? Outcome.Pending : Outcome.Done);

    /// <summary>
    /// Takes nothing final from a response that is not complete. The signature does not bind names: a value that was moved to the name that
    /// says "done" is missing under its own name. What is not signed at all must be whole even where no money moves, and what is null there is missing.
    /// </summary>
    public static Outcome OutcomeOf<TResponse>(TResponse response, Effect effect, IReadOnlyList<FieldProblem> problems, Authenticity authenticity)
        where TResponse : IGatewayResponse<TResponse>
    {
        Outcome said = OutcomeOf(response, effect);
        bool mustBeWhole = effect == Effect.Moves || (effect == Effect.Prepares && authenticity == Authenticity.Channel);
        bool isWhole = !mustBeWhole || said is not (Outcome.Done or Outcome.NotDone)
            || problems.All(problem => problem.Kind == FieldProblemKind.OtherJsonType
                || (authenticity == Authenticity.Signature && problem.Kind is FieldProblemKind.Empty or FieldProblemKind.Null));
        return isWhole ? said : Outcome.Unknown;
    }

    public static string OtherUrl(string url) =>
        $"The answer comes from {LogText.Of(url)} and not from what was called: something between followed a redirect, or changed the request.";

    /// <summary>Reads a response.</summary>
    /// <param name="body">The body.</param>
    /// <param name="http">What HTTP reports about it.</param>
    /// <param name="endpoint">The endpoint that responds.</param>
    /// <param name="scriptName">The script name to verify with.</param>
    /// <param name="keys">The key, and the earlier ones.</param>
    /// <param name="options">The list order and the limits.</param>
    /// <param name="requestDigest">The signature of the request; empty if it is not known.</param>
    [SkipLocalsInit]
    public static Answer<TResponse> Read<TResponse>(
        ReadOnlyMemory<byte> body, HttpFacts http, GatewayEndpoint endpoint, ScriptName scriptName, VerificationKeys keys, ReadOptions options, ReadOnlySpan<byte> requestDigest)
        where TResponse : IGatewayResponse<TResponse>
    {
        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        try
        {
            string? unreadable = XmlMessageReader.Read(body, options.Limits, ref table);
            if (unreadable is not null)
            {
                return new Answer<TResponse>.Malformed(body, http, http.AnsweredBy is { } elsewhere ? $"{OtherUrl(elsewhere)} {unreadable}" : unreadable);
            }

            SignatureVerdict signature = SignatureCheck.Verify(in table, scriptName, keys, options.ListOrder, requestDigest, out bool isOurs);
            FieldReader reader = new(table.Nodes, table.Text, table.IsAscii, ProtocolFieldSet.OfAnswers);
            ReadOnlySpan<byte> status = reader.ProtocolField("pg_status"u8, out bool hasStatus);
            if (http.AnsweredBy is { } other)
            {
                return new Answer<TResponse>.Untrusted(body, http, signature, OtherUrl(other));
            }

            if (isOurs)
            {
                return new Answer<TResponse>.Untrusted(
                    body, http, signature, "The signature is that of a request of this process: somebody sent it back. A real answer has one of its own.");
            }

            if (status.SequenceEqual("error"u8))
            {
                return new Answer<TResponse>.GatewayError(body, http, endpoint.Effect, new ErrorFields(table.ToFields(), signature));
            }

            if (!signature.IsValid)
            {
                return hasStatus || signature.Failure != SignatureFailure.Missing
                    ? new Answer<TResponse>.Untrusted(body, http, signature)
                    : new Answer<TResponse>.Malformed(body, http, "The document has neither pg_status nor pg_sig: it is not a message of the gateway.");
            }

            TResponse? response = TResponse.ReadFrom(ref reader);
            if (response is null)
            {
                return new Answer<TResponse>.Malformed(body, http, Unexpected(in reader));
            }

            ReadingTelemetry.CountDrift(endpoint, in reader);
            return reader.RepeatedName is { } repeated
                ? new Answer<TResponse>.Malformed(body, http, $"The signature is valid, but the field {repeated} comes more than once.")
                : new Answer<TResponse>.Success(
                    OutcomeOf(response, endpoint.Effect, reader.Problems, Authenticity.Signature), Authenticity.Signature, body, http, response, reader.Problems);
        }
        finally
        {
            table.Dispose();
        }
    }

    /// <summary>Describes the status. It is a single word from the gateway and not secret, and useful in a log.</summary>
    private static string Unexpected(scoped in FieldReader reader)
    {
        ReadOnlySpan<byte> status = reader.ProtocolField("pg_status"u8, out bool hasStatus);
        string found = !hasStatus ? "is missing"
            : status.IsEmpty ? "is empty, repeated or holds other fields"
            : $"is '{LogText.Of(System.Text.Encoding.UTF8.GetString(status[..Math.Min(status.Length, 40)]))}'";
        return $"The signature is valid, but the answer has none of the shapes that the spec describes: pg_status {found}, "
            + "or another field that tells the shapes apart is missing, repeated or has a value that the spec does not know.";
    }
}
