using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FreedomPay.Contracts.TransportProbe.Servers;

/// <summary>A server on loopback that does with each connection what the test says, byte by byte.</summary>
public sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<RawConnection, Task> _script;
    private readonly Task _running;
    private int _connections;
    private int _bodies;

    public RawServer(Func<RawConnection, Task> script)
    {
        _script = script;
        _listener.Start();
        _running = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}"));

    public Uri SecureAddress => new(string.Create(CultureInfo.InvariantCulture, $"https://localhost:{Port}"));

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>How many whole bodies have arrived.</summary>
    public int Bodies => Volatile.Read(ref _bodies);

    /// <summary>Answers each request of each connection with the same text.</summary>
    public static RawServer Answering(string answer) => new(async connection =>
    {
        while (await connection.ReadRequestAsync())
        {
            await connection.SendAsync(answer);
        }
    });

    public static string Ok(string body) => string.Create(
        CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nContent-Length: {System.Text.Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _running;
        }
        catch (OperationCanceledException)
        {
            // Stopped while it waited for a connection.
        }

        _listener.Dispose();
        _stop.Dispose();
    }

    internal void CountBody() => Interlocked.Increment(ref _bodies);

    private async Task AcceptAsync()
    {
        List<Task> serving = [];
        try
        {
            while (true)
            {
                Socket socket = await _listener.AcceptSocketAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                serving.Add(ServeAsync(socket));
            }
        }
        finally
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using RawConnection connection = new(this, socket, _stop.Token);
        try
        {
            await _script(connection);
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException or IOException)
        {
            // The client has hung up, or the server is stopped.
        }
    }
}
