using System.Globalization;
using System.Net;

namespace FreedomPay.Contracts;

/// <summary>What HTTP says about an answer, beside its body.</summary>
internal sealed record HttpFacts
{
    /// <summary>Nothing is known: the body was handed over by the caller.</summary>
    public static HttpFacts None { get; } = new();

    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>How long the gateway asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Where a redirect points, without its query; <see langword="null"/> for any other answer.</summary>
    public string? RedirectsTo { get; init; }

    /// <summary>The URL that answered, without its query, where it is not the one that was called.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>How the body is compressed, where nothing has decompressed it.</summary>
    public string? Compression { get; init; }

    /// <summary>Whether the request was sent more than once.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Whether something tried to send the request again and was refused.</summary>
    public bool HasRefusedRepeat { get; init; }

    /// <summary>What a reader of a log wants to know beside the answer itself; empty where there is nothing of note.</summary>
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

            if (HasRefusedRepeat)
            {
                notes.Add("something between this client and the network tried to send the request again, and was refused");
            }

            return notes.Count == 0 ? string.Empty : $" ({string.Join("; ", notes)})";
        }
    }

    public static HttpFacts Of(HttpResponseMessage response, Uri? called, SendPermit permit)
    {
        int status = (int)response.StatusCode;
        return new HttpFacts
        {
            StatusCode = response.StatusCode,
            RetryAfter = WaitOf(response),
            RedirectsTo = status is >= 300 and < 400 ? WithoutQuery(response.Headers.Location) : null,
            AnsweredBy = response.RequestMessage?.RequestUri is { } answered && called is not null && answered != called ? WithoutQuery(answered) : null,
            Compression = response.Content.Headers.ContentEncoding.LastOrDefault(),
            IsRepeated = permit.IsRepeated,
            HasRefusedRepeat = permit.HasRefused,
        };
    }

    private static TimeSpan? WaitOf(HttpResponseMessage response)
    {
        if (response.Headers.RetryAfter is not { } retryAfter)
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
