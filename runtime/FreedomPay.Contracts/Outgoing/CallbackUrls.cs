using System.Collections.Concurrent;

namespace FreedomPay.Contracts;

/// <summary>
/// The merchant's URLs to which the gateway sends messages, each known once. A request tells the gateway these URLs unless its own fields do. Safe for use by
/// several threads.
/// </summary>
public sealed class CallbackUrls
{
    private readonly ConcurrentDictionary<string, string> _urls = new(StringComparer.Ordinal);

    /// <summary>Says to which URL the messages of an endpoint are sent. Saying the same again changes nothing.</summary>
    /// <param name="endpointName">The endpoint's name: <see cref="GatewayEndpoint.Name"/> of, for example, <c>ResultNotifyRequest.Endpoint</c>.</param>
    /// <param name="url">The absolute URL as the gateway calls it, http or https.</param>
    /// <exception cref="ArgumentException">The name is empty, or the URL is not one that can be sent.</exception>
    /// <exception cref="InvalidOperationException">Another URL was added for this endpoint: nothing would tell which one to send.</exception>
    public void Add(string endpointName, string url)
    {
        ArgumentException.ThrowIfNullOrEmpty(endpointName);
        ArgumentNullException.ThrowIfNull(url);
        if (!UrlText.IsUrl(url) || url.Contains((char)SignedText.Separator))
        {
            throw new ArgumentException("An absolute http or https URL is expected, without a user, white space or ';'.", nameof(url));
        }

        string known = _urls.GetOrAdd(endpointName, url);
        if (known != url)
        {
            throw new InvalidOperationException($"{LogText.Of(endpointName)} is sent to {LogText.Of(known)} already; nothing would tell whether to send that URL or {LogText.Of(url)}.");
        }
    }

    /// <summary>Returns the URL to which the messages of an endpoint are sent.</summary>
    /// <param name="endpointName">The endpoint's name.</param>
    /// <returns>The URL; <see langword="null"/> if none was added.</returns>
    public string? Find(string endpointName)
    {
        ArgumentNullException.ThrowIfNull(endpointName);
        return _urls.GetValueOrDefault(endpointName);
    }

    /// <summary>Returns the URL to which a kind of message is sent, for a field that is required.</summary>
    /// <typeparam name="TRequest">The message's record, for example <c>PayoutNotifyRequest</c>.</typeparam>
    /// <returns>The URL.</returns>
    /// <exception cref="InvalidOperationException">None was added.</exception>
    public string UrlOf<TRequest>()
        where TRequest : IReceivableRequest<TRequest> =>
        Find(TRequest.Endpoint.Name) ?? throw new InvalidOperationException($"No URL is known for {LogText.Of(TRequest.Endpoint.Title)} ({LogText.Of(TRequest.Endpoint.Name)}). Map its endpoint, or add its URL, before a request is sent.");
}
