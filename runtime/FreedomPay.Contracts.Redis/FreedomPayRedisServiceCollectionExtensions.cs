using FreedomPay.Contracts.Hosting;
using FreedomPay.Contracts.Redis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Has the messages of the gateway decided once for several machines, with Redis between them.</summary>
/// <remarks>
/// It takes the place of the store that <c>AddFreedomPay</c> registers, whichever is called first. The options are checked when the program starts, and every mistake is named at once.
/// </remarks>
public static class FreedomPayRedisServiceCollectionExtensions
{
    /// <summary>Keeps decisions in the Redis of the program's own <see cref="IConnectionMultiplexer"/>.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddFreedomPayRedis(this IServiceCollection services) => services.AddFreedomPayRedis(static _ => { });

    /// <summary>Keeps decisions in Redis, with options that are set in code.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options. Without a connection string, the program's own <see cref="IConnectionMultiplexer"/> is used.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddFreedomPayRedis(this IServiceCollection services, Action<RedisNotificationStoreOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        Add(services);
        services.Configure(configure);
        return services;
    }

    /// <summary>Keeps decisions in Redis, with options from configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section that has the options, for example <c>builder.Configuration.GetSection("FreedomPayRedis")</c>.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddFreedomPayRedis(this IServiceCollection services, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        Add(services);
        services.AddSingleton<IConfigureOptions<RedisNotificationStoreOptions>>(new RedisNotificationStoreOptionsBinder(section));
        return services;
    }

    /// <summary>Keeps decisions in the Redis of a connection string.</summary>
    /// <param name="services">The services.</param>
    /// <param name="connectionString">
    /// Where Redis is, for example <c>builder.Configuration.GetConnectionString("Redis")</c>. If it is missing or empty, the program does not start and says so.
    /// </param>
    /// <param name="configure">Sets other options.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddFreedomPayRedis(this IServiceCollection services, string? connectionString, Action<RedisNotificationStoreOptions>? configure = null) =>
        services.AddFreedomPayRedis(options =>
        {
            options.ConnectionString = connectionString ?? string.Empty;
            configure?.Invoke(options);
        });

    /// <summary>Keeps decisions in the Redis of a connection that is described in code.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">Where Redis is, and how to connect. It is copied; <see cref="ConfigurationOptions.AbortOnConnectFail"/> is always false.</param>
    /// <param name="configure">Sets other options.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddFreedomPayRedis(this IServiceCollection services, ConfigurationOptions configuration, Action<RedisNotificationStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ConfigurationOptions copy = configuration.Clone();
        return services.AddFreedomPayRedis(options =>
        {
            options.Configuration = copy;
            configure?.Invoke(options);
        });
    }

    private static void Add(IServiceCollection services)
    {
        if (services.Any(static service => service.ServiceType == typeof(RedisConnection)))
        {
            throw new InvalidOperationException("AddFreedomPayRedis has been called twice. A program has one store of decisions, for all of its merchants.");
        }

        services.AddOptions<RedisNotificationStoreOptions>().ValidateOnStart();
        services.AddSingleton<IValidateOptions<RedisNotificationStoreOptions>, RedisNotificationStoreOptionsValidator>();
        services.AddSingleton(static provider => ConnectionOf(provider));
        services.RemoveAll<INotificationStore>();
        services.AddSingleton<INotificationStore>(static provider => StoreOf(provider));
    }

    private static RedisNotificationStore StoreOf(IServiceProvider provider)
    {
        RedisNotificationStore store = new(
            provider.GetRequiredService<RedisConnection>(), provider.GetRequiredService<IOptions<RedisNotificationStoreOptions>>().Value, provider.GetService<ILoggerFactory>());

        // Routes that are mapped ask for the store: the program connects as it starts.
        _ = store.ConnectEarlyAsync();
        return store;
    }

    private static RedisConnection ConnectionOf(IServiceProvider provider)
    {
        RedisNotificationStoreOptions options = provider.GetRequiredService<IOptions<RedisNotificationStoreOptions>>().Value;
        if (options.Configuration is { } configuration)
        {
            return RedisConnection.To(configuration, options.CommandTimeout);
        }

        // The program's own may connect when it is made, and wait for a Redis that is away.
        return options.ConnectionString is { } text
            ? RedisConnection.To(ConfigurationOptions.Parse(text.Reveal()), options.CommandTimeout)
            : new RedisConnection(() => Task.Run(provider.GetRequiredService<IConnectionMultiplexer>), isOwn: false);
    }
}
