using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FreedomPay.Contracts.TransportProbe.Servers;

/// <summary>A port on loopback where connecting takes for ever: nobody accepts, and the queue of those who wait is full.</summary>
public sealed class FullBacklog : IDisposable
{
    private const int MaxWaiting = 64;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> _waiting = [];

    private FullBacklog()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(0);
    }

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}"));

    public static async Task<FullBacklog> CreateAsync()
    {
        FullBacklog full = new();
        int hanging = 0;

        // Two that hang: the first may have been slow.
        while (hanging < 2)
        {
            ProbeException.Demand(full._waiting.Count < MaxWaiting, "The backlog does not fill up.");
            Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            full._waiting.Add(socket);
            Task connecting = socket.ConnectAsync(full._listener.LocalEndPoint!);
            hanging = await Task.WhenAny(connecting, Task.Delay(Patience)) == connecting ? 0 : hanging + 1;
        }

        return full;
    }

    public void Dispose()
    {
        _listener.Dispose();
        _waiting.ForEach(static socket => socket.Dispose());
    }
}
