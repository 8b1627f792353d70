using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using FreedomPay.Common;

namespace FreedomPay.Contracts;

/// <summary>
/// The result of a request: exactly one of <see cref="Success"/>, <see cref="GatewayError"/>, <see cref="Untrusted"/>,
/// <see cref="Malformed"/> and <see cref="NoAnswer"/>. Handle it with a <c>switch</c> or with <see cref="Match"/>, and let
/// <see cref="Outcome"/> decide what to do next.
/// </summary>
/// <remarks>
/// Where the gateway signs its responses, one that is unsigned or wrongly signed is never a success. It signs none in JSON: <see cref="Success.Authenticity"/> says so.
/// </remarks>
/// <typeparam name="TResponse">The response record.</typeparam>
[SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "The cases belong to the answer; nothing else can be one.")]
public abstract class Answer<TResponse> : GatewayAnswer
{
    private Answer(Outcome outcome, ReadOnlyMemory<byte> body, HttpFacts http)
        : base(outcome, body, http)
    {
    }

    /// <summary>Gets the response if the answer is a <see cref="Success"/>; otherwise <see langword="null"/>. A response completes nothing: <see cref="GatewayAnswer.Outcome"/> says what was done.</summary>
    public TResponse? Response => this is Success success ? success.Response : default;

    /// <summary>Returns the response of a success. For tools and tests: a payment program needs the <see cref="Outcome"/> of every other answer too.</summary>
    /// <returns>The response.</returns>
    /// <exception cref="FreedomPayException">The answer is not a success. The message is safe to log.</exception>
    public TResponse GetResponseOrThrow() => this is Success success
        ? success.Response
        : throw new FreedomPayException($"{this} Outcome: {Outcome}.");

    /// <summary>Calls the function that corresponds to the case of this answer.</summary>
    /// <typeparam name="TResult">The return type of the functions.</typeparam>
    /// <param name="success">Handles a success.</param>
    /// <param name="gatewayError">Handles an error from the gateway.</param>
    /// <param name="untrusted">Handles a response that proves nothing.</param>
    /// <param name="malformed">Handles a body that is not a message of the protocol.</param>
    /// <param name="noAnswer">Handles a request that got no response.</param>
    /// <returns>The return value of the function.</returns>
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

    /// <summary>A response that is signed, or came over the connection in JSON: the gateway has accepted the request.</summary>
    /// <remarks>
    /// This does not complete a payment: <see cref="GatewayAnswer.Outcome"/> is <see cref="Outcome.Done"/> only if the response says something final.
    /// </remarks>
    public sealed class Success : Answer<TResponse>
    {
        internal Success(
            Outcome outcome, Authenticity authenticity, ReadOnlyMemory<byte> body, HttpFacts http, TResponse response, IReadOnlyList<FieldProblem> problems)
            : base(outcome, body, http)
        {
            Authenticity = authenticity;
            Response = response;
            Problems = problems;
        }

        /// <summary>Gets the response record.</summary>
        public new TResponse Response { get; }

        /// <summary>Gets what vouches for the response: its signature, or only the connection.</summary>
        public Authenticity Authenticity { get; }

        /// <summary>Gets the fields that are missing, empty or not of their type. The response is accepted nevertheless.</summary>
        public IReadOnlyList<FieldProblem> Problems { get; }

        /// <summary>Returns the response, with sensitive values masked, and the problems.</summary>
        /// <returns>A string that is safe to log.</returns>
        public override string ToString() =>
            Problems.Count == 0 ? $"Success{Note}: {Response}" : $"Success{Note}: {Response}; {string.Join(" ", Problems)}";
    }

    /// <summary>The gateway responded with an error.</summary>
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

        /// <summary>Returns the code, the description and whether the error is authenticated.</summary>
        /// <returns>A string that is safe to log.</returns>
        public override string ToString() => $"{_error}{Note}";
    }

    /// <summary>
    /// A response that proves nothing: its signature is missing or not valid, or it belongs to something other than the request. Do not rely on
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

        /// <summary>Gets the verdict on the signature. If it is valid, <see cref="Reason"/> explains why the response is not trusted.</summary>
        public SignatureVerdict Signature { get; }

        /// <summary>Gets the reason why the response is not trusted; it quotes no value.</summary>
        public string Reason { get; }

        /// <summary>Describes why the response is not trusted.</summary>
        /// <returns>A string that is safe to log.</returns>
        public override string ToString() => $"Untrusted answer{Note}. {Reason}";
    }

    /// <summary>A body that cannot be read as a message of the protocol.</summary>
    public sealed class Malformed : Answer<TResponse>
    {
        internal Malformed(ReadOnlyMemory<byte> body, HttpFacts http, string reason)
            : base(Outcome.Unknown, body, http) => Reason = reason;

        /// <summary>Gets the reason why the body cannot be read; it quotes nothing from it.</summary>
        public string Reason { get; }

        /// <summary>Describes why the body cannot be read.</summary>
        /// <returns>A string that is safe to log.</returns>
        public override string ToString() => $"Malformed answer{Note}. {Reason}";
    }

    /// <summary>No response arrived: the connection failed, the request timed out, or the response was cut off.</summary>
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

        /// <summary>Gets the reason why there is no response.</summary>
        public string Reason { get; }

        /// <summary>Returns the transport exception. Not a property, because loggers that walk properties would walk everything the exception refers to.</summary>
        /// <returns>The exception; <see langword="null"/> if there was none.</returns>
        public Exception? GetException() => _exception;

        /// <summary>Describes why there is no response, and whether anything was sent.</summary>
        /// <returns>A string that is safe to log.</returns>
        public override string ToString() => TransportFailure.Describe(Outcome, Reason, Note);
    }
}
