using System.Diagnostics;
using FreedomPay.Contracts.Tests.Client;
using FreedomPay.Contracts.TransportProbe.Contracts;
using FreedomPay.Contracts.TransportProbe.Servers;

namespace FreedomPay.Contracts.Tests.Telemetry;

/// <summary>What of the program's own trace a server sees, and what .NET's tracing sees of a request.</summary>
[Collection(nameof(ListeningTests))]
public class TraceHeaderTests
{
    [Fact]
    public async Task No_id_of_a_trace_is_sent()
    {
        string head = await HeadOfAsync(FreedomPayClient.CreateHandler());

        Assert.DoesNotContain("traceparent", head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Correlation-Context", head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("baggage", head, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Caller_can_have_NET_send_them()
    {
        string head = await HeadOfAsync(FreedomPayClient.CreateHandler(static handler => handler.ActivityHeadersPropagator = DistributedContextPropagator.Current));

        Assert.Contains("traceparent: 00-", head, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>.NET's activity of an HTTP request has the whole URL but the query: the payer's id in a path is in it.</summary>
    [Fact]
    public async Task Activity_of_NET_with_the_whole_URL_is_not_begun()
    {
        List<string> urls = [];
        using ActivityListener listener = new()
        {
            ShouldListenTo = static source => source.Name is "System.Net.Http" or FreedomPayTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => urls.Add(Listener.TextOf(activity)),
        };
        ActivitySource.AddActivityListener(listener);

        await HeadOfAsync(FreedomPayClient.CreateHandler());

        Assert.Contains("url.template=/probe/pay.php", Assert.Single(urls), StringComparison.Ordinal);
    }

    private static async Task<string> HeadOfAsync(HttpMessageHandler handler)
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
        using HttpClient http = Rig.Client(server.Address, handler);
        using Activity activity = new Activity("program").AddBaggage("customer", "7").Start();

        TestData.Should<Answer<ProbeResponse>.Success>(await new FreedomPayClient(http, Endpoints.Merchant).SendAsync((IGatewayRequest<ProbeResponse>)new ProbeRequest()));
        return head;
    }
}
