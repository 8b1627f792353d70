using System.Globalization;
using System.Runtime.CompilerServices;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>Turns the bytes of a response in JSON into an answer. No signature of such responses is known: only the connection vouches for them.</summary>
internal static class JsonAnswerReader
{
    /// <summary>Reads a response.</summary>
    /// <param name="body">The body.</param>
    /// <param name="http">What HTTP reports about it.</param>
    /// <param name="endpoint">The endpoint that responds.</param>
    /// <param name="idempotencyKey">The key of the request, which a response repeats in the same header; <see langword="null"/> if there is none.</param>
    /// <param name="options">The limits.</param>
    [SkipLocalsInit]
    public static Answer<TResponse> Read<TResponse>(
        ReadOnlyMemory<byte> body, HttpFacts http, GatewayEndpoint endpoint, string? idempotencyKey, ReadOptions options)
        where TResponse : IGatewayResponse<TResponse>
    {
        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        try
        {
            string? unreadable = JsonMessageReader.Read(body.Span, options.Limits, ref table);
            if (http.AnsweredBy is { } other)
            {
                return new Answer<TResponse>.Untrusted(body, http, SignatureVerdict.NotSigned, AnswerReader.OtherUrl(other));
            }

            if (idempotencyKey is not null && http.Header(endpoint.IdempotencyHeader!) is { } repeated && repeated != idempotencyKey)
            {
                return new Answer<TResponse>.Untrusted(
                    body, http, SignatureVerdict.NotSigned, $"{endpoint.IdempotencyHeader} is not that of the request: the answer is about something else.");
            }

            if (endpoint.Errors is { } errors && IsAny(in table, errors.Tests, http))
            {
                return new Answer<TResponse>.GatewayError(body, http, endpoint.Effect, ErrorOf(in table, errors, http, isReadable: unreadable is null));
            }

            return unreadable is null
                ? ReadResponse<TResponse>(body, http, endpoint, ref table)
                : new Answer<TResponse>.Malformed(body, http, unreadable);
        }
        finally
        {
            table.Dispose();
        }
    }

    private static Answer<TResponse> ReadResponse<TResponse>(ReadOnlyMemory<byte> body, HttpFacts http, GatewayEndpoint endpoint, scoped ref FieldTable table)
        where TResponse : IGatewayResponse<TResponse>
    {
        // A proxy's page of an error may be JSON too.
        if (http.StatusCode is { } status && (int)status is < 200 or > 299 && !endpoint.AnswerStatuses.Contains((int)status))
        {
            return new Answer<TResponse>.Malformed(
                body, http, string.Create(CultureInfo.InvariantCulture, $"The status is {(int)status}, and the body has not the form of an error of this endpoint."));
        }

        if (table.Count > 0 && table.Name(0).IsEmpty && table.Nodes[0].Kind == MessageFieldKind.List)
        {
            return new Answer<TResponse>.Malformed(body, http, "The answer is a list, and an object is expected.");
        }

        int countOfBody = table.Count;
        foreach (string header in endpoint.AnswerHeaders)
        {
            AddHeader(header, http, ref table);
        }

        if (endpoint.AnswerStatuses.Count > 0)
        {
            AddHeader(JsonErrorTest.HttpStatus, http, ref table);
        }

        FieldReader reader = new(table.Nodes, table.Text, table.IsAscii, ProtocolFieldSet.None);
        TResponse? response = TResponse.ReadFrom(ref reader);
        if (response is null)
        {
            return new Answer<TResponse>.Malformed(
                body, http, "The answer has none of the shapes that the spec describes: a field that tells them apart is missing or has a value that the spec does not know.");
        }

        if (reader.RepeatedName is { } repeated)
        {
            return new Answer<TResponse>.Malformed(body, http, $"The field {repeated} comes both as a header and in the body.");
        }

        // Nothing is signed, so that any object could be read as a response whose fields are all missing.
        if (!reader.HasValueOfContract(countOfBody) && !endpoint.HasEmptyAnswer)
        {
            return new Answer<TResponse>.Malformed(body, http, "The answer has none of the fields that the spec describes.");
        }

        ReadingTelemetry.CountDrift(endpoint, in reader);
        return new Answer<TResponse>.Success(
            AnswerReader.OutcomeOf(response, endpoint.Effect, reader.Problems, Authenticity.Channel), Authenticity.Channel, body, http, response, reader.Problems);
    }

    private static void AddHeader(string name, HttpFacts http, ref FieldTable table)
    {
        if (http.Header(name) is { } value)
        {
            int node = table.Begin(name);
            table.AppendValue(node, value);
            table.End(node);
        }
    }

    private static bool IsAny(scoped in FieldTable table, ValueList<JsonErrorTest> tests, HttpFacts http)
    {
        foreach (JsonErrorTest test in tests)
        {
            if (test.Texts.Count == 0 ? JsonMembers.Has(in table, test.Name) : TextOf(in table, test, http) is { } text && test.Texts.Contains(text))
            {
                return true;
            }
        }

        return false;
    }

    private static string? TextOf(scoped in FieldTable table, JsonErrorTest test, HttpFacts http) =>
        test.IsHttpStatus || test.IsHeader ? http.Header(test.Name) : JsonMembers.Text(in table, test.Name);

    private static ErrorFields ErrorOf(scoped in FieldTable table, JsonErrorShape errors, HttpFacts http, bool isReadable)
    {
        string? code = errors.Code is null ? null : JsonMembers.Text(in table, errors.Code);
        string? description = errors.Description is null ? null : JsonMembers.Text(in table, errors.Description);

        // A redirect, a failing server and a page that is not JSON come from whatever is in between, perhaps after the request was carried out.
        bool mayBeOfAnother = !isReadable || (http.StatusCode is { } status && (int)status is not ((>= 200 and < 300) or (>= 400 and < 500)));
        return new ErrorFields(
            table.ToFields(),
            code,
            description,
            provesNothing: mayBeOfAnother,
            provesThatNoMoneyMoved: !mayBeOfAnother && IsAny(in table, errors.NotDone, http));
    }
}
