using System.Diagnostics.CodeAnalysis;

namespace FreedomPay.Contracts;

/// <summary>
/// Something between the client and the network tried to send a request again, or to copy it, and was refused. It is neither an
/// <see cref="HttpRequestException"/> nor an <see cref="IOException"/>, so handlers that retry failures leave it alone.
/// </summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Only this library throws it.")]
public sealed class RepeatedSendException : FreedomPayException
{
    internal RepeatedSendException(string message)
        : base(message)
    {
    }

    internal static RepeatedSendException Again() => new(
        "The request may move money and has already been written to a connection. Something tried to send it again (a resilience or retry handler, "
        + "a redirect, a repeat after 401 or after a lost connection) and was refused. Ask the gateway what became of the first one.");

    internal static RepeatedSendException WhileSending() => new(
        "The request may move money and is being sent. Something tried to send it a second time beside the first (a hedging handler, for example) and was refused.");

    internal static RepeatedSendException TooLate() => new(
        "The call that this request belongs to has ended, and its caller knows what became of it. Something went on sending it and was refused.");

    internal static RepeatedSendException Buffered() => new(
        "The request may move money, and a handler tried to read or copy its content into memory, from where it could be sent twice. It was refused, and nothing "
        + "was sent by this attempt. Take the handler away that reads, logs or clones request content, or have it leave this client's requests alone. In a test, "
        + "look at the fields of the signed request instead, or copy the content to a stream that cannot tell its length.");

    internal static RepeatedSendException Copied() => new(
        "The request does not come from FreedomPayClient: a handler has copied it into a message of its own, from where it could be sent twice. It was refused, and "
        + "nothing was sent. Take that handler away, or have it leave this client's requests alone.");
}
