using System.Net;
using System.Net.Sockets;
using System.Text;
using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Tests.Client;

/// <summary>What the client makes of servers that stall, hang up or point elsewhere: real sockets on the loopback interface.</summary>
public class BrokenConnectionTests
{
    private static readonly ThreeDSecureRequest Request = new() { PaymentId = 7999007771, Md = "MD", PaRes = "PARES" };

    [Fact]
    public async Task A_body_that_stalls_ends_with_the_timeout_of_the_http_client()
    {
        await using RawServer server = new("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<response>", hangsUp: false);
        using HttpClient http = new(FreedomPayClient.CreateHandler()) { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(1) };

        Answer<ThreeDSecureResponse> answer = await new FreedomPayClient(http, TestData.Credentials).SendAsync(Request).WaitAsync(TimeSpan.FromSeconds(30));

        Answer<ThreeDSecureResponse>.NoAnswer none = TestData.Should<Answer<ThreeDSecureResponse>.NoAnswer>(answer);
        Assert.Equal((Outcome.Unknown, "No whole answer came within 1 s."), (none.Outcome, none.Reason));
    }

    [Fact]
    public async Task A_body_that_breaks_off_leaves_the_outcome_unknown()
    {
        await using RawServer server = new("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<response>", hangsUp: true);
        using HttpClient http = new(FreedomPayClient.CreateHandler()) { BaseAddress = server.Address };

        Answer<ThreeDSecureResponse> answer = await new FreedomPayClient(http, TestData.Credentials).SendAsync(Request);

        Assert.Equal(Outcome.Unknown, TestData.Should<Answer<ThreeDSecureResponse>.NoAnswer>(answer).Outcome);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using RawServer other = new("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", hangsUp: true);
        await using RawServer server = new($"HTTP/1.1 307 Temporary Redirect\r\nLocation: {other.Address}\r\nContent-Length: 0\r\n\r\n", hangsUp: true);
        using HttpClient http = new(FreedomPayClient.CreateHandler()) { BaseAddress = server.Address };

        Answer<ThreeDSecureResponse> answer = await new FreedomPayClient(http, TestData.Credentials).SendAsync(Request);

        TestData.Should<Answer<ThreeDSecureResponse>.Malformed>(answer);
        Assert.Equal(0, other.Connections);
        Assert.Equal(1, server.Connections);
    }

    /// <summary>Answers every connection with the same bytes, then hangs up or says nothing more.</summary>
    private sealed class RawServer : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _running;
        private int _connections;

        public RawServer(string answer, bool hangsUp)
        {
            _listener.Start();
            _running = RunAsync(Encoding.ASCII.GetBytes(answer), hangsUp);
        }

        public Uri Address => new(TestData.Invariant($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}"));

        public int Connections => _connections;

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            _listener.Dispose();
            try
            {
                await _running;
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException or IOException)
            {
                // Stopped in the middle of a connection, as it should be.
            }

            _stop.Dispose();
        }

        private async Task RunAsync(byte[] answer, bool hangsUp)
        {
            while (!_stop.IsCancellationRequested)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                NetworkStream stream = client.GetStream();
                _ = await stream.ReadAsync(new byte[16 * 1024], _stop.Token);
                await stream.WriteAsync(answer, _stop.Token);
                await stream.FlushAsync(_stop.Token);
                await Task.Delay(hangsUp ? TimeSpan.FromMilliseconds(100) : Timeout.InfiniteTimeSpan, _stop.Token);
            }
        }
    }
}
