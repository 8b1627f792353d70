using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>
/// A received request: exactly one of <see cref="Verified"/>, <see cref="Untrusted"/> and <see cref="Malformed"/>.
/// Reply only to a verified one. The signature tells you who sent it; whether order, amount and currency match, only your own records can tell.
/// </summary>
/// <typeparam name="TRequest">The request record.</typeparam>
[SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "The three cases belong to the request; nothing else can be one.")]
public abstract class ReceivedRequest<TRequest>
{
    private ReceivedRequest(MessageFields fields) => Fields = fields;

    /// <summary>Gets all fields as received, including those of the protocol.</summary>
    public MessageFields Fields { get; }

    /// <summary>Gets the merchant id in the request (<c>pg_merchant_id</c>); only a claim unless the request is verified.</summary>
    public string? MerchantId => AnswerReader.SingleText(Fields, ProtocolFields.MerchantId);

    /// <summary>Calls the function that corresponds to the case of this request.</summary>
    /// <typeparam name="TResult">The return type of the functions.</typeparam>
    /// <param name="verified">Handles a verified request.</param>
    /// <param name="untrusted">Handles a request that proves nothing.</param>
    /// <param name="malformed">Handles a request that cannot be read.</param>
    /// <returns>The return value of the function.</returns>
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

    /// <summary>Describes the request, without anything secret.</summary>
    /// <returns>A string that is safe to log.</returns>
    public abstract override string ToString();

    /// <summary>A request whose signature is valid.</summary>
    public sealed class Verified : ReceivedRequest<TRequest>
    {
        private readonly VerificationContext _receivedWith;
        private string? _repeatKey;

        internal Verified(MessageFields fields, TRequest request, IReadOnlyList<FieldProblem> problems, VerificationContext receivedWith)
            : base(fields)
        {
            Request = request;
            Problems = problems;
            _receivedWith = receivedWith;
        }

        /// <summary>Gets the request record.</summary>
        public TRequest Request { get; }

        /// <summary>Gets the optional fields that are not of their type.</summary>
        public IReadOnlyList<FieldProblem> Problems { get; }

        /// <summary>
        /// Gets the same text for a message and all its repeats, and another for every other message: the endpoint's name, the merchant's id, and a digest of the
        /// fields in <see cref="GatewayEndpoint.RepeatFields"/>. <see langword="null"/> if the spec does not say what a repeat is.
        /// </summary>
        /// <remarks>
        /// The text has no values of fields but the merchant's id, and never more than a few hundred characters: it can be logged, and be the key of a store. A store for the messages of
        /// several gateways needs the host beside it: two countries can give one id to two merchants, or to two payments.
        /// </remarks>
        public string? RepeatKey => _repeatKey ??= Contracts.RepeatKey.Of(_receivedWith.Endpoint, _receivedWith.Credentials.MerchantId, Fields);

        /// <summary>
        /// Signs a reply to this request with the script name and the key that verified it, and with its salt: vendor code differs on whether
        /// the salt is echoed, and the request's own salt satisfies both. A salt that no reply can have is replaced by a new one.
        /// </summary>
        /// <param name="response">The reply.</param>
        /// <returns>The signed reply, to be sent as <c>application/xml</c> with status 200.</returns>
        /// <exception cref="MessageValidationException">A field cannot be sent as it is; the exception lists all such fields, without their values.</exception>
        /// <exception cref="ArgumentException">The reply belongs to another endpoint, which may sign with another key.</exception>
        public SignedReply Reply(IReply response)
        {
            ArgumentNullException.ThrowIfNull(response);
            if (!ReferenceEquals(response.Endpoint, _receivedWith.Endpoint))
            {
                throw new ArgumentException($"This answers {LogText.Of(response.Endpoint.Title)}; the request is {LogText.Of(_receivedWith.Endpoint.Title)}.", nameof(response));
            }

            return response.Sign(_receivedWith.Credentials, OptionsOfReply());
        }

        /// <summary>
        /// Signs an earlier decision again, as the reply to this repeat of the message: with its salt, its script name and its key.
        /// </summary>
        /// <param name="decision">What was decided about the message when it first came.</param>
        /// <returns>The signed reply, to be sent as <c>application/xml</c> with status 200.</returns>
        /// <exception cref="ArgumentException">The decision is about a message of another endpoint.</exception>
        public SignedReply Reply(NotificationDecision decision)
        {
            ArgumentNullException.ThrowIfNull(decision);
            if (decision.EndpointName != _receivedWith.Endpoint.Name)
            {
                throw new ArgumentException(
                    $"The decision is about {LogText.Of(decision.EndpointName)}; the request is {LogText.Of(_receivedWith.Endpoint.Name)}.", nameof(decision));
            }

            return decision.ToReply(_receivedWith.Endpoint).Sign(_receivedWith.Credentials, OptionsOfReply());
        }

        /// <summary>Returns the request, with sensitive values masked.</summary>
        /// <returns>A string that is safe to log.</returns>
        public override string ToString() => $"Verified: {Request}";

        private SigningOptions OptionsOfReply() => new()
        {
            ScriptName = _receivedWith.ScriptName,
            Key = _receivedWith.Key,

            // The sender chose the salt, and must not be able to make the reply impossible to send.
            Salt = AnswerReader.SingleText(Fields, ProtocolFields.Salt) is { } salt
                && !salt.Contains((char)SignedText.Separator)
                && XmlCharacters.AreAll(Encoding.UTF8.GetBytes(salt))
                    ? salt
                    : null,
        };
    }

    /// <summary>A request that proves nothing: its signature is missing or not valid, it is for another merchant, or it is one of our own.</summary>
    public sealed class Untrusted : ReceivedRequest<TRequest>
    {
        internal Untrusted(MessageFields fields, SignatureVerdict signature, string? reason = null)
            : base(fields)
        {
            Signature = signature;
            Reason = reason ?? signature.ToString();
        }

        /// <summary>Gets the verdict on the signature. If it is valid, <see cref="Reason"/> explains why the request is not trusted.</summary>
        public SignatureVerdict Signature { get; }

        /// <summary>Gets the reason why the request is not trusted; it quotes no value.</summary>
        public string Reason { get; }

        /// <summary>Describes why the request is not trusted.</summary>
        /// <returns>A string that is safe to log.</returns>
        public override string ToString() => $"Untrusted request. {Reason}";
    }

    /// <summary>A request that cannot be read or is too large, or whose signature is valid but a required field is missing or repeated.</summary>
    public sealed class Malformed : ReceivedRequest<TRequest>
    {
        internal Malformed(MessageFields fields, string reason, IReadOnlyList<FieldProblem> problems)
            : base(fields)
        {
            Reason = reason;
            Problems = problems;
        }

        /// <summary>Gets the reason why the request is malformed; it quotes no value.</summary>
        public string Reason { get; }

        /// <summary>Gets the fields that do not match the spec.</summary>
        public IReadOnlyList<FieldProblem> Problems { get; }

        /// <summary>Describes why the request is malformed.</summary>
        /// <returns>A string that is safe to log.</returns>
        public override string ToString() => $"Malformed request. {Reason}";
    }
}
