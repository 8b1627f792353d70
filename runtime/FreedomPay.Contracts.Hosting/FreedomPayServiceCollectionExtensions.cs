using FreedomPay.Contracts;
using FreedomPay.Contracts.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers merchants of Freedom Pay.</summary>
/// <remarks>
/// For the default merchant, <see cref="FreedomPayClient"/>, <see cref="FreedomPayMerchant"/> and <see cref="MerchantCredentials"/> are injected as they are;
/// for the others, by the merchant's name: <c>[FromKeyedServices("payouts")] FreedomPayClient client</c>. The options are checked when the program starts, and
/// every mistake is named at once.
/// </remarks>
public static class FreedomPayServiceCollectionExtensions
{
    /// <summary>Adds the default merchant, with options from configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section that has the options, for example <c>builder.Configuration.GetSection("FreedomPay")</c>.</param>
    /// <returns>A builder for what else can be configured.</returns>
    public static FreedomPayBuilder AddFreedomPay(this IServiceCollection services, IConfigurationSection section) => services.AddFreedomPay(Options.Options.DefaultName, section);

    /// <summary>Adds a further merchant, with options from configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The merchant's name in this program: the key of its services.</param>
    /// <param name="section">The section that has the options.</param>
    /// <returns>A builder for what else can be configured.</returns>
    public static FreedomPayBuilder AddFreedomPay(this IServiceCollection services, string name, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(section);
        FreedomPayBuilder builder = Add(services, name, section.Path, out FreedomPayRegistry registry);
        services.AddSingleton<IConfigureOptions<FreedomPayOptions>>(new FreedomPayOptionsBinder(name, section, registry));
        return builder;
    }

    /// <summary>Adds the default merchant, with options that are set in code.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder for what else can be configured.</returns>
    public static FreedomPayBuilder AddFreedomPay(this IServiceCollection services, Action<FreedomPayOptions> configure) => services.AddFreedomPay(Options.Options.DefaultName, configure);

    /// <summary>Adds a further merchant, with options that are set in code.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The merchant's name in this program: the key of its services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder for what else can be configured.</returns>
    public static FreedomPayBuilder AddFreedomPay(this IServiceCollection services, string name, Action<FreedomPayOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        FreedomPayBuilder builder = Add(services, name, section: null, out _);
        services.Configure(name, configure);
        return builder;
    }

    private static FreedomPayBuilder Add(IServiceCollection services, string name, string? section, out FreedomPayRegistry registry)
    {
        registry = RegistryOf(services);
        registry.Add(name, section);
        services.AddOptions<FreedomPayOptions>(name).ValidateOnStart();
        if (name.Length == 0)
        {
            services.AddSingleton(static provider => MerchantOf(provider, Options.Options.DefaultName));
            services.AddSingleton(static provider => provider.GetRequiredService<FreedomPayMerchant>().Credentials);
            services.AddSingleton(static provider => provider.GetRequiredService<FreedomPayMerchant>().CreateClient());
        }
        else
        {
            services.AddKeyedSingleton(name, static (provider, key) => MerchantOf(provider, (string)key!));
            services.AddKeyedSingleton(name, static (provider, key) => provider.GetRequiredKeyedService<FreedomPayMerchant>(key).Credentials);
            services.AddKeyedSingleton(name, static (provider, key) => provider.GetRequiredKeyedService<FreedomPayMerchant>(key).CreateClient());
        }

        List<Action<SocketsHttpHandler>> handlerSettings = [];
        return new FreedomPayBuilder(services, name, AddHttpClient(services, name, handlerSettings), handlerSettings);
    }

    private static IHttpClientBuilder AddHttpClient(IServiceCollection services, string name, List<Action<SocketsHttpHandler>> handlerSettings) => services
        .AddHttpClient(FreedomPayMerchant.NameOfHttpClient(name), (provider, http) =>
        {
            FreedomPayMerchant merchant = MerchantOf(provider, name);
            http.BaseAddress = merchant.Host;
            http.Timeout = merchant.Options.Timeout;
        })
        .ConfigurePrimaryHttpMessageHandler(provider =>
        {
            HttpMessageHandler connections = FreedomPayClient.CreateHandler(handler => handlerSettings.ForEach(configure => configure(handler)));
            return MerchantOf(provider, name).Options.SendTraceHeaders ? new TraceHeaderHandler(connections) : connections;
        })

        // The handler renews its connections itself, and the client is a singleton.
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)

        // What the program adds to all clients repeats requests, moves them to other hosts, or writes down what they carry.
        .ConfigureAdditionalHttpMessageHandlers(static (handlers, _) => handlers.Clear())

        // The factory's own log has URLs and, at its lowest level, headers.
        .RemoveAllLoggers();

    private static FreedomPayMerchant MerchantOf(IServiceProvider provider, string name) => provider.GetRequiredService<IFreedomPayMerchants>()[name];

    private static FreedomPayRegistry RegistryOf(IServiceCollection services)
    {
        if (services.FirstOrDefault(static service => service.ServiceType == typeof(FreedomPayRegistry))?.ImplementationInstance is FreedomPayRegistry known)
        {
            return known;
        }

        FreedomPayRegistry registry = new();
        services.AddSingleton(registry);
        services.AddSingleton<IValidateOptions<FreedomPayOptions>, FreedomPayOptionsValidator>();
        services.AddSingleton<IFreedomPayMerchants, FreedomPayMerchants>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<INotificationStore>(static provider => new MemoryNotificationStore(provider.GetRequiredService<TimeProvider>()));
        return registry;
    }
}
