using System.Globalization;
using System.Net;

namespace FreedomPay.Contracts;

/// <summary>What HTTP says about a response, apart from its body.</summary>
internal sealed record HttpFacts
{
    /// <summary>Nothing is known: the caller passed in the body.</summary>
    public static HttpFacts None { get; } = new();

    /// <summary>Nothing is known except that the gateway may have received the request more than once.</summary>
    public static HttpFacts Repeated { get; } = new() { IsRepeated = true };

    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>How long the gateway asks the client to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The headers that the endpoint's responses are read with.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Where a redirect points, without its query; <see langword="null"/> for any other response.</summary>
    public string? RedirectsTo { get; init; }

    /// <summary>The URL that responded, without its query, if it is not the one that was called; preceded by the method if that differs.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>How the body is compressed, if nothing has decompressed it.</summary>
    public string? Compression { get; init; }

    /// <summary>Whether the gateway may have received the request more than once.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>What something between the client and the network tried to do with the request.</summary>
    public RefusedSend Refused { get; init; }

    /// <summary>What a log reader wants to know besides the answer itself; empty if there is nothing to note.</summary>
    public string Note
    {
        get
        {
            List<string> notes = [];
            if (StatusCode is { } status && status != HttpStatusCode.OK)
            {
                notes.Add(string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)status}"));
            }

            if (RedirectsTo is not null)
            {
                notes.Add($"a redirect to {LogText.Of(RedirectsTo)}");
            }

            if (Compression is not null)
            {
                notes.Add($"a body compressed with {LogText.Of(Compression)}, which nothing has decompressed");
            }

            if (RetryAfter is { } wait)
            {
                notes.Add(string.Create(CultureInfo.InvariantCulture, $"to be asked again after {Math.Ceiling(wait.TotalSeconds)} s"));
            }

            if (Refused != RefusedSend.None)
            {
                notes.Add(Refused == RefusedSend.Copy
                    ? "something between this client and the network tried to read or copy the request's content, and was refused"
                    : "something between this client and the network tried to send the request again, and was refused");
            }

            return notes.Count == 0 ? string.Empty : $" ({string.Join("; ", notes)})";
        }
    }

    public static HttpFacts Of(HttpResponseMessage response, HttpMethod method, Uri? called, GatewayEndpoint endpoint)
    {
        int status = (int)response.StatusCode;
        return new HttpFacts
        {
            StatusCode = response.StatusCode,
            RetryAfter = WaitOf(response),
            RedirectsTo = status is >= 300 and < 400 ? WithoutQuery(response.Headers.Location) : null,
            Headers = endpoint.IsJson ? HeadersOf(response, endpoint) : [],
            AnsweredBy = OtherThan(method, called, response.RequestMessage),
            Compression = CompressionOf(response.Content),
        };
    }

    /// <summary>Returns the value of a header, or the status under its name of HTTP/2; <see langword="null"/> if it is not known.</summary>
    public string? Header(string name)
    {
        if (name == JsonErrorTest.HttpStatus)
        {
            return StatusCode is { } status ? ((int)status).ToString(CultureInfo.InvariantCulture) : null;
        }

        foreach (KeyValuePair<string, string> header in Headers)
        {
            if (string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                return header.Value;
            }
        }

        return null;
    }

    /// <summary>Adds what is known after the call has ended.</summary>
    public HttpFacts With(SendTicket ticket) =>
        ticket.IsRepeated || ticket.Refused != RefusedSend.None ? this with { IsRepeated = ticket.IsRepeated, Refused = ticket.Refused } : this;

    /// <summary>
    /// A followed redirect shows in the message's URL, unless a handler has restored the original URL (as service discovery does). Then the
    /// method may still show it: POST becomes GET on most redirects.
    /// </summary>
    private static string? OtherThan(HttpMethod method, Uri? called, HttpRequestMessage? answered)
    {
        if (answered?.RequestUri is not { } url || called is null)
        {
            return null;
        }

        if (answered.Method != method)
        {
            return $"{answered.Method} {WithoutQuery(url)}";
        }

        return url == called ? null : WithoutQuery(url);
    }

    /// <summary>Keeps what the endpoint's responses are read with. A header that comes twice has a value that no single one has.</summary>
    private static List<KeyValuePair<string, string>> HeadersOf(HttpResponseMessage response, GatewayEndpoint endpoint)
    {
        List<KeyValuePair<string, string>> headers = [];
        IEnumerable<string> names = endpoint.AnswerHeaders.Concat(endpoint.Errors?.Tests.Where(static test => test.IsHeader).Select(static test => test.Name) ?? []);
        foreach (string name in endpoint.IdempotencyHeader is { } key ? names.Append(key) : names)
        {
            if (response.Headers.TryGetValues(name, out IEnumerable<string>? values))
            {
                headers.Add(new(name, string.Join(", ", values)));
            }
        }

        return headers;
    }

    private static string? CompressionOf(HttpContent content)
    {
        // Accessing the collection allocates it.
        if (!content.Headers.Contains("Content-Encoding"))
        {
            return null;
        }

        string names = string.Join(", ", content.Headers.ContentEncoding.Where(static name => !name.Equals("identity", StringComparison.OrdinalIgnoreCase)));
        return names.Length == 0 ? null : names;
    }

    private static TimeSpan? WaitOf(HttpResponseMessage response)
    {
        if (!response.Headers.Contains("Retry-After") || response.Headers.RetryAfter is not { } retryAfter)
        {
            return null;
        }

        TimeSpan? wait = retryAfter.Delta ?? retryAfter.Date - (response.Headers.Date ?? DateTimeOffset.UtcNow);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string? WithoutQuery(Uri? url) => url switch
    {
        null => null,
        { IsAbsoluteUri: true } => url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped),
        _ => url.OriginalString.Split('?', '#')[0],
    };
}
