using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using FreedomPay.Common;

namespace FreedomPay.Contracts;

/// <summary>
/// The result of a request that is answered with a text: exactly one of <see cref="Page"/>, <see cref="GatewayError"/>,
/// <see cref="Malformed"/> and <see cref="NoAnswer"/>. No text is signed: show a page to the payer, and learn from notifications or the status
/// what became of the payment.
/// </summary>
[SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "The cases belong to the answer; nothing else can be one.")]
public abstract class TextAnswer : GatewayAnswer
{
    private TextAnswer(Outcome outcome, ReadOnlyMemory<byte> body, HttpFacts http)
        : base(outcome, body, http)
    {
    }

    /// <summary>Calls the function for the case that the answer is.</summary>
    /// <typeparam name="TResult">What the functions return.</typeparam>
    /// <param name="page">For a text.</param>
    /// <param name="gatewayError">For an error of the gateway.</param>
    /// <param name="malformed">For an answer that cannot be used.</param>
    /// <param name="noAnswer">For a request that got no answer.</param>
    /// <returns>What the function returned.</returns>
    public TResult Match<TResult>(
        Func<Page, TResult> page, Func<GatewayError, TResult> gatewayError, Func<Malformed, TResult> malformed, Func<NoAnswer, TResult> noAnswer)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(gatewayError);
        ArgumentNullException.ThrowIfNull(malformed);
        ArgumentNullException.ThrowIfNull(noAnswer);
        return this switch
        {
            Page answer => page(answer),
            GatewayError answer => gatewayError(answer),
            Malformed answer => malformed(answer),
            _ => noAnswer((NoAnswer)this),
        };
    }

    internal static TextAnswer Read(
        ReadOnlyMemory<byte> body, HttpFacts http, Effect effect, ScriptName scriptName, SecretKey key, ReadOptions options)
    {
        if (http.AnsweredBy is { } other)
        {
            return new Malformed(body, http, AnswerReader.OtherUrl(other));
        }

        if (body.Length > options.Limits.MaxBytes)
        {
            // Its beginning would pass for the whole page.
            return new Malformed(body, http, $"The body is longer than {options.Limits.MaxBytes} bytes.");
        }

        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        try
        {
            if (XmlMessageReader.Read(body, options.Limits, ref table) is null)
            {
                MessageFields fields = table.ToFields();
                if (AnswerReader.SingleText(fields, ProtocolFields.Status) == ProtocolFields.StatusError)
                {
                    SignatureVerdict signature = SignatureCheck.Verify(in table, scriptName, key, options.ListOrder);
                    return new GatewayError(body, http, effect, new ErrorFields(fields, signature));
                }
            }
        }
        finally
        {
            table.Dispose();
        }

        return new Page(body, http, effect);
    }

    /// <summary>A text, unsigned.</summary>
    public sealed class Page : TextAnswer
    {
        internal Page(ReadOnlyMemory<byte> body, HttpFacts http, Effect effect)
            : base(OutcomeOf(http, effect), body, http)
        {
        }

        /// <summary>Returns the text, read as UTF-8.</summary>
        /// <returns>The text.</returns>
        public string GetText() => Encoding.UTF8.GetString(GetBody().Span);

        /// <summary>Shows the length, not the text.</summary>
        /// <returns>A text that is safe to log.</returns>
        public override string ToString() => $"Text of {GetBody().Length} bytes, unsigned{Note}";

        private static Outcome OutcomeOf(HttpFacts http, Effect effect) =>
            effect == Effect.Reads && http.StatusCode is null or (>= HttpStatusCode.OK and < HttpStatusCode.Ambiguous) ? Outcome.Done : Outcome.Unknown;
    }

    /// <summary>The gateway answered with an error in XML.</summary>
    public sealed class GatewayError : TextAnswer, IGatewayError
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

    /// <summary>An answer that cannot be used: it is too long, or another URL than the called one gave it.</summary>
    public sealed class Malformed : TextAnswer
    {
        internal Malformed(ReadOnlyMemory<byte> body, HttpFacts http, string reason)
            : base(Outcome.Unknown, body, http) => Reason = reason;

        /// <summary>Why the answer cannot be used; quotes nothing of it.</summary>
        public string Reason { get; }

        /// <summary>Says why the answer cannot be used.</summary>
        /// <returns>A text that is safe to log.</returns>
        public override string ToString() => $"Malformed answer{Note}. {Reason}";
    }

    /// <summary>No answer came: the connection failed, time ran out, or the answer broke off.</summary>
    public sealed class NoAnswer : TextAnswer
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
