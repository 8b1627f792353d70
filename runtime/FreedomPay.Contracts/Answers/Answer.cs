using System.Diagnostics.CodeAnalysis;
using FreedomPay.Common;

namespace FreedomPay.Contracts;

/// <summary>
/// What came back on a request. It is exactly one of <see cref="Success"/>, <see cref="GatewayError"/>, <see cref="Untrusted"/> and
/// <see cref="Malformed"/>; take it apart with a <c>switch</c> or with <see cref="Match"/>.
/// </summary>
/// <remarks>
/// Only <see cref="Success"/> says what the gateway did. After all others of a call that moves money its outcome is open:
/// ask for the status of the payment before trying again. An unsigned or wrongly signed answer is never a success.
/// </remarks>
/// <typeparam name="TResponse">The record of the answer.</typeparam>
[SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "The four cases belong to the answer; nothing else can be one.")]
public abstract class Answer<TResponse>
{
    private Answer(ReadOnlyMemory<byte> body) => Body = body;

    /// <summary>The body as it came. Do not log it: it may hold what must stay secret.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Takes the answer apart.</summary>
    /// <typeparam name="TResult">What the functions give.</typeparam>
    /// <param name="success">For a verified success.</param>
    /// <param name="gatewayError">For an error of the gateway.</param>
    /// <param name="untrusted">For an answer without a signature that fits.</param>
    /// <param name="malformed">For a body that is not a message of the protocol.</param>
    /// <returns>What the function that fits gave.</returns>
    public TResult Match<TResult>(
        Func<Success, TResult> success,
        Func<GatewayError, TResult> gatewayError,
        Func<Untrusted, TResult> untrusted,
        Func<Malformed, TResult> malformed)
    {
        ArgumentNullException.ThrowIfNull(success);
        ArgumentNullException.ThrowIfNull(gatewayError);
        ArgumentNullException.ThrowIfNull(untrusted);
        ArgumentNullException.ThrowIfNull(malformed);
        return this switch
        {
            Success answer => success(answer),
            GatewayError answer => gatewayError(answer),
            Untrusted answer => untrusted(answer),
            _ => malformed((Malformed)this),
        };
    }

    /// <summary>Shows what came, without what must stay secret.</summary>
    /// <returns>A text that is safe to log.</returns>
    public abstract override string ToString();

    /// <summary>A verified answer that says that the request was done.</summary>
    /// <remarks>"Done" is the request, not the payment: where the answer has a field for the payment's state, that one counts.</remarks>
    public sealed class Success : Answer<TResponse>
    {
        internal Success(ReadOnlyMemory<byte> body, TResponse response, IReadOnlyList<FieldProblem> problems)
            : base(body)
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
            Problems.Count == 0 ? $"Success: {Response}" : $"Success: {Response}; {string.Join(" ", Problems)}";
    }

    /// <summary>The gateway answered with an error.</summary>
    public sealed class GatewayError : Answer<TResponse>
    {
        private readonly ErrorFields _error;

        internal GatewayError(ReadOnlyMemory<byte> body, MessageFields fields, SignatureVerdict signature)
            : base(body) => _error = new ErrorFields(fields, signature);

        /// <summary>
        /// Whether the error's signature fits. The gateway sends some errors unsigned (merchant unknown, payment not found); as anyone
        /// on the way can write those, they prove nothing about the payment.
        /// </summary>
        public bool IsAuthenticated => Signature.IsValid;

        /// <summary>
        /// Whether money can have moved all the same. <see cref="FreedomPay.Contracts.MoneyMoved.DefinitelyNot"/> needs an authenticated error with a code whose
        /// documented meaning rules it out; after everything else ask for the status.
        /// </summary>
        public MoneyMoved MoneyMoved => _error.MoneyMoved;

        /// <summary>The error's code (<c>pg_error_code</c>), known or not; <see langword="null"/> when missing, empty or repeated.</summary>
        public ErrorCode? Code => _error.Code;

        /// <summary>The error's text (<c>pg_error_description</c>) as it came; <see langword="null"/> when missing, empty or repeated.</summary>
        public string? Description => _error.Description;

        /// <summary>All fields of the error.</summary>
        public MessageFields Fields => _error.Fields;

        /// <summary>The check of the signature.</summary>
        public SignatureVerdict Signature => _error.Signature;

        /// <summary>Shows code, text and whether the error is authenticated.</summary>
        /// <returns>A text that is safe to log.</returns>
        public override string ToString() => _error.ToString();
    }

    /// <summary>An answer that is not an error and whose signature is missing or does not fit. Nothing in it can be relied upon.</summary>
    public sealed class Untrusted : Answer<TResponse>
    {
        internal Untrusted(ReadOnlyMemory<byte> body, SignatureVerdict signature)
            : base(body) => Signature = signature;

        /// <summary>What was checked.</summary>
        public SignatureVerdict Signature { get; }

        /// <summary>Says what was checked.</summary>
        /// <returns>A text that is safe to log.</returns>
        public override string ToString() => $"Untrusted answer. {Signature}";
    }

    /// <summary>A body that cannot be read as a message of the protocol.</summary>
    public sealed class Malformed : Answer<TResponse>
    {
        internal Malformed(ReadOnlyMemory<byte> body, string reason)
            : base(body) => Reason = reason;

        /// <summary>Why the body could not be read; quotes nothing of it.</summary>
        public string Reason { get; }

        /// <summary>Says why the body could not be read.</summary>
        /// <returns>A text that is safe to log.</returns>
        public override string ToString() => $"Malformed answer. {Reason}";
    }
}
