using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using FreedomPay.Common;

namespace FreedomPay.Contracts;

/// <summary>
/// The result of a request whose response is text: exactly one of <see cref="Page"/>, <see cref="GatewayError"/>,
/// <see cref="Malformed"/> and <see cref="NoAnswer"/>. Text is never signed: show a page to the payer, and rely on notifications or the
/// status to learn the result of the payment.
/// </summary>
[SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "The cases belong to the answer; nothing else can be one.")]
public abstract class TextAnswer : GatewayAnswer
{
    private TextAnswer(Outcome outcome, ReadOnlyMemory<byte> body, HttpFacts http)
        : base(outcome, body, http)
    {
    }

    /// <summary>Calls the function that corresponds to the case of this answer.</summary>
    /// <typeparam name="TResult">The return type of the functions.</typeparam>
    /// <param name="page">Handles a text.</param>
    /// <param name="gatewayError">Handles an error from the gateway.</param>
    /// <param name="malformed">Handles a response that cannot be used.</param>
    /// <param name="noAnswer">Handles a request that got no response.</param>
    /// <returns>The return value of the function.</returns>
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
        ReadOnlyMemory<byte> body, HttpFacts http, Effect effect, ScriptName scriptName, VerificationKeys keys, ReadOptions options)
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
                    SignatureVerdict signature = SignatureCheck.Verify(in table, scriptName, keys, options.ListOrder);
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

    /// <summary>An unsigned text.</summary>
    public sealed class Page : TextAnswer
    {
        internal Page(ReadOnlyMemory<byte> body, HttpFacts http, Effect effect)
            : base(OutcomeOf(http, effect), body, http)
        {
        }

        /// <summary>Returns the text, decoded as UTF-8.</summary>
        /// <returns>The text.</returns>
        public string GetText() => Encoding.UTF8.GetString(GetBody().Span);

        /// <summary>Returns the length of the text, but not the text.</summary>
        /// <returns>A string that is safe to log.</returns>
        public override string ToString() => $"Text of {GetBody().Length} bytes, unsigned{Note}";

        private static Outcome OutcomeOf(HttpFacts http, Effect effect) =>
            effect == Effect.Reads && http.StatusCode is null or (>= HttpStatusCode.OK and < HttpStatusCode.Ambiguous) ? Outcome.Done : Outcome.Unknown;
    }

    /// <summary>The gateway responded with an error in XML.</summary>
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

        /// <summary>Returns the code, the description and whether the error is authenticated.</summary>
        /// <returns>A string that is safe to log.</returns>
        public override string ToString() => $"{_error}{Note}";
    }

    /// <summary>A response that cannot be used: it is too long, or it came from a URL other than the one called.</summary>
    public sealed class Malformed : TextAnswer
    {
        internal Malformed(ReadOnlyMemory<byte> body, HttpFacts http, string reason)
            : base(Outcome.Unknown, body, http) => Reason = reason;

        /// <summary>Gets the reason why the response cannot be used; it quotes nothing from it.</summary>
        public string Reason { get; }

        /// <summary>Describes why the response cannot be used.</summary>
        /// <returns>A string that is safe to log.</returns>
        public override string ToString() => $"Malformed answer{Note}. {Reason}";
    }

    /// <summary>No response arrived: the connection failed, the request timed out, or the response was cut off.</summary>
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
