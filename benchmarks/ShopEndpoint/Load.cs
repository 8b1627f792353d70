using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace ShopEndpoint;

/// <summary>Sends requests over connections that stay open, one at a time on each, and reads answers of a length that is known.</summary>
internal sealed class Load : IDisposable
{
    public const int Connections = 32;

    private readonly Socket[] _sockets;

    public Load(int port)
    {
        _sockets = [.. Enumerable.Range(0, Connections).Select(_ =>
        {
            Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Connect("127.0.0.1", port);
            return socket;
        })];
    }

    /// <summary>Sends one request and returns the whole answer.</summary>
    public string Ask(string request)
    {
        _sockets[0].Send(Encoding.ASCII.GetBytes(request));
        byte[] buffer = new byte[16 * 1024];
        int read = _sockets[0].Receive(buffer);
        return Encoding.UTF8.GetString(buffer, 0, read);
    }

    /// <summary>Sends the requests, divided among the connections, and returns the requests per second.</summary>
    public async Task<double> RunAsync(byte[][] requests, int answerLength)
    {
        long begin = Stopwatch.GetTimestamp();
        await Task.WhenAll(_sockets.Select((socket, index) => SendAsync(socket, requests, index, answerLength)));
        return requests.Length / Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    public void Dispose()
    {
        foreach (Socket socket in _sockets)
        {
            socket.Dispose();
        }
    }

    private static async Task SendAsync(Socket socket, byte[][] requests, int first, int answerLength)
    {
        byte[] buffer = new byte[answerLength];
        for (int index = first; index < requests.Length; index += Connections)
        {
            await socket.SendAsync(requests[index]);
            int read = 0;
            while (read < buffer.Length)
            {
                int count = await socket.ReceiveAsync(buffer.AsMemory(read));
                read += count > 0 ? count : throw new InvalidOperationException("The server has closed the connection.");
            }

            if (!buffer.AsSpan().StartsWith("HTTP/1.1 200 OK"u8))
            {
                throw new InvalidOperationException(Encoding.UTF8.GetString(buffer));
            }
        }
    }
}
