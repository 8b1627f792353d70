using FreedomPay.Contracts.Hosting;
using FreedomPay.Merchant.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FreedomPay.Contracts.EntityFrameworkCore.Tests.Support;

/// <summary>The services of a program without a web server: for tests of the store itself.</summary>
internal static class StoreServices
{
    public static ServiceProvider For(
        TestDatabase database, Action<FreedomPayEntityFrameworkOptions>? configure = null, TimeProvider? time = null, ILoggerProvider? log = null, Action<DbContextOptionsBuilder>? context = null) =>
        For<ShopDatabase>(options => Configure(options.Use(database.Kind, database.Connection), context), configure, time, log);

    public static ServiceProvider For<TContext>(
        Action<DbContextOptionsBuilder> context, Action<FreedomPayEntityFrameworkOptions>? configure = null, TimeProvider? time = null, ILoggerProvider? log = null)
        where TContext : DbContext
    {
        ServiceCollection services = new();
        services.AddLogging(logging =>
        {
            if (log is not null)
            {
                logging.AddProvider(log);
            }
        });
        if (time is not null)
        {
            services.AddSingleton(time);
        }

        services.AddDbContext<TContext>(context);
        services.AddFreedomPayEntityFramework<TContext>(configure);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public static INotificationStore Store(this IServiceScope scope) => scope.ServiceProvider.GetRequiredService<INotificationStore>();

    public static ShopDatabase Context(this IServiceScope scope) => scope.ServiceProvider.GetRequiredService<ShopDatabase>();

    public static async Task<INotificationLease> OwnAsync(this IServiceScope scope, string key = "message") =>
        Assert.IsType<NotificationTurn.Own>(await scope.Store().BeginAsync(key, CancellationToken.None)).Lease;

    public static NotificationDecision Decision(string text = "delivered") => NotificationDecision.Of(new ResultNotifyResponse { Status = ReplyStatus.Accepted, Description = text });

    private static void Configure(DbContextOptionsBuilder options, Action<DbContextOptionsBuilder>? configure) => configure?.Invoke(options);
}
