using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using FreedomPay.Common;

namespace FreedomPay.Contracts;

/// <summary>
/// The result of a request: exactly one of <see cref="Success"/>, <see cref="GatewayError"/>, <see cref="Untrusted"/>,
/// <see cref="Malformed"/> and <see cref="NoAnswer"/>. Handle it with a <c>switch</c> or with <see cref="Match"/>, and let
/// <see cref="Outcome"/> decide what to do next.
/// </summary>
/// <remarks>An unsigned or wrongly signed answer is never a success.</remarks>
/// <typeparam name="TResponse">The record of the answer.</typeparam>
[SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "The cases belong to the answer; nothing else can be one.")]
public abstract class Answer<TResponse> : GatewayAnswer
{
    private Answer(Outcome outcome, ReadOnlyMemory<byte> body, HttpFacts http)
        : base(outcome, body, http)
    {
    }

    /// <summary>Gets the response of a success.</summary>
    /// <param name="response">The response, or the default.</param>
    /// <returns>Whether the answer is a <see cref="Success"/>.</returns>
    public bool TryGetResponse([NotNullWhen(true)] out TResponse? response)
    {
        response = this is Success { Response: { } found } ? found : default;
        return response is not null;
    }

    /// <summary>Gets the response of a success. For tools and tests: a payment program needs to know the <see cref="Outcome"/> of everything else.</summary>
    /// <returns>The response.</returns>
    /// <exception cref="FreedomPayException">The answer is not a success. The exception's text is safe to log.</exception>
    public TResponse GetResponseOrThrow() => this is Success success
        ? success.Response
        : throw new FreedomPayException($"{this} Outcome: {Outcome}.");

    /// <summary>Calls the function for the case that the answer is.</summary>
    /// <typeparam name="TResult">What the functions return.</typeparam>
    /// <param name="success">For a verified success.</param>
    /// <param name="gatewayError">For an error of the gateway.</param>
    /// <param name="untrusted">For an answer that proves nothing.</param>
    /// <param name="malformed">For a body that is not a message of the protocol.</param>
    /// <param name="noAnswer">For a request that got no answer.</param>
    /// <returns>What the function returned.</returns>
    public TResult Match<TResult>(
        Func<Success, TResult> success,
        Func<GatewayError, TResult> gatewayError,
        Func<Untrusted, TResult> untrusted,
        Func<Malformed, TResult> malformed,
        Func<NoAnswer, TResult> noAnswer)
    {
        ArgumentNullException.ThrowIfNull(success);
        ArgumentNullException.ThrowIfNull(gatewayError);
        ArgumentNullException.ThrowIfNull(untrusted);
        ArgumentNullException.ThrowIfNull(malformed);
        ArgumentNullException.ThrowIfNull(noAnswer);
        return this switch
        {
            Success answer => success(answer),
            GatewayError answer => gatewayError(answer),
            Untrusted answer => untrusted(answer),
            Malformed answer => malformed(answer),
            _ => noAnswer((NoAnswer)this),
        };
    }

    /// <summary>A verified answer: the gateway has accepted the request.</summary>
    /// <remarks>That is not the end of a payment: <see cref="GatewayAnswer.Outcome"/> is <see cref="Outcome.Done"/> only where the answer says something final.</remarks>
    public sealed class Success : Answer<TResponse>
    {
        internal Success(Outcome outcome, ReadOnlyMemory<byte> body, HttpFacts http, TResponse response, IReadOnlyList<FieldProblem> problems)
            : base(outcome, body, http)
        {
            Response = response;
            Problems = problems;
        }

        /// <summary>The answer's fields.</summary>
        public TResponse Response { get; }

        /// <summary>Fields that are missing, empty or not of their type. The answer is verified all the same.</summary>
        public IReadOnlyList<FieldProblem> Problems { get; }

        /// <summary>Shows the response, sensitive values masked, and the problems.</summary>
        /// <returns>A text that is safe to log.</returns>
        public override string ToString() =>
            Problems.Count == 0 ? $"Success{Note}: {Response}" : $"Success{Note}: {Response}; {string.Join(" ", Problems)}";
    }

    /// <summary>The gateway answered with an error.</summary>
    public sealed class GatewayError : Answer<TResponse>, IGatewayError
    {
        private readonly ErrorFields _error;

        internal GatewayError(ReadOnlyMemory<byte> body, HttpFacts http, Effect effect, ErrorFields error)
            : base(error.OutcomeOf(effect, http), body, http) => _error = error;

        /// <inheritdoc/>
        public bool IsAuthenticated => Signature.IsValid;

        /// <inheritdoc/>
        public ErrorCode? Code => _error.Code;

        /// <inheritdoc/>
        public string? Description => _error.Description;

        /// <inheritdoc/>
        public MessageFields Fields => _error.Fields;

        /// <inheritdoc/>
        public SignatureVerdict Signature => _error.Signature;

        /// <summary>Shows code, text and whether the error is authenticated.</summary>
        /// <returns>A text that is safe to log.</returns>
        public override string ToString() => $"{_error}{Note}";
    }

    /// <summary>
    /// An answer that proves nothing: its signature is missing or not valid, or it is about something else than the request. Do not rely on
    /// any part of it.
    /// </summary>
    public sealed class Untrusted : Answer<TResponse>
    {
        internal Untrusted(ReadOnlyMemory<byte> body, HttpFacts http, SignatureVerdict signature, string? reason = null)
            : base(Outcome.Unknown, body, http)
        {
            Signature = signature;
            Reason = reason ?? signature.ToString();
        }

        /// <summary>The check of the signature. It can be valid: then <see cref="Reason"/> says why the answer is not trusted.</summary>
        public SignatureVerdict Signature { get; }

        /// <summary>Why the answer is not trusted; quotes no value.</summary>
        public string Reason { get; }

        /// <summary>Says why the answer is not trusted.</summary>
        /// <returns>A text that is safe to log.</returns>
        public override string ToString() => $"Untrusted answer{Note}. {Reason}";
    }

    /// <summary>A body that cannot be read as a message of the protocol.</summary>
    public sealed class Malformed : Answer<TResponse>
    {
        internal Malformed(ReadOnlyMemory<byte> body, HttpFacts http, string reason)
            : base(Outcome.Unknown, body, http) => Reason = reason;

        /// <summary>Why the body could not be read; quotes nothing of it.</summary>
        public string Reason { get; }

        /// <summary>Says why the body could not be read.</summary>
        /// <returns>A text that is safe to log.</returns>
        public override string ToString() => $"Malformed answer{Note}. {Reason}";
    }

    /// <summary>No answer came: the connection failed, time ran out, or the answer broke off.</summary>
    public sealed class NoAnswer : Answer<TResponse>
    {
        [DebuggerBrowsable(DebuggerBrowsableState.Never)]
        private readonly Exception? _exception;

        internal NoAnswer(TransportFailure failure)
            : base(failure.Outcome, ReadOnlyMemory<byte>.Empty, failure.Http)
        {
            Reason = failure.Reason;
            _exception = failure.Exception;
        }

        /// <summary>Why no answer came.</summary>
        public string Reason { get; }

        /// <summary>Returns the exception of the transport. Not a property: loggers that walk properties would walk all that an exception refers to.</summary>
        /// <returns>The exception; <see langword="null"/> where there was none.</returns>
        public Exception? GetException() => _exception;

        /// <summary>Says why no answer came, and whether anything was sent.</summary>
        /// <returns>A text that is safe to log.</returns>
        public override string ToString() => TransportFailure.Describe(Outcome, Reason, Note);
    }
}
