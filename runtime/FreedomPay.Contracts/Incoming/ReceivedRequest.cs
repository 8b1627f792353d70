using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>
/// A request that came in: exactly one of <see cref="Verified"/>, <see cref="Untrusted"/> and <see cref="Malformed"/>.
/// Answer only a verified one; the signature says who sent it, your own records say whether order, amount and currency fit.
/// </summary>
/// <typeparam name="TRequest">The record of the request.</typeparam>
[SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "The three cases belong to the request; nothing else can be one.")]
public abstract class ReceivedRequest<TRequest>
{
    private ReceivedRequest(MessageFields fields) => Fields = fields;

    /// <summary>All fields as they came, the protocol's own included.</summary>
    public MessageFields Fields { get; }

    /// <summary>The merchant that the request names (<c>pg_merchant_id</c>); only a claim unless the request is verified.</summary>
    public string? MerchantId => AnswerReader.SingleText(Fields, ProtocolFields.MerchantId);

    /// <summary>Calls the function for the case that the request is.</summary>
    /// <typeparam name="TResult">What the functions return.</typeparam>
    /// <param name="verified">For a verified request.</param>
    /// <param name="untrusted">For a request that proves nothing.</param>
    /// <param name="malformed">For a request that cannot be read.</param>
    /// <returns>What the function returned.</returns>
    public TResult Match<TResult>(Func<Verified, TResult> verified, Func<Untrusted, TResult> untrusted, Func<Malformed, TResult> malformed)
    {
        ArgumentNullException.ThrowIfNull(verified);
        ArgumentNullException.ThrowIfNull(untrusted);
        ArgumentNullException.ThrowIfNull(malformed);
        return this switch
        {
            Verified request => verified(request),
            Untrusted request => untrusted(request),
            _ => malformed((Malformed)this),
        };
    }

    /// <summary>Shows what came, without what must stay secret.</summary>
    /// <returns>A text that is safe to log.</returns>
    public abstract override string ToString();

    /// <summary>A request whose signature is valid.</summary>
    public sealed class Verified : ReceivedRequest<TRequest>
    {
        private readonly VerificationContext _receivedWith;

        internal Verified(MessageFields fields, TRequest request, IReadOnlyList<FieldProblem> problems, VerificationContext receivedWith)
            : base(fields)
        {
            Request = request;
            Problems = problems;
            _receivedWith = receivedWith;
        }

        /// <summary>The request's fields.</summary>
        public TRequest Request { get; }

        /// <summary>Optional fields that are not of their type.</summary>
        public IReadOnlyList<FieldProblem> Problems { get; }

        /// <summary>
        /// Signs an answer to this request with the script name and the key that verified it, and with its salt: vendor code differs on
        /// whether the salt is echoed, and the request's own fits both. A salt that no answer may have is replaced by a fresh one.
        /// </summary>
        /// <param name="response">The answer.</param>
        /// <returns>The signed answer, to be sent as <c>application/xml</c> with status 200.</returns>
        /// <exception cref="MessageValidationException">A field cannot be sent as it is; all such fields are listed, without their values.</exception>
        /// <exception cref="ArgumentException">The answer is another endpoint's, which may be signed with another key.</exception>
        public SignedReply Answer(IReply response)
        {
            ArgumentNullException.ThrowIfNull(response);
            if (!ReferenceEquals(response.Endpoint, _receivedWith.Endpoint))
            {
                throw new ArgumentException($"This answers {response.Endpoint.Title}; the request is {_receivedWith.Endpoint.Title}.", nameof(response));
            }

            SigningOptions options = new()
            {
                ScriptName = _receivedWith.ScriptName,
                Key = _receivedWith.Key,

                // The other side has chosen it, and must not make the answer one that cannot be sent.
                Salt = AnswerReader.SingleText(Fields, ProtocolFields.Salt) is { } salt
                    && !salt.Contains((char)SignedText.Separator)
                    && XmlCharacters.AreAll(Encoding.UTF8.GetBytes(salt))
                        ? salt
                        : null,
            };
            return response.Sign(_receivedWith.Credentials, options);
        }

        /// <summary>Shows the request, sensitive values masked.</summary>
        /// <returns>A text that is safe to log.</returns>
        public override string ToString() => $"Verified: {Request}";
    }

    /// <summary>A request that proves nothing: its signature is missing or not valid, or it is for another merchant, or one of our own.</summary>
    public sealed class Untrusted : ReceivedRequest<TRequest>
    {
        internal Untrusted(MessageFields fields, SignatureVerdict signature, string? reason = null)
            : base(fields)
        {
            Signature = signature;
            Reason = reason ?? signature.ToString();
        }

        /// <summary>The check of the signature. It can be valid: then <see cref="Reason"/> says why the request is not trusted.</summary>
        public SignatureVerdict Signature { get; }

        /// <summary>Why the request is not trusted; quotes no value.</summary>
        public string Reason { get; }

        /// <summary>Says why the request is not trusted.</summary>
        /// <returns>A text that is safe to log.</returns>
        public override string ToString() => $"Untrusted request. {Reason}";
    }

    /// <summary>A request that cannot be read: unreadable or too large, or with a signature that fits and a required field that is missing or repeated.</summary>
    public sealed class Malformed : ReceivedRequest<TRequest>
    {
        internal Malformed(MessageFields fields, string reason, IReadOnlyList<FieldProblem> problems)
            : base(fields)
        {
            Reason = reason;
            Problems = problems;
        }

        /// <summary>What is the matter; quotes no value.</summary>
        public string Reason { get; }

        /// <summary>The fields that are not as the specification says.</summary>
        public IReadOnlyList<FieldProblem> Problems { get; }

        /// <summary>Says what is the matter.</summary>
        /// <returns>A text that is safe to log.</returns>
        public override string ToString() => $"Malformed request. {Reason}";
    }
}
