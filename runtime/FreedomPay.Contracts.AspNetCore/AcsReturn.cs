using FreedomPay.Contracts.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace FreedomPay.Contracts.AspNetCore;

/// <summary>
/// The payer's browser, back from the issuer's ACS. Nothing is signed: look up the payment by an id of your own, such as one in the path, and let the request that finishes 3DS decide.
/// </summary>
/// <typeparam name="TMessage">The message record.</typeparam>
public sealed class AcsReturn<TMessage>
    where TMessage : class, IReadableMessage<TMessage>
{
    internal AcsReturn(UnsignedMessage<TMessage> received, HttpContext httpContext)
    {
        Received = received;
        HttpContext = httpContext;
    }

    /// <summary>Gets the message; <see langword="null"/> if it is not usable.</summary>
    public TMessage? Message => Received.Message;

    /// <summary>Gets the message with its problems.</summary>
    public UnsignedMessage<TMessage> Received { get; }

    /// <summary>Gets the HTTP context, for example for the values of the route.</summary>
    public HttpContext HttpContext { get; }

    /// <summary>Returns what the browser brings, with sensitive values masked.</summary>
    /// <returns>A string that is safe to log.</returns>
    public override string ToString() => Received.ToString();
}
