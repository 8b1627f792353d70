using System.Diagnostics.CodeAnalysis;
using System.Text;
using FreedomPay.Common;

namespace FreedomPay.Contracts;

/// <summary>
/// What came back on a request that is answered with a text: exactly one of <see cref="Page"/> and <see cref="GatewayError"/>.
/// No text is signed: show a page to the payer, and learn from notifications or the status what became of the payment.
/// </summary>
[SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "The two cases belong to the answer; nothing else can be one.")]
public abstract class TextAnswer
{
    private TextAnswer(ReadOnlyMemory<byte> body) => Body = body;

    /// <summary>The body as it came.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Shows what came, without what must stay secret.</summary>
    /// <returns>A text that is safe to log.</returns>
    public abstract override string ToString();

    internal static TextAnswer Read(
        ReadOnlyMemory<byte> body, GatewayEndpoint endpoint, ScriptName scriptName, MerchantCredentials credentials, ReadOptions options)
    {
        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        try
        {
            if (XmlMessageReader.Read(body, options.Limits, ref table) is null)
            {
                MessageFields fields = table.ToFields();
                if (AnswerReading.SingleText(fields, ProtocolFields.Status) == ProtocolFields.StatusError)
                {
                    return new GatewayError(
                        body, fields, SignatureCheck.Verify(in table, scriptName, credentials.KeyFor(endpoint.Key), options.ListOrder));
                }
            }
        }
        finally
        {
            table.Dispose();
        }

        return new Page(body);
    }

    /// <summary>A text, unsigned.</summary>
    public sealed class Page : TextAnswer
    {
        internal Page(ReadOnlyMemory<byte> body)
            : base(body)
        {
        }

        /// <summary>The text, read as UTF-8.</summary>
        public string Text => Encoding.UTF8.GetString(Body.Span);

        /// <summary>Shows the length, not the text.</summary>
        /// <returns>A text that is safe to log.</returns>
        public override string ToString() => $"Text of {Body.Length} bytes, unsigned";
    }

    /// <summary>The gateway answered with an error in XML.</summary>
    public sealed class GatewayError : TextAnswer
    {
        private readonly ErrorFields _error;

        internal GatewayError(ReadOnlyMemory<byte> body, MessageFields fields, SignatureVerdict signature)
            : base(body) => _error = new ErrorFields(fields, signature);

        /// <summary>Whether the error's signature fits.</summary>
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
}
