using FreedomPay.Common;
using FreedomPay.Contracts.Hosting;
using FreedomPay.Contracts.Testing;
using FreedomPay.Gateway.Purchase;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace FreedomPay.Contracts.AspNetCore.Tests;

/// <summary>The health of a shop: what it can see without a question to the gateway, and with one.</summary>
[Collection(nameof(ListeningTests))]
public class HealthTests
{
    private readonly FakeGateway _gateway = new();
    private readonly FakeTimeProvider _time = new();

    private static readonly CancelPaymentRequest Moving = new() { PaymentId = 5 };

    [Fact]
    public async Task Nothing_is_asked_and_all_is_well()
    {
        using IHost host = await StartAsync();

        HealthReportEntry entry = await CheckAsync(host);

        Assert.Equal((HealthStatus.Healthy, null), (entry.Status, entry.Description));
        Assert.Equal([("requests", 0), ("signature_failures", 0), ("unknown_outcomes", 0)], entry.Data.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => (pair.Key, (int)pair.Value)));
        Assert.Empty(_gateway.Requests);
    }

    [Fact]
    public async Task Unknown_outcomes_degrade_until_they_are_old()
    {
        using IHost host = await StartAsync();
        FreedomPayClient client = host.Services.GetRequiredService<FreedomPayClient>();
        _gateway.On<CancelPaymentRequest>(FakeAnswer.Lost()).On<GetPaymentStatusRequest>(FakeAnswer.Lost());

        // A question that gets no answer leaves nothing open.
        await SendAsync(client, new GetPaymentStatusRequest { PaymentId = 5 }, 5);
        await SendAsync(client, Moving, 2);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);

        await SendAsync(client, Moving, 1);
        HealthReportEntry entry = await CheckAsync(host);
        Assert.Equal((HealthStatus.Degraded, "Of 3 requests within 10 min, 3 have an unknown outcome."), (entry.Status, entry.Description));

        _time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);
        _time.Advance(TimeSpan.FromMinutes(50));
        await SendAsync(client, Moving, 1);
        Assert.Equal(1, (await CheckAsync(host)).Data["unknown_outcomes"]);
    }

    [Fact]
    public async Task Few_of_many_are_no_reason()
    {
        using IHost host = await StartAsync(static options => options.UnknownShare = 0.2);
        FreedomPayClient client = host.Services.GetRequiredService<FreedomPayClient>();
        _gateway.On<CancelPaymentRequest>(FakeAnswer.Error(ErrorCode.InvalidSignature));
        await SendAsync(client, Moving, 13);
        _gateway.On<CancelPaymentRequest>(FakeAnswer.Lost());
        await SendAsync(client, Moving, 3);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);

        await SendAsync(client, Moving, 1);

        Assert.Equal(HealthStatus.Degraded, (await CheckAsync(host)).Status);
    }

    [Fact]
    public async Task Answers_that_prove_nothing_degrade()
    {
        using IHost host = await StartAsync();
        _gateway.On<GetPaymentStatusRequest>(FakeAnswer.WronglySigned(new GetPaymentStatusResponse()));

        await SendAsync(host.Services.GetRequiredService<FreedomPayClient>(), new GetPaymentStatusRequest { PaymentId = 5 }, 3);

        HealthReportEntry entry = await CheckAsync(host);
        Assert.Equal((HealthStatus.Degraded, "3 answers within 10 min prove nothing: is the key right?"), (entry.Status, entry.Description));
    }

    /// <summary>Otherwise anyone could decide from outside how the program feels.</summary>
    [Fact]
    public async Task Messages_of_strangers_change_nothing()
    {
        await using Shop shop = await Shop.StartAsync(new Deliveries().Map, static builder => builder.Services.AddHealthChecks().AddFreedomPay());
        for (int sent = 0; sent < 20; sent++)
        {
            using HttpRequestMessage request = Message.Result(key: "a stranger's").To("/pay/result", "form");
            Assert.Equal(400, (await shop.SendAsync(request)).Status);
        }

        HealthReport report = await shop.App.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.Equal(HealthStatus.Healthy, report.Status);
        Assert.Equal(0, report.Entries["freedompay"].Data["signature_failures"]);
    }

    [Fact]
    public async Task Options_that_are_wrong_are_named_without_values()
    {
        ServiceCollection services = new();
        services.AddLogging();
        services.AddFreedomPay(static options => (options.MerchantId, options.PaymentKey, options.Host) = ("s3cr3t", " s3cr3t", "s3cr3t"));
        services.AddHealthChecks().AddFreedomPay();
        await using ServiceProvider provider = services.BuildServiceProvider();

        HealthReport report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        string description = report.Entries["freedompay"].Description!;
        Assert.Equal(HealthStatus.Unhealthy, report.Status);
        Assert.Contains("FreedomPayOptions.Host must be", description, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_AddFreedomPay_it_says_so()
    {
        ServiceCollection services = new();
        services.AddLogging();
        services.AddHealthChecks().AddFreedomPay(failureStatus: HealthStatus.Degraded, name: "money", tags: ["ready"]);
        await using ServiceProvider provider = services.BuildServiceProvider();

        HealthReport report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(static check => check.Tags.Contains("ready"));

        Assert.Equal((HealthStatus.Degraded, "AddFreedomPay has not been called on the services."), (report.Status, report.Entries["money"].Description));
    }

    [Fact]
    public async Task Store_that_can_say_whether_it_is_there_is_asked()
    {
        ProbedStore store = new();
        using IHost host = await StartAsync(store: store);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);

        store.Failure = new TimeoutException("redis:6379,password=s3cr3t");
        HealthReportEntry entry = await CheckAsync(host);

        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.StartsWith("The store of decisions is not reachable", entry.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", entry.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Question_is_asked_once_a_minute_however_often_the_health_is()
    {
        using IHost host = await StartAsync(static options => options.Ask(new GetPaymentStatusRequest { OrderId = "health" }));
        _gateway.On<GetPaymentStatusRequest>(FakeAnswer.UnsignedError(ErrorCode.PaymentNotFound));

        HealthReportEntry[] entries = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => CheckAsync(host)));
        Assert.All(entries, static entry => Assert.Equal(HealthStatus.Healthy, entry.Status));
        Assert.Single(_gateway.Requests);

        _gateway.On<GetPaymentStatusRequest>(FakeAnswer.Unreachable());
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);
        _time.Advance(TimeSpan.FromMinutes(1));
        HealthReportEntry away = await CheckAsync(host);
        Assert.Equal(HealthStatus.Degraded, away.Status);
        Assert.StartsWith("The gateway does not answer a question.", away.Description, StringComparison.Ordinal);

        _gateway.On<GetPaymentStatusRequest>(FakeAnswer.Error(ErrorCode.InvalidSignature));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("error 1100", (await CheckAsync(host)).Description, StringComparison.Ordinal);
        _gateway.On<GetPaymentStatusRequest>(FakeAnswer.WronglySigned(new GetPaymentStatusResponse()));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("proves nothing", (await CheckAsync(host)).Description, StringComparison.Ordinal);
        _gateway.On<GetPaymentStatusRequest>(FakeAnswer.Text("<html>"));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("cannot be read", (await CheckAsync(host)).Description, StringComparison.Ordinal);
        Assert.Equal(5, _gateway.Requests.Count);
    }

    [Fact]
    public void Question_only_reads_and_limits_make_sense()
    {
        FreedomPayHealthCheckOptions options = new();

        Assert.Throws<ArgumentException>(() => options.Ask(Moving));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.Window = TimeSpan.FromHours(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.Window = TimeSpan.Zero);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.UnknownOutcomes = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.UnknownShare = double.NaN);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.SignatureFailures = -1);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.QuestionInterval = TimeSpan.Zero);
    }

    private async Task<IHost> StartAsync(Action<FreedomPayHealthCheckOptions>? configure = null, INotificationStore? store = null)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddLogging();
        builder.Services.AddSingleton<TimeProvider>(_time);
        if (store is not null)
        {
            builder.Services.AddSingleton(store);
        }

        builder.Services.AddFreedomPay(static options => (options.MerchantId, options.PaymentKey, options.Host) = ("500000", "key", "Test"));
        builder.Services.AddFakeGateway(_gateway);
        builder.Services.AddHealthChecks().AddFreedomPay(configure);
        IHost host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static async Task<HealthReportEntry> CheckAsync(IHost host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["freedompay"];

    private static async Task SendAsync<TResponse>(FreedomPayClient client, IGatewayRequest<TResponse> request, int count)
        where TResponse : IGatewayResponse<TResponse>
    {
        for (int sent = 0; sent < count; sent++)
        {
            await client.SendAsync(request);
        }
    }

    private sealed class ProbedStore : INotificationStore, INotificationStoreProbe
    {
        public Exception? Failure { get; set; }

        public ValueTask<NotificationTurn> BeginAsync(string key, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask ProbeAsync(CancellationToken cancellationToken) => Failure is null ? ValueTask.CompletedTask : throw Failure;
    }
}
