using FreedomPay.Contracts.TransportProbe;
using FreedomPay.Contracts.TransportProbe.Servers;

namespace FreedomPay.Contracts.Tests.Client;

/// <summary>HTTP/2 repeats refused streams of its own accord, and Expect makes a head travel alone: one body arrives at most.</summary>
public class OnceHttp2Tests
{
    [Theory]
    [InlineData(Primary.Own)]
    [InlineData(Primary.Ordinary)]
    public Task Stream_refused_after_its_body(Primary primary) =>
        OneBodyAsync(primary, onHead: null, static exchange => exchange.ResetAsync(RawHttp2Server.RefusedStream));

    [Theory]
    [InlineData(Primary.Own)]
    [InlineData(Primary.Ordinary)]
    public Task Goaway_after_a_body(Primary primary) =>
        OneBodyAsync(primary, onHead: null, static exchange => exchange.GoAwayAsync(lastStream: 0));

    [Theory]
    [InlineData(Primary.Own)]
    [InlineData(Primary.Ordinary)]
    public Task Goaway_after_a_head(Primary primary) =>
        OneBodyAsync(primary, static exchange => exchange.GoAwayAsync(lastStream: 0), onBody: null);

    [Theory]
    [InlineData(Primary.Own)]
    [InlineData(Primary.Ordinary)]
    public async Task Head_that_expects_to_be_continued_may_travel_again_without_a_body(Primary primary)
    {
        await using RawServer server = new(static connection => connection.ReadHeadAsync());
        using HttpClient http = Rig.Client(
            server.Address, Rig.Create(primary, static handler => handler.Expect100ContinueTimeout = TimeSpan.FromSeconds(30)), StrangeHandlers.All["sends again"]());
        http.DefaultRequestHeaders.ExpectContinue = true;

        (await Sent.SendAsync(http, Way.Request)).MustBeNoAnswer(Outcome.NotDone, "ResponseEnded");

        Assert.Equal(0, server.Bodies);

        // Each attempt of the handler, and those of the innermost one.
        Assert.True(server.Connections >= 3, TestData.Invariant(server.Connections));
    }

    [Theory]
    [InlineData(Primary.Own)]
    [InlineData(Primary.Ordinary)]
    public async Task Body_that_was_continued_is_not_sent_again(Primary primary)
    {
        await using RawServer server = new(static async connection =>
        {
            while (await connection.ReadHeadAsync())
            {
                await connection.SendAsync("HTTP/1.1 100 Continue\r\n\r\n");
                await connection.ReadBodyAsync();
                await connection.SendAsync(Rig.Unavailable);
            }
        });
        using HttpClient http = Rig.Client(server.Address, Rig.Create(primary), StrangeHandlers.All["sends again"]());
        http.DefaultRequestHeaders.ExpectContinue = true;

        (await Sent.SendAsync(http, Way.Request)).MustBeNoAnswer(Outcome.Unknown, "refused");

        Assert.Equal(1, server.Bodies);
    }

    private static async Task OneBodyAsync(Primary primary, Func<RawHttp2Server.Exchange, Task>? onHead, Func<RawHttp2Server.Exchange, Task>? onBody)
    {
        foreach (string name in (string[])["none", "sends again"])
        {
            await using RawHttp2Server server = new(onHead, onBody);
            using HttpClient http = Rig.Client(server.Address, Rig.Create(primary), name == "none" ? [] : [StrangeHandlers.All[name]()]);
            http.DefaultRequestVersion = System.Net.HttpVersion.Version20;
            http.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;
            http.Timeout = TimeSpan.FromSeconds(20);

            foreach (Way way in Enum.GetValues<Way>())
            {
                int before = server.Bodies;
                Sent sent = await Sent.SendAsync(http, way);

                Assert.InRange(server.Bodies - before, 0, 1);
                Assert.True(sent.IsNoAnswer, sent.Text);
                Assert.Contains("refused", sent.Text, StringComparison.Ordinal);
                Assert.True(sent.Outcome == Outcome.Unknown, sent.Text);
            }
        }
    }
}
