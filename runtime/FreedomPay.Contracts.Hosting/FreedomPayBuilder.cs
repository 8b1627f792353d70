using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.Hosting;

/// <summary>Configures what <c>AddFreedomPay</c> has registered for one merchant.</summary>
public sealed class FreedomPayBuilder
{
    private readonly IHttpClientBuilder _httpClient;
    private readonly List<Action<SocketsHttpHandler>> _handlerSettings;

    internal FreedomPayBuilder(IServiceCollection services, string name, IHttpClientBuilder httpClient, List<Action<SocketsHttpHandler>> handlerSettings)
    {
        Services = services;
        Name = name;
        _httpClient = httpClient;
        _handlerSettings = handlerSettings;
    }

    /// <summary>Gets the services of the program.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Gets the merchant's name; empty for the default merchant.</summary>
    public string Name { get; }

    /// <summary>Configures the handler that connects to the gateway: a proxy, the time for connecting, client certificates.</summary>
    /// <param name="configure">Configures it. Redirects stay off, unless you turn them on.</param>
    /// <returns>This builder.</returns>
    public FreedomPayBuilder ConfigureHandler(Action<SocketsHttpHandler> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        _handlerSettings.Add(configure);
        return this;
    }

    /// <summary>
    /// Configures this merchant's HTTP client. Handlers that the program adds to all clients (<c>ConfigureHttpClientDefaults</c>) do not reach it; those
    /// that you add here do. A request that changes something leaves once, whatever they repeat.
    /// </summary>
    /// <param name="configure">Configures it.</param>
    /// <returns>This builder.</returns>
    public FreedomPayBuilder ConfigureHttpClient(Action<IHttpClientBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(_httpClient);
        return this;
    }
}
