using System.Diagnostics;
using FreedomPay.Contracts.Hosting;
using FreedomPay.Contracts.Hosting.Tests;
using FreedomPay.Contracts.Redis.Tests.Support;
using FreedomPay.Contracts.Tests.Secrets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace FreedomPay.Contracts.Redis.Tests;

/// <summary>One line registers the store, and a program that starts has options that can be.</summary>
public sealed class RegistrationTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private const string Secret = "S3cretS3cret";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Store_takes_the_place_of_the_one_in_memory_whatever_is_called_first(bool isFirst)
    {
        using IHost host = Build(services =>
        {
            if (isFirst)
            {
                services.AddFreedomPayRedis("127.0.0.1:1");
            }

            AddShop(services);
            if (!isFirst)
            {
                services.AddFreedomPayRedis("127.0.0.1:1");
            }
        });

        Assert.IsType<RedisNotificationStore>(Assert.Single(host.Services.GetServices<INotificationStore>()));
    }

    [ProgramFact("redis-server")]
    public async Task Connection_of_the_program_is_used_and_left_open()
    {
        using (IHost host = Build(services =>
        {
            services.AddSingleton(redis.Connection);
            services.AddFreedomPayRedis(static options => options.KeyPrefix = "own:");
        }))
        {
            await host.StartAsync();
            await (await RedisFixture.OwnAsync(host.Services.GetRequiredService<INotificationStore>(), "a")).FinishAsync(Decisions.Yes, default);
            await host.StopAsync();
        }

        Assert.True(redis.Connection.IsConnected);
        Assert.Single(redis.Server.Ask("KEYS", "own:*").Split('\n'));
    }

    [ProgramFact("redis-server")]
    public async Task Connection_of_a_string_or_of_options_is_closed_with_the_program()
    {
        foreach (Action<IServiceCollection> add in (Action<IServiceCollection>[])
        [
            services => services.AddFreedomPayRedis($"{redis.Server.ConnectionString},name=closed,abortConnect=true"),
            services => services.AddFreedomPayRedis(new ConfigurationOptions { EndPoints = { redis.Server.ConnectionString }, ClientName = "closed" }, static options => options.KeyPrefix = "closed:"),
            services => services.AddFreedomPayRedis(Section(("ConnectionString", $"{redis.Server.ConnectionString},name=closed"), ("KeyPrefix", "section:"), ("Database", "2"))),
        ])
        {
            using (IHost host = Build(add))
            {
                await host.StartAsync();
                await RedisFixture.OwnAsync(host.Services.GetRequiredService<INotificationStore>(), "a");
                Assert.Contains("name=closed", redis.Server.Ask("CLIENT", "LIST"), StringComparison.Ordinal);
            }

            Assert.DoesNotContain("name=closed", redis.Server.Ask("CLIENT", "LIST"), StringComparison.Ordinal);
        }

        Assert.NotEmpty(redis.Server.Ask("-n", "2", "KEYS", "section:*"));
        Assert.NotEmpty(redis.Server.Ask("KEYS", "closed:*"));
        Assert.NotEmpty(redis.Server.Ask("KEYS", "freedompay:*"));
    }

    /// <summary>A shop that starts while Redis is away starts, refuses, and works when Redis is back.</summary>
    [ProgramFact("redis-server")]
    public async Task Program_starts_without_Redis()
    {
        using RedisServer later = RedisServer.NotStarted();
        RecordingLogger log = new();
        using IHost host = Build(services => services.AddLogging(logging => logging.AddProvider(log)).AddFreedomPayRedis($"{later.ConnectionString},abortConnect=true,connectTimeout=4000", static options =>
        {
            options.CommandTimeout = RedisFixture.ShortLease / 3;
            options.LeaseTime = RedisFixture.ShortLease;
        }));
        long begin = Stopwatch.GetTimestamp();
        await host.StartAsync();
        INotificationStore store = host.Services.GetRequiredService<INotificationStore>();
        Assert.InRange(Stopwatch.GetElapsedTime(begin).TotalSeconds, 0, 3.5);

        // Before the first payment.
        await Eventually.HappensAsync(() => Own().Any());

        Assert.StartsWith("Redis cannot be used", Assert.Single(Own()), StringComparison.Ordinal);
        await RedisFixture.RefusedAsync(store, "a", "cannot be used");

        later.Start();

        NotificationTurn turn = await store.BeginAsync("a", default);
        for (int wait = 0; wait < 100 && turn is NotificationTurn.Refused; wait++)
        {
            await Task.Delay(50);
            turn = await store.BeginAsync("a", default);
        }

        Assert.IsType<NotificationTurn.Own>(turn);
        Assert.Equal(["Redis cannot be used", "Redis can be used again"], Own().Select(static line => line.Split([':', '.'])[0]));

        IEnumerable<string> Own() => log.Lines.Where(static line => line.StartsWith("Redis ", StringComparison.Ordinal));
    }

    [ProgramFact("redis-server")]
    public async Task Program_that_ends_while_it_connects_leaves_no_connection()
    {
        using RedisServer later = RedisServer.NotStarted();
        using (IHost host = Build(services => services.AddFreedomPayRedis($"{later.ConnectionString},name=left,connectTimeout=1500")))
        {
            await host.StartAsync();
            host.Services.GetRequiredService<INotificationStore>();
        }

        later.Start();

        // It connects in the middle of this, and closes when StackExchange.Redis has done.
        await Task.Delay(2500);
        await Eventually.HappensAsync(() => !later.Ask("CLIENT", "LIST").Contains("name=left", StringComparison.Ordinal));
        Assert.DoesNotContain("name=left", later.Ask("CLIENT", "LIST"), StringComparison.Ordinal);
    }

    /// <summary>A connection of the program that throws while Redis is away is asked again, and does not keep the program from starting.</summary>
    [ProgramFact("redis-server")]
    public async Task Connection_of_the_program_that_cannot_be_made_is_tried_again()
    {
        int attempts = 0;
        using IHost host = Build(services =>
        {
            services.AddSingleton<IConnectionMultiplexer>(_ => ++attempts < 3 ? throw new InvalidOperationException("away") : ConnectionMultiplexer.Connect(redis.Server.ConnectionString));
            services.AddFreedomPayRedis(static options => options.KeyPrefix = "again:");
        });
        await host.StartAsync();
        INotificationStore store = host.Services.GetRequiredService<INotificationStore>();

        while (await store.BeginAsync("a", default) is NotificationTurn.Refused)
        {
        }

        Assert.Equal(3, attempts);
    }

    [Fact]
    public async Task Every_mistake_is_named_at_the_start_and_no_value()
    {
        using IHost host = Build(static services => services.AddFreedomPayRedis(Section(
            ("ConnectionString", $"redis:6379,password={Secret},{Secret}=1"), ("KeyPrefix", ""), ("KeepTime", "02:59:59"), ("LeaseTime", "30"), ("CommandTimeout", "00:00:11"), ("WaitTime", "-00:00:01"),
            ("Database", "first"), ("Prefix", Secret), ("Database2:Name", Secret))));

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        string[] beginnings =
        [
            "Redis:Database must be a number.", "Redis:Database2 is not a setting.", "Redis:LeaseTime must be a time such as 00:00:30.", "Redis:Prefix is not a setting.",
            "Redis:ConnectionString is not understood.", "Redis:KeyPrefix must have 1 to 100 characters", "Redis:KeepTime must be at least 03:00:00", "Redis:LeaseTime must be at least three times CommandTimeout",
            "Redis:WaitTime must not be negative",
        ];
        Assert.All(exception.Failures, failure => Assert.Contains(beginnings, beginning => failure.StartsWith(beginning, StringComparison.Ordinal)));
        Assert.All(beginnings, beginning => Assert.Contains(exception.Failures, failure => failure.StartsWith(beginning, StringComparison.Ordinal)));
        Assert.Equal(9, exception.Failures.Count());
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "ConnectionString is empty")]
    [InlineData("", "ConnectionString is empty")]
    [InlineData("password=S3cretS3cret", "names no server")]
    public async Task Connection_string_that_leads_nowhere_is_named(string? connectionString, string message)
    {
        using IHost host = Build(services => services.AddFreedomPayRedis(connectionString));

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains(message, Assert.Single(exception.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_connection_missing_section_and_two_connections_are_named()
    {
        using IHost none = Build(static services => services.AddFreedomPayRedis());
        Assert.Contains("no IConnectionMultiplexer", (await Assert.ThrowsAsync<OptionsValidationException>(() => none.StartAsync())).Message, StringComparison.Ordinal);

        using IHost empty = Build(static services => services.AddFreedomPayRedis(new ConfigurationBuilder().Build().GetSection("Redis")));
        Assert.Contains("no section Redis", (await Assert.ThrowsAsync<OptionsValidationException>(() => empty.StartAsync())).Message, StringComparison.Ordinal);

        using IHost two = Build(static services => services.AddFreedomPayRedis(new ConfigurationOptions(), static options => options.ConnectionString = "redis:6379"));
        Assert.Equal(2, (await Assert.ThrowsAsync<OptionsValidationException>(() => two.StartAsync())).Failures.Count());
    }

    [Fact]
    public void Second_call_is_a_mistake() => Assert.Contains(
        "called twice",
        Assert.Throws<InvalidOperationException>(static () => Build(static services => services.AddFreedomPayRedis("127.0.0.1:1").AddFreedomPayRedis("127.0.0.1:2"))).Message,
        StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(PropertyWalkers.Names), MemberType = typeof(PropertyWalkers))]
    public void No_walker_shows_a_password(string walker)
    {
        RedisNotificationStoreOptions options = new()
        {
            ConnectionString = $"redis:6379,password={Secret}",
            Configuration = new ConfigurationOptions { Password = Secret },
            KeyPrefix = "shop 7:",
        };

        string shown = PropertyWalkers.Write(walker, options);

        Assert.Contains("shop 7:", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, shown, StringComparison.Ordinal);
    }

    private static IConfigurationSection Section(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create($"Redis:{setting.Name}", (string?)setting.Value)))
        .Build().GetSection("Redis");

    private static void AddShop(IServiceCollection services) => services.AddFreedomPay(static options =>
    {
        options.MerchantId = "500000";
        options.PaymentKey = Secret;
        options.Host = "Test";
    });

    private static IHost Build(Action<IServiceCollection> configure)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddProvider(new RecordingLogger());
        configure(builder.Services);
        return builder.Build();
    }
}
