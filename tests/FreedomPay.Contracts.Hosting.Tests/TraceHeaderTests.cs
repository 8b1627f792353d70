using System.Diagnostics;
using FreedomPay.Contracts.TransportProbe;
using FreedomPay.Contracts.TransportProbe.Contracts;
using FreedomPay.Contracts.TransportProbe.Servers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.Hosting.Tests;

/// <summary>What of the program's own trace the gateway sees is the program's choice.</summary>
public class TraceHeaderTests
{
    [Fact]
    public async Task Nothing_is_sent_by_default()
    {
        string head = await HeadOfAsync(static _ => { });

        Assert.DoesNotContain("traceparent", head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("customer", head, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Ids_are_sent_if_the_options_say_so_and_baggage_never()
    {
        string head = await HeadOfAsync(static options => options.SendTraceHeaders = true);

        Assert.Contains($"traceparent: 00-{TraceId}-", head, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("tracestate: vendor=1", head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("customer", head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Correlation-Context", head, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Handler_of_the_client_can_have_NET_send_them()
    {
        string head = await HeadOfAsync(static _ => { }, static builder => builder.ConfigureHandler(static handler => handler.ActivityHeadersPropagator = DistributedContextPropagator.Current));

        Assert.Contains($"traceparent: 00-{TraceId}-", head, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("False", false)]
    [InlineData(null, false)]
    public void Configuration_can_say_so(string? text, bool expected)
    {
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["FreedomPay:MerchantId"] = "500000",
            ["FreedomPay:PaymentKey"] = "key",
            ["FreedomPay:Host"] = "Test",
            [text is null ? "Nothing" : "FreedomPay:SendTraceHeaders"] = text,
        }).Build();
        ServiceCollection services = new();
        services.AddFreedomPay(configuration.GetSection("FreedomPay"));
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal(expected, provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<FreedomPayOptions>>().Value.SendTraceHeaders);
    }

    private static ActivityTraceId TraceId { get; } = ActivityTraceId.CreateFromString("0123456789abcdef0123456789abcdef");

    private static async Task<string> HeadOfAsync(Action<FreedomPayOptions> configure, Action<FreedomPayBuilder>? build = null)
    {
        string head = string.Empty;
        await using RawServer server = new(async connection =>
        {
            while (await connection.ReadRequestAsync())
            {
                head = connection.Head;
                await connection.SendAsync(RawServer.Ok(Endpoints.SignedOk));
            }
        });
        ServiceCollection services = new();
        FreedomPayBuilder builder = HttpClientTests.Add(services, server.Address);
        services.Configure(string.Empty, configure);
        build?.Invoke(builder);
        await using ServiceProvider provider = services.BuildServiceProvider();
        using Activity activity = new Activity("program")
            .SetParentId(TraceId, ActivitySpanId.CreateRandom())
            .AddBaggage("customer", "7")
            .Start();
        activity.TraceStateString = "vendor=1";

        Sent sent = await Sent.SendAsync(provider.GetRequiredService<FreedomPayClient>(), Way.Request);

        Assert.Equal("Success", sent.Kind);
        return head;
    }
}
