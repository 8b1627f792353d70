using System.Net;
using System.Net.Http.Headers;
using FreedomPay.Common;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts.Testing;

/// <summary>What a <see cref="FakeGateway"/> answers a request with: a response, an error, or one of the ways in which an answer gets lost.</summary>
/// <remarks>Immutable; one instance can answer any number of requests.</remarks>
public abstract class FakeAnswer
{
    private TimeSpan _delay;

    private protected FakeAnswer()
    {
    }

    /// <summary>Gets the time between the arrival of the request and the answer.</summary>
    public TimeSpan Delay => _delay;

    /// <summary>Gets whether the request never reaches the gateway.</summary>
    internal virtual bool IsUndelivered => false;

    /// <summary>Creates a response, signed as the gateway signs it.</summary>
    /// <param name="response">The response record of the request's endpoint.</param>
    /// <returns>The answer.</returns>
    public static FakeAnswer Success(IWritableMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return new ReplyAnswer(response, ReplyFault.None);
    }

    /// <summary>Creates an error of the gateway; signed if the endpoint's errors are.</summary>
    /// <param name="code">The error code.</param>
    /// <param name="description">The error text.</param>
    /// <returns>The answer.</returns>
    public static FakeAnswer Error(ErrorCode code, string description = "An error for a test.") => new ErrorAnswer(code, description, isSigned: true);

    /// <summary>Creates an error without a signature, as the gateway sends it if it does not know the merchant or the payment, and as anybody could.</summary>
    /// <param name="code">The error code.</param>
    /// <param name="description">The error text.</param>
    /// <returns>The answer.</returns>
    public static FakeAnswer UnsignedError(ErrorCode code, string description = "An error for a test.") => new ErrorAnswer(code, description, isSigned: false);

    /// <summary>Creates a response whose signature does not verify. Responses in JSON are not signed: for such an endpoint, the request throws an exception that says so.</summary>
    /// <param name="response">The response record of the request's endpoint.</param>
    /// <returns>The answer.</returns>
    public static FakeAnswer WronglySigned(IWritableMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return new ReplyAnswer(response, ReplyFault.Signature);
    }

    /// <summary>Creates a response of which only a part arrives.</summary>
    /// <param name="response">The response record of the request's endpoint.</param>
    /// <param name="bytes">The number of bytes after which the connection breaks.</param>
    /// <returns>The answer.</returns>
    public static FakeAnswer Cut(IWritableMessage response, int bytes = 20)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        return new ReplyAnswer(response, ReplyFault.Cut, bytes);
    }

    /// <summary>Creates a text, such as a page: for requests that are answered with one, and for what a proxy puts in place of an answer.</summary>
    /// <param name="text">The text.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="contentType">The content type.</param>
    /// <returns>The answer.</returns>
    public static FakeAnswer Text(string text, HttpStatusCode status = HttpStatusCode.OK, string contentType = "text/html; charset=utf-8")
    {
        ArgumentNullException.ThrowIfNull(text);
        return new RawAnswer(text, status, MediaTypeHeaderValue.Parse(contentType));
    }

    /// <summary>Creates a redirect, which the client does not follow.</summary>
    /// <param name="location">Where it leads.</param>
    /// <returns>The answer.</returns>
    public static FakeAnswer Redirect(Uri location)
    {
        ArgumentNullException.ThrowIfNull(location);
        return new RedirectAnswer(location);
    }

    /// <summary>The request reaches the gateway, and no answer comes back: whether it was carried out is unknown to the client.</summary>
    /// <returns>The answer.</returns>
    public static FakeAnswer Lost() => new FailedAnswer(isUndelivered: false);

    /// <summary>No connection: the request never reaches the gateway, and the client knows that nothing was done.</summary>
    /// <returns>The answer.</returns>
    public static FakeAnswer Unreachable() => new FailedAnswer(isUndelivered: true);

    /// <summary>Returns the same answer after a time: give it more than the client's timeout to lose the answer that way.</summary>
    /// <param name="delay">The time between the arrival of the request and the answer.</param>
    /// <returns>The slow answer.</returns>
    public FakeAnswer After(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        FakeAnswer slow = (FakeAnswer)MemberwiseClone();
        slow._delay = delay;
        return slow;
    }

    /// <exception cref="HttpRequestException">The connection breaks.</exception>
    internal abstract HttpResponseMessage Write(FakeRequest request);
}
