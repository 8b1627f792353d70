using FreedomPay.Contracts.Hosting;
using Microsoft.AspNetCore.Http;

namespace FreedomPay.Contracts.AspNetCore;

/// <summary>The payer's browser, back from the gateway. It proves no payment, and must see a page whatever it brings.</summary>
/// <typeparam name="TRequest">The request record.</typeparam>
public sealed class PayerReturn<TRequest>
    where TRequest : IReceivableRequest<TRequest>
{
    internal PayerReturn(ReceivedRequest<TRequest> received, FreedomPayMerchant merchant, HttpContext httpContext)
    {
        Received = received;
        Merchant = merchant;
        HttpContext = httpContext;
    }

    /// <summary>Gets what the browser brings: verified, or of no value.</summary>
    public ReceivedRequest<TRequest> Received { get; }

    /// <summary>Gets the request record if it is verified; otherwise <see langword="null"/>.</summary>
    public TRequest? Request => Received is ReceivedRequest<TRequest>.Verified verified ? verified.Request : default;

    /// <summary>Gets the merchant whose key verified the message, or would have.</summary>
    public FreedomPayMerchant Merchant { get; }

    /// <summary>Gets the HTTP context, for example for the values of the route.</summary>
    public HttpContext HttpContext { get; }

    /// <summary>Returns what the browser brings, with sensitive values masked.</summary>
    /// <returns>A string that is safe to log.</returns>
    public override string ToString() => Received.ToString();
}
