using System.Diagnostics;
using System.Net;

namespace FreedomPay.Contracts;

/// <summary>What all results of a request have in common: an <see cref="Answer{TResponse}"/> or a <see cref="TextAnswer"/>.</summary>
public abstract class GatewayAnswer
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ReadOnlyMemory<byte> _body;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly HttpFacts _http;

    private protected GatewayAnswer(Outcome outcome, ReadOnlyMemory<byte> body, HttpFacts http)
    {
        Outcome = outcome;
        _body = body;
        _http = http;
    }

    /// <summary>Gets whether what the request asked for has happened.</summary>
    public Outcome Outcome { get; }

    /// <summary>Gets the HTTP status of the response; <see langword="null"/> if there was no response, or only its body was passed in.</summary>
    public HttpStatusCode? StatusCode => _http.StatusCode;

    /// <summary>Gets how long the gateway asks you to wait before the next call (<c>Retry-After</c>); <see langword="null"/> if it does not say.</summary>
    public TimeSpan? RetryAfter => _http.RetryAfter;

    private protected string Note => _http.Note;

    /// <summary>Returns the body as received. It may contain secrets: do not log it.</summary>
    /// <returns>The bytes; empty if there was no response.</returns>
    public ReadOnlyMemory<byte> GetBody() => _body;

    /// <summary>Describes the result, without anything secret.</summary>
    /// <returns>A string that is safe to log.</returns>
    public abstract override string ToString();
}
