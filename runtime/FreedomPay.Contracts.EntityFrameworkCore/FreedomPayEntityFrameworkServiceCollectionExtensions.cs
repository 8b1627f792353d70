using FreedomPay.Contracts.EntityFrameworkCore;
using FreedomPay.Contracts.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the store that decides messages of the gateway in transactions of your own database.</summary>
public static class FreedomPayEntityFrameworkServiceCollectionExtensions
{
    /// <summary>
    /// Decides each message of the gateway in a transaction of your database: what the handler saves with <typeparamref name="TContext"/> and the decision are committed together,
    /// or not at all. Replaces the store of decisions that <c>AddFreedomPay</c> has registered, or will.
    /// </summary>
    /// <remarks>
    /// The handler must use the <typeparamref name="TContext"/> of its request, and call <c>SaveChangesAsync</c>. It must not begin or end a transaction. The program does not start if
    /// the context cannot do what is promised here, and says why.
    /// </remarks>
    /// <typeparam name="TContext">The context of your database, registered with <c>AddDbContext</c>, whose model has <c>modelBuilder.AddFreedomPay()</c>.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="InvalidOperationException">Another context was added before: a program has one store of decisions.</exception>
    public static IServiceCollection AddFreedomPayEntityFramework<TContext>(this IServiceCollection services, Action<FreedomPayEntityFrameworkOptions>? configure = null)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(services);
        if (configure is not null)
        {
            services.Configure(configure);
        }

        Type store = typeof(EntityFrameworkNotificationStore<TContext>);
        if (services.FirstOrDefault(static service => IsStore(service.ImplementationType))?.ImplementationType is { } known)
        {
            return known == store
                ? services
                : throw new InvalidOperationException($"AddFreedomPayEntityFramework was called for {known.GenericTypeArguments[0].Name} before. A program has one store of decisions: call it once.");
        }

        services.RemoveAll<INotificationStore>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ExpiredDecisions<TContext>>();
        services.AddScoped<INotificationStore, EntityFrameworkNotificationStore<TContext>>();
        services.TryAddScoped<IOpenRequestStore, EntityFrameworkOpenRequestStore<TContext>>();

        // The services, to see at the start which store was registered last.
        services.AddSingleton<IValidateOptions<FreedomPayEntityFrameworkOptions>>(provider => new ContextValidator<TContext>(provider.GetRequiredService<IServiceScopeFactory>(), services));
        services.AddOptions<FreedomPayEntityFrameworkOptions>().ValidateOnStart();
        return services;
    }

    private static bool IsStore(Type? type) => type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(EntityFrameworkNotificationStore<>);
}
