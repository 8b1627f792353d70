using Microsoft.Extensions.Logging;

namespace FreedomPay.Contracts.Hosting;

/// <summary>A merchant of this program, as its options describe it.</summary>
public sealed class FreedomPayMerchant
{
    private readonly IHttpClientFactory _httpClients;
    private readonly FreedomPayOptions _options;
    private readonly ILogger _log;

    internal FreedomPayMerchant(string name, FreedomPayOptions options, IHttpClientFactory httpClients, NotificationScripts scripts, ILogger log)
    {
        _log = log;
        _options = options;
        _httpClients = httpClients;
        Name = name;
        Credentials = OptionValues.Credentials(options);
        Host = OptionValues.Host(options);
        PublicUrl = options.PublicUrl is { } url ? new Uri(url) : null;
        AllowTestPayments = options.AllowTestPayments;
        Routes = new NotificationRoutes(this, scripts);
    }

    /// <summary>Gets the name that was passed to <c>AddFreedomPay</c>; empty for the default merchant.</summary>
    public string Name { get; }

    /// <summary>Gets the id and the keys.</summary>
    public MerchantCredentials Credentials { get; }

    /// <summary>Gets the gateway that is called.</summary>
    public Uri Host { get; }

    /// <summary>Gets the address of the shop as the gateway sees it; <see langword="null"/> if none is configured.</summary>
    public Uri? PublicUrl { get; }

    /// <summary>Gets a value indicating whether a payment in test mode counts as paid.</summary>
    public bool AllowTestPayments { get; }

    /// <summary>Gets where the gateway's messages to this merchant arrive.</summary>
    public NotificationRoutes Routes { get; }

    /// <summary>Gets the name of this merchant's HTTP client in <see cref="IHttpClientFactory"/>.</summary>
    public string HttpClientName => NameOfHttpClient(Name);

    internal FreedomPayOptions Options => _options;

    internal string PathOfPublicUrl => _options.Section is { } section ? $"{section}:{nameof(FreedomPayOptions.PublicUrl)}" : $"{nameof(FreedomPayOptions)}.{nameof(FreedomPayOptions.PublicUrl)}";

    /// <summary>Creates a client of this merchant that also calls other hosts, for example Freedom ID under the tokens of one user. Clients are cheap.</summary>
    /// <param name="hosts">The hosts. None of those that the options name is added.</param>
    /// <returns>The client. It shares its connections with the others of this merchant.</returns>
    public FreedomPayClient CreateClient(IReadOnlyList<AuthorizedHost> hosts)
    {
        ArgumentNullException.ThrowIfNull(hosts);
        return new LoggingClient(_httpClients.CreateClient(HttpClientName), Credentials, new SigningOptions { CallbackUrls = Routes.CallbackUrls }, hosts, _log, ToString());
    }

    /// <summary>Returns the URL of a page or endpoint of the shop, for fields that take one, such as the URL to which the payer returns.</summary>
    /// <param name="path">The path behind <see cref="PublicUrl"/>, for example <c>/orders/5</c>. Encode what you put into it with <see cref="Uri.EscapeDataString(string)"/>.</param>
    /// <returns>The URL.</returns>
    /// <exception cref="ArgumentException">The path is a whole URL.</exception>
    /// <exception cref="InvalidOperationException">No public URL is configured.</exception>
    public string UrlOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || path.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException("Pass the path behind the public URL, for example /orders/5, and not a whole URL.", nameof(path));
        }

        string behind = path.StartsWith("~/", StringComparison.Ordinal) ? path[1..] : path;
        return PublicUrl is null
            ? throw new InvalidOperationException($"{path} has no URL: {PathOfPublicUrl} is missing. Write the address of the shop as the gateway sees it, for example https://shop.kz.")
            : $"{PublicUrl.AbsoluteUri.TrimEnd('/')}/{behind.TrimStart('/')}";
    }

    /// <summary>Returns the URL at which a kind of message arrives, for fields of requests that are required.</summary>
    /// <typeparam name="TRequest">The message's record, for example <c>PayoutNotifyRequest</c>.</typeparam>
    /// <returns>The URL of its first route.</returns>
    /// <exception cref="InvalidOperationException">No route was mapped for such messages to this merchant.</exception>
    public string UrlOf<TRequest>()
        where TRequest : IReceivableRequest<TRequest> => Routes.CallbackUrls.UrlOf<TRequest>();

    /// <summary>Returns the name, the id and the host.</summary>
    /// <returns>A string that is safe to log.</returns>
    public override string ToString() => $"{(Name.Length == 0 ? "Merchant" : $"Merchant '{Name}',")} {Credentials.MerchantId} at {Host}";

    internal static string NameOfHttpClient(string name) => name.Length == 0 ? "FreedomPay" : $"FreedomPay:{name}";

    /// <summary>Creates the client with the hosts of the options.</summary>
    internal FreedomPayClient CreateClient() => CreateClient(OptionValues.Hosts(_options));
}
