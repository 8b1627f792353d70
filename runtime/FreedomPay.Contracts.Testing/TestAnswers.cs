using System.Text;
using FreedomPay.Common;

namespace FreedomPay.Contracts.Testing;

/// <summary>
/// Creates every kind of answer and received request, without a gateway or a signature, for unit tests of your own code. Derive a client
/// from <see cref="FreedomPayClient"/> that returns them. An analyzer reports each use outside test projects.
/// </summary>
public static class TestAnswers
{
    private static readonly HttpFacts Ok = new() { StatusCode = System.Net.HttpStatusCode.OK };

    /// <summary>Creates a verified answer.</summary>
    /// <typeparam name="TResponse">The response record.</typeparam>
    /// <param name="response">The response fields.</param>
    /// <param name="outcome">The outcome, or <see langword="null"/> for the one that the spec defines for such a response.</param>
    /// <param name="problems">Fields to list as problems.</param>
    /// <returns>The answer.</returns>
    public static Answer<TResponse> Success<TResponse>(TResponse response, Outcome? outcome = null, IReadOnlyList<FieldProblem>? problems = null)
        where TResponse : IGatewayResponse<TResponse>
    {
        ArgumentNullException.ThrowIfNull(response);
        return new Answer<TResponse>.Success(
            outcome ?? AnswerReader.OutcomeOf(response, TResponse.Endpoint.Effect),
            TResponse.Endpoint.IsJson ? Authenticity.Channel : Authenticity.Signature,
            ReadOnlyMemory<byte>.Empty,
            Ok,
            response,
            problems ?? []);
    }

    /// <summary>Creates a gateway error.</summary>
    /// <typeparam name="TResponse">The expected response record.</typeparam>
    /// <param name="code">The error code.</param>
    /// <param name="description">The error text.</param>
    /// <param name="isAuthenticated">Whether the error is signed; ignored for an endpoint in JSON, whose errors are not.</param>
    /// <returns>The answer. The endpoint, the code and the signature determine its outcome.</returns>
    public static Answer<TResponse> GatewayError<TResponse>(ErrorCode code, string description = "An error for a test.", bool isAuthenticated = true)
        where TResponse : IGatewayResponse<TResponse> =>
        new Answer<TResponse>.GatewayError(
            ReadOnlyMemory<byte>.Empty,
            Ok,
            TResponse.Endpoint.Effect,
            TResponse.Endpoint.IsJson ? JsonError(code, description, TResponse.Endpoint) : Error(code, description, isAuthenticated));

    /// <summary>Creates an untrusted answer, which proves nothing.</summary>
    /// <typeparam name="TResponse">The expected response record.</typeparam>
    /// <returns>The answer.</returns>
    public static Answer<TResponse> Untrusted<TResponse>()
        where TResponse : IGatewayResponse<TResponse> => new Answer<TResponse>.Untrusted(ReadOnlyMemory<byte>.Empty, Ok, Verdict(SignatureFailure.Mismatch));

    /// <summary>Creates an answer that is not a message of the protocol.</summary>
    /// <typeparam name="TResponse">The expected response record.</typeparam>
    /// <returns>The answer.</returns>
    public static Answer<TResponse> Malformed<TResponse>()
        where TResponse : IGatewayResponse<TResponse> => new Answer<TResponse>.Malformed(ReadOnlyMemory<byte>.Empty, Ok, "The body was made for a test.");

    /// <summary>Creates the result of a request that got no answer.</summary>
    /// <typeparam name="TResponse">The expected response record.</typeparam>
    /// <param name="wasSent">Whether the request may have been sent.</param>
    /// <returns>The answer: unknown if the request may have been sent, otherwise not done.</returns>
    public static Answer<TResponse> NoAnswer<TResponse>(bool wasSent = true)
        where TResponse : IGatewayResponse<TResponse> => new Answer<TResponse>.NoAnswer(Failure(wasSent));

    /// <summary>Creates a text answer.</summary>
    /// <param name="text">The text.</param>
    /// <param name="effect">What the request can change.</param>
    /// <returns>The answer.</returns>
    public static TextAnswer Page(string text, Effect effect = Effect.Prepares) => new TextAnswer.Page(Encoding.UTF8.GetBytes(text), Ok, effect);

    /// <summary>Creates an error instead of a text.</summary>
    /// <param name="code">The error code.</param>
    /// <param name="description">The error text.</param>
    /// <param name="isAuthenticated">Whether the error is signed.</param>
    /// <param name="effect">What the request can change.</param>
    /// <returns>The answer.</returns>
    public static TextAnswer TextError(
        ErrorCode code, string description = "An error for a test.", bool isAuthenticated = true, Effect effect = Effect.Prepares) =>
        new TextAnswer.GatewayError(ReadOnlyMemory<byte>.Empty, Ok, effect, Error(code, description, isAuthenticated));

