using FreedomPay.Contracts.Hosting;

namespace FreedomPay.Contracts.AspNetCore;

/// <summary>A verified message of the gateway, as a handler gets it. The signature tells who sent it; whether order, amount and currency are right, only your own records can tell.</summary>
/// <typeparam name="TRequest">The request record.</typeparam>
public sealed class Notification<TRequest>
    where TRequest : IReceivableRequest<TRequest>
{
    /// <summary>Initializes a new instance of the <see cref="Notification{TRequest}"/> class.</summary>
    /// <param name="received">The verified request.</param>
    /// <param name="merchant">The merchant to whom it was sent.</param>
    public Notification(ReceivedRequest<TRequest>.Verified received, FreedomPayMerchant merchant)
    {
        ArgumentNullException.ThrowIfNull(received);
        ArgumentNullException.ThrowIfNull(merchant);
        Received = received;
        Merchant = merchant;
    }

    /// <summary>Gets the request record.</summary>
    public TRequest Request => Received.Request;

    /// <summary>Gets the optional fields that are not of their type.</summary>
    public IReadOnlyList<FieldProblem> Problems => Received.Problems;

    /// <summary>Gets all fields as received.</summary>
    public MessageFields Fields => Received.Fields;

    /// <summary>Gets the merchant to whom the message was sent.</summary>
    public FreedomPayMerchant Merchant { get; }

    /// <summary>Gets the verified request, which signs replies.</summary>
    public ReceivedRequest<TRequest>.Verified Received { get; }

    /// <summary>Returns the request, with sensitive values masked.</summary>
    /// <returns>A string that is safe to log.</returns>
    public override string ToString() => Received.ToString();
}
