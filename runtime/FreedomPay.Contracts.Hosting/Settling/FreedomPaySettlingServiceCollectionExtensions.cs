using System.Diagnostics.CodeAnalysis;
using FreedomPay.Contracts.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what takes open requests to their end.</summary>
public static class FreedomPaySettlingServiceCollectionExtensions
{
    /// <summary>
    /// Asks in the background about requests whose outcome is not known, until it is or a person has been told. The store of the requests is registered apart, for example by
    /// <c>AddFreedomPayEntityFramework</c>.
    /// </summary>
    /// <typeparam name="TSettler">The shop's settler.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options, which are checked when the program starts; <see langword="null"/> for the defaults.</param>
    /// <returns>The services.</returns>
    /// <exception cref="InvalidOperationException">Another settler was added before.</exception>
    public static IServiceCollection AddFreedomPaySettling<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSettler>(
        this IServiceCollection services, Action<SettlingOptions>? configure = null)
        where TSettler : class, IOpenRequestSettler
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<SettlingOptions>().ValidateOnStart();
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SettlingOptions>, SettlingOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<OpenRequestRunner>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SettlingService>());
        if (services.FirstOrDefault(static service => service.ServiceType == typeof(IOpenRequestSettler)) is { } known)
        {
            return known.ImplementationType == typeof(TSettler)
                ? services
                : throw new InvalidOperationException($"AddFreedomPaySettling was called for {known.ImplementationType?.Name ?? "another settler"} before. A program has one settler: let it tell requests apart by their ids.");
        }

        services.AddScoped<IOpenRequestSettler, TSettler>();
        return services;
    }
}
