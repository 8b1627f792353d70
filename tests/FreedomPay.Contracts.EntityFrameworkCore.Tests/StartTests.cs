using FreedomPay.Contracts.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FreedomPay.Contracts.EntityFrameworkCore.Tests;

/// <summary>A context that cannot do what is promised keeps the program from starting. No database is needed for that.</summary>
public class StartTests
{
    private const string Nowhere = "Data Source=/nowhere/shop.db";

    public static TheoryData<string, Action<IServiceCollection>> Mistakes => new()
    {
        { "Bare is not registered. Call builder.Services.AddDbContext<Bare>(", static services => services.AddFreedomPayEntityFramework<Bare>() },
        { "modelBuilder.AddFreedomPay() in OnModelCreating of Bare", static services => services.AddDbContext<Bare>(static options => options.UseSqlite(Nowhere)).AddFreedomPayEntityFramework<Bare>() },
        {
            "ShopDatabase is not a scoped service",
            static services => services.AddDbContext<ShopDatabase>(static options => options.UseSqlite(Nowhere), ServiceLifetime.Transient).AddFreedomPayEntityFramework<ShopDatabase>()
        },
        {
            "ShopDatabase is not a scoped service",
            static services => services.AddDbContext<ShopDatabase>(static options => options.UseSqlite(Nowhere), ServiceLifetime.Singleton).AddFreedomPayEntityFramework<ShopDatabase>()
        },
        {
            "leave EnableRetryOnFailure out",
            static services => services.AddDbContext<ShopDatabase>(static options => options.UseSqlite(Nowhere, static sqlite => sqlite.ExecutionStrategy(static dependencies => new Retrying(dependencies))))
                .AddFreedomPayEntityFramework<ShopDatabase>()
        },
        {
            "a column TenantId that is required",
            static services => services.AddDbContext<Tenants>(static options => options.UseSqlite(Nowhere)).AddFreedomPayEntityFramework<Tenants>()
        },
        {
            "Broken cannot be created: no connection string",
            static services => services.AddDbContext<Broken>(static options => options.UseSqlite(Nowhere)).AddFreedomPayEntityFramework<Broken>()
        },
        {
            "Another INotificationStore was registered after",
            static services => services.AddDbContext<ShopDatabase>(static options => options.UseSqlite(Nowhere)).AddFreedomPayEntityFramework<ShopDatabase>().AddSingleton<INotificationStore>(new MemoryNotificationStore())
        },
        {
            "KeepFor is 01:00:00: keep decisions for at least 03:00:00",
            static services => services.AddDbContext<ShopDatabase>(static options => options.UseSqlite(Nowhere)).AddFreedomPayEntityFramework<ShopDatabase>(static options => options.KeepFor = TimeSpan.FromHours(1))
        },
        {
            "LongestWait is 00:00:00",
            static services => services.AddDbContext<ShopDatabase>(static options => options.UseSqlite(Nowhere)).AddFreedomPayEntityFramework<ShopDatabase>(static options => options.LongestWait = TimeSpan.Zero)
        },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_is_named_when_the_program_starts(string text, Action<IServiceCollection> register)
    {
        ServiceCollection services = new();
        services.AddLogging();
        register(services);
        using ServiceProvider provider = services.BuildServiceProvider();

        OptionsValidationException exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(text, Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    /// <summary>When the endpoints are mapped, before the first message.</summary>
    [Fact]
    public void Web_program_does_not_start_either()
    {
        OptionsValidationException exception = Assert.Throws<OptionsValidationException>(() => ShopProgram.Build(
            DatabaseKind.Sqlite, Nowhere, context: static options => options.UseSqlite(Nowhere, static sqlite => sqlite.ExecutionStrategy(static dependencies => new Retrying(dependencies)))));

        Assert.Contains("EnableRetryOnFailure", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Order_of_the_calls_does_not_matter(bool before)
    {
        ServiceCollection services = new();
        services.AddLogging().AddDbContext<ShopDatabase>(static options => options.UseSqlite(Nowhere));
        if (before)
        {
            services.AddFreedomPayEntityFramework<ShopDatabase>();
        }

        services.AddFreedomPay(static options => (options.MerchantId, options.PaymentKey, options.Host) = ("500000", "key", "Test"));
        services.AddFreedomPayEntityFramework<ShopDatabase>(static options => options.LongestWait = TimeSpan.FromSeconds(5));
        using ServiceProvider provider = services.BuildServiceProvider(validateScopes: true);

        provider.GetRequiredService<IStartupValidator>().Validate();

        using IServiceScope scope = provider.CreateScope();
        Assert.IsType<EntityFrameworkNotificationStore<ShopDatabase>>(Assert.Single(scope.ServiceProvider.GetServices<INotificationStore>()));
        Assert.Equal(TimeSpan.FromSeconds(5), provider.GetRequiredService<IOptions<FreedomPayEntityFrameworkOptions>>().Value.LongestWait);
    }

    [Fact]
    public void Second_context_is_refused()
    {
        ServiceCollection services = new();
        services.AddFreedomPayEntityFramework<ShopDatabase>().AddFreedomPayEntityFramework<ShopDatabase>();

        Assert.Contains("ShopDatabase before", Assert.Throws<InvalidOperationException>(() => services.AddFreedomPayEntityFramework<Bare>()).Message, StringComparison.Ordinal);
    }

    /// <summary>A factory registers the context too, for the request; what a handler makes with the factory is another context.</summary>
    [Theory]
    [Sqlite]
    public async Task Factory_and_pool_register_a_scoped_context(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await database.AddOrdersAsync(1);
        foreach (bool pooled in (bool[])[false, true])
        {
            ServiceCollection services = new();
            services.AddLogging();
            _ = pooled
                ? services.AddDbContextPool<ShopDatabase>(options => options.Use(kind, database.Connection), poolSize: 1)
                : services.AddDbContextFactory<ShopDatabase>(options => options.Use(kind, database.Connection));
            services.AddFreedomPayEntityFramework<ShopDatabase>();
            await using ServiceProvider provider = services.BuildServiceProvider(validateScopes: true);
            provider.GetRequiredService<IStartupValidator>().Validate();
            ShopDatabase? before = null;

            // One turn is left open, one is abandoned, one is finished.
            for (int turn = 0; turn < 3; turn++)
            {
                await using AsyncServiceScope scope = provider.CreateAsyncScope();
                Assert.True(!pooled || before is null || ReferenceEquals(before, scope.Context()));
                before = scope.Context();
                INotificationLease lease = await scope.OwnAsync($"message {pooled}");
                (await scope.Context().Orders.FindAsync("1"))!.Delivered++;
                await scope.Context().SaveChangesAsync();
                await (turn == 1 ? lease.AbandonAsync().AsTask() : turn == 2 ? lease.FinishAsync(StoreServices.Decision(), CancellationToken.None).AsTask() : Task.CompletedTask);
            }
        }

        Assert.Equal((2, 0, null), await database.DeliveriesAsync("1"));
    }

    /// <summary>As docs/exactly-once.md tells a shop that retries elsewhere.</summary>
    [Theory]
    [Sqlite]
    public async Task Derived_context_decides_where_the_shop_retries(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await database.AddOrdersAsync(1);
        ServiceCollection services = new();
        services.AddLogging();
        services.AddDbContext<RetryingShop>(options => options.UseSqlite(database.Connection, static sqlite => sqlite.ExecutionStrategy(static dependencies => new Retrying(dependencies))));
        services.AddDbContext<PaymentDatabase>(options => options.UseSqlite(database.Connection));
        services.AddFreedomPayEntityFramework<PaymentDatabase>();
        await using ServiceProvider provider = services.BuildServiceProvider(validateScopes: true);
        provider.GetRequiredService<IStartupValidator>().Validate();
        await using AsyncServiceScope scope = provider.CreateAsyncScope();
        Assert.True(scope.ServiceProvider.GetRequiredService<RetryingShop>().Database.CreateExecutionStrategy().RetriesOnFailure);

        INotificationLease lease = await scope.OwnAsync();
        PaymentDatabase context = scope.ServiceProvider.GetRequiredService<PaymentDatabase>();
        (await context.Set<Order>().FindAsync("1"))!.Delivered++;
        await context.SaveChangesAsync();
        await lease.FinishAsync(StoreServices.Decision(), CancellationToken.None);

        Assert.Equal((1, 0, null), await database.DeliveriesAsync("1"));
    }

    private class RetryingShop : DbContext
    {
        public RetryingShop(DbContextOptions<RetryingShop> options)
            : base(options)
        {
        }

        protected RetryingShop(DbContextOptions options)
            : base(options)
        {
        }

        public DbSet<Order> Orders => Set<Order>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddFreedomPay();
    }

    private sealed class PaymentDatabase(DbContextOptions<PaymentDatabase> options) : RetryingShop(options);

    private sealed class Bare(DbContextOptions<Bare> options) : DbContext(options);

    private sealed class Broken : DbContext
    {
        public Broken(DbContextOptions<Broken> options)
            : base(options) => throw new InvalidOperationException("no connection string");
    }

    private sealed class Tenants(DbContextOptions<Tenants> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.AddFreedomPay();
            foreach (Microsoft.EntityFrameworkCore.Metadata.IMutableEntityType entity in modelBuilder.Model.GetEntityTypes())
            {
                entity.AddProperty("TenantId", typeof(int));
                entity.AddProperty("Note", typeof(string));
            }
        }
    }

    private sealed class Retrying(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, maxRetryCount: 3, TimeSpan.FromSeconds(1))
    {
        protected override bool ShouldRetryOn(Exception exception) => false;
    }
}
