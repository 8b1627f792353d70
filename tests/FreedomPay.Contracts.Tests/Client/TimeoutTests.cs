using System.Diagnostics;
using FreedomPay.Contracts.TransportProbe.Contracts;
using FreedomPay.Contracts.TransportProbe.Servers;

namespace FreedomPay.Contracts.Tests.Client;

/// <summary>The time of the HTTP client bounds the answer with its body, and is named as the reason where it was the reason.</summary>
public class TimeoutTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task Body_has_what_the_head_has_left_of_the_time()
    {
        await using RawServer server = new(static async connection =>
        {
            await connection.ReadRequestAsync();
            await Task.Delay(3_000);
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<response>");
            await connection.HangAsync();
        });
        using HttpClient http = Rig.Client(server.Address, Rig.Create(Primary.Own));
        http.Timeout = TimeSpan.FromSeconds(4);
        long begun = Stopwatch.GetTimestamp();

        Answer<ProbeResponse> answer = await SendAsync(http);

        Assert.Equal("No whole answer came within 4 s.", TestData.Should<Answer<ProbeResponse>.NoAnswer>(answer).Reason);
        Assert.InRange(Stopwatch.GetElapsedTime(begun).TotalSeconds, 3.9, 6.5);
    }

    [Fact]
    public async Task Body_that_comes_late_is_waited_for_where_there_is_no_bound()
    {
        await using RawServer server = new(static async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(TestData.Invariant($"HTTP/1.1 200 OK\r\nContent-Length: {Endpoints.SignedOk.Length}\r\n\r\n"));
            await Task.Delay(300);
            await connection.SendAsync(Endpoints.SignedOk);
        });
        using HttpClient http = Rig.Client(server.Address, Rig.Create(Primary.Own));
        http.Timeout = Timeout.InfiniteTimeSpan;

        TestData.Should<Answer<ProbeResponse>.Success>(await SendAsync(http));
    }

    [Fact]
    public async Task Answer_whose_head_comes_when_the_time_is_over_has_no_time_for_its_body()
    {
        using HttpClient http = Rig.Client(new Uri("https://gateway.test"), new LateHandler(static () =>
            new HttpResponseMessage { Content = new StreamContent(new ConnectionStream([], hangs: true)) }));
        http.Timeout = Short;

        Answer<ProbeResponse> answer = await SendAsync(http).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal("No whole answer came within 0.1 s.", TestData.Should<Answer<ProbeResponse>.NoAnswer>(answer).Reason);
    }

    [Fact]
    public async Task Other_failure_is_told_as_what_it_is_although_the_time_is_over()
    {
        using HttpClient http = Rig.Client(new Uri("https://gateway.test"), new LateHandler(static () => throw new InvalidOperationException("The handler is broken.")));
        http.Timeout = Short;

        Answer<ProbeResponse> answer = await SendAsync(http);

        Assert.Equal("InvalidOperationException: The handler is broken.", TestData.Should<Answer<ProbeResponse>.NoAnswer>(answer).Reason);
    }

    private static Task<Answer<ProbeResponse>> SendAsync(HttpClient http) =>
        new FreedomPayClient(http, Endpoints.Merchant).SendAsync((IGatewayRequest<ProbeResponse>)new ProbeRequest());

    /// <summary>Takes longer than it may, and does not listen.</summary>
    private sealed class LateHandler(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(3 * Short, CancellationToken.None);
            return answer();
        }
    }
}
