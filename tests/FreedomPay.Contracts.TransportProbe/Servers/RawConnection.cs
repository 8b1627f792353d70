using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace FreedomPay.Contracts.TransportProbe.Servers;

/// <summary>One connection to a <see cref="RawServer"/>.</summary>
public sealed class RawConnection : IDisposable
{
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(150);

    private readonly RawServer _server;
    private readonly Socket _socket;
    private readonly List<byte> _received = [];

    internal RawConnection(RawServer server, Socket socket, CancellationToken stop)
    {
        _server = server;
        _socket = socket;
        Stop = stop;
        Stream = new NetworkStream(socket, ownsSocket: true);
    }

    public NetworkStream Stream { get; }

    public CancellationToken Stop { get; }

    /// <summary>The head of the last request.</summary>
    public string Head { get; private set; } = string.Empty;

    /// <summary>Reads a head.</summary>
    /// <returns>Whether one came.</returns>
    public async Task<bool> ReadHeadAsync()
    {
        int end;
        while ((end = EndOfHead()) < 0)
        {
            if (!await ReceiveAsync())
            {
                return false;
            }
        }

        Head = Encoding.ASCII.GetString([.. _received.Take(end)]);
        _received.RemoveRange(0, end);
        return true;
    }

    /// <summary>Reads a head and the whole body that belongs to it.</summary>
    /// <returns>Whether both came.</returns>
    public async Task<bool> ReadRequestAsync() => await ReadHeadAsync() && await ReadBodyAsync();

    /// <summary>Reads the whole body of the head that was read, and counts it.</summary>
    public async Task<bool> ReadBodyAsync()
    {
        if (Head.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase))
        {
            return await ReadChunksAsync();
        }

        int length = LengthOf(Head);
        while (_received.Count < length)
        {
            if (!await ReceiveAsync())
            {
                return false;
            }
        }

        _received.RemoveRange(0, length);
        if (length > 0)
        {
            _server.CountBody();
        }

        return true;
    }

    public async Task SendAsync(string text) => await Stream.WriteAsync(Encoding.UTF8.GetBytes(text), Stop);

    /// <summary>Waits until what was sent has been read by a client that reads, then breaks the connection off without a farewell.</summary>
    public async Task ResetAsync()
    {
        await Task.Delay(Settling, Stop);
        _socket.LingerState = new LingerOption(enable: true, seconds: 0);
        _socket.Close();
    }

    public Task HangAsync() => Task.Delay(Timeout.InfiniteTimeSpan, Stop);

    public void Dispose() => Stream.Dispose();

    private async Task<bool> ReadChunksAsync()
    {
        while (true)
        {
            int end;
            while ((end = _received.IndexOf((byte)'\n')) < 0)
            {
                if (!await ReceiveAsync())
                {
                    return false;
                }
            }

            int length = int.Parse(Encoding.ASCII.GetString([.. _received.Take(end)]).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            int whole = end + 1 + length + 2;
            while (_received.Count < whole)
            {
                if (!await ReceiveAsync())
                {
                    return false;
                }
            }

            _received.RemoveRange(0, whole);
            if (length == 0)
            {
                _server.CountBody();
                return true;
            }
        }
    }

    private static int LengthOf(string head)
    {
        foreach (string line in head.Split("\r\n"))
        {
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                return int.Parse(line["Content-Length:".Length..], CultureInfo.InvariantCulture);
            }
        }

        return 0;
    }

    private int EndOfHead()
    {
        for (int index = 3; index < _received.Count; index++)
        {
            if (_received[index] == '\n' && _received[index - 1] == '\r' && _received[index - 2] == '\n' && _received[index - 3] == '\r')
            {
                return index + 1;
            }
        }

        return -1;
    }

    private async Task<bool> ReceiveAsync()
    {
        byte[] buffer = new byte[8192];
        int read = await Stream.ReadAsync(buffer, Stop);
        _received.AddRange(buffer.AsSpan(0, read));
        return read > 0;
    }
}
