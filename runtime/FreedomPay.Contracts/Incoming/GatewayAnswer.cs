using System.Diagnostics;
using System.Net;

namespace FreedomPay.Contracts;

/// <summary>What every result of a request tells: an <see cref="Answer{TResponse}"/> or a <see cref="TextAnswer"/>.</summary>
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

    /// <summary>Whether what the request asked for has happened.</summary>
    public Outcome Outcome { get; }

    /// <summary>The HTTP status of the answer; <see langword="null"/> where none came, or the body was handed over without it.</summary>
    public HttpStatusCode? StatusCode => _http.StatusCode;

    /// <summary>How long the gateway asks to wait before it is called again (<c>Retry-After</c>); <see langword="null"/> where it says nothing.</summary>
    public TimeSpan? RetryAfter => _http.RetryAfter;

    private protected string Note => _http.Note;

    /// <summary>Returns the body as it came. It may contain what must stay secret: do not log it.</summary>
    /// <returns>The bytes; none where no answer came.</returns>
    public ReadOnlyMemory<byte> GetBody() => _body;

    /// <summary>Shows what came, without what must stay secret.</summary>
    /// <returns>A text that is safe to log.</returns>
    public abstract override string ToString();
}