    /// <summary>Creates a text that cannot be used.</summary>
    /// <returns>The answer.</returns>
    public static TextAnswer MalformedText() => new TextAnswer.Malformed(ReadOnlyMemory<byte>.Empty, Ok, "The text was made for a test.");

    /// <summary>Creates the result of a request for a text that got no answer.</summary>
    /// <param name="wasSent">Whether the request may have been sent.</param>
    /// <returns>The answer: unknown if the request may have been sent, otherwise not done.</returns>
    public static TextAnswer NoText(bool wasSent = true) => new TextAnswer.NoAnswer(Failure(wasSent));

    /// <summary>Creates a settlement: what happened to a request.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="reason">What the outcome is based on.</param>
    /// <returns>The settlement.</returns>
    public static Settlement Settlement(Outcome outcome, string reason = "Made for a test.") => new(outcome, reason, questions: 1);

    /// <summary>Creates an answer together with the outcome of its request.</summary>
    /// <typeparam name="TResponse">The response record.</typeparam>
    /// <param name="answer">The answer; <see langword="null"/> for a request that was not sent.</param>
    /// <param name="outcome">What happened to the request.</param>
    /// <param name="baseline">What the gateway knew before the request.</param>
    /// <param name="idempotencyKey">The idempotency key that the request was sent with, if it has one.</param>
    /// <returns>The settled answer.</returns>
    public static SettledAnswer<TResponse> Settled<TResponse>(
        Answer<TResponse>? answer, Outcome outcome, OutcomeBaseline? baseline = null, string? idempotencyKey = null)
        where TResponse : IGatewayResponse<TResponse> => new(answer, baseline, idempotencyKey, Settlement(outcome));

    /// <summary>Creates a verified message to the merchant. Its <c>Answer</c> method signs as usual.</summary>
    /// <typeparam name="TRequest">The message record.</typeparam>
    /// <param name="request">The message.</param>
    /// <param name="credentials">The merchant's credentials.</param>
    /// <param name="scriptName">The script name that goes into the signature of the reply.</param>
    /// <param name="fields">All fields of the message; none by default.</param>
    /// <returns>The received message.</returns>
    public static ReceivedRequest<TRequest> Verified<TRequest>(
        TRequest request, MerchantCredentials credentials, ScriptName scriptName, MessageFields? fields = null)
        where TRequest : IReceivableRequest<TRequest>
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(credentials);
        return new ReceivedRequest<TRequest>.Verified(
            fields ?? MessageFields.Empty, request, [], new VerificationContext(TRequest.Endpoint, scriptName, credentials, TRequest.Endpoint.Key));
    }

    /// <summary>Creates an untrusted message to the merchant, which proves nothing.</summary>
    /// <typeparam name="TRequest">The expected message record.</typeparam>
    /// <returns>The received message.</returns>
    public static ReceivedRequest<TRequest> UntrustedRequest<TRequest>()
        where TRequest : IReceivableRequest<TRequest> => new ReceivedRequest<TRequest>.Untrusted(MessageFields.Empty, Verdict(SignatureFailure.Mismatch));

    /// <summary>Creates a message to the merchant that cannot be read.</summary>
    /// <typeparam name="TRequest">The expected message record.</typeparam>
    /// <returns>The received message.</returns>
    public static ReceivedRequest<TRequest> MalformedRequest<TRequest>()
        where TRequest : IReceivableRequest<TRequest> => new ReceivedRequest<TRequest>.Malformed(MessageFields.Empty, "The message was made for a test.", []);

    /// <summary>Creates a field problem.</summary>
    /// <param name="wireName">The wire name of the field.</param>
    /// <param name="kind">The kind of problem.</param>
    /// <returns>The problem.</returns>
    public static FieldProblem Problem(string wireName, FieldProblemKind kind = FieldProblemKind.Missing) => new(wireName, kind, "string", rawText: null);

    private static ErrorFields Error(ErrorCode code, string description, bool isAuthenticated) => new(
        [
            MessageField.Text(ProtocolFields.ErrorCode, code.Value),
            MessageField.Text(ProtocolFields.ErrorDescription, description),
            MessageField.Text(ProtocolFields.Status, ProtocolFields.StatusError),
        ],
        isAuthenticated ? SignatureVerdict.Valid : Verdict(SignatureFailure.Missing));

    private static ErrorFields JsonError(ErrorCode code, string description, GatewayEndpoint endpoint) => new(
        MessageFields.Empty,
        code.Value,
        description,
        provesNothing: false,
        provesThatNoMoneyMoved: endpoint.Errors is { } errors && errors.NotDone.Any(test => test.Name == errors.Code && test.Texts.Contains(code.Value)));

    private static SignatureVerdict Verdict(SignatureFailure failure) => new(failure, default, [], signedCount: 0);

    private static TransportFailure Failure(bool wasSent) =>
        new(wasSent ? Outcome.Unknown : Outcome.NotDone, "The connection was broken for a test.", Exception: null, HttpFacts.None);
}
