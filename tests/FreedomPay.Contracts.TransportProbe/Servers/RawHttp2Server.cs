using System.Buffers.Binary;
using System.Text;

namespace FreedomPay.Contracts.TransportProbe.Servers;

/// <summary>HTTP/2 without TLS, as far as it takes to refuse, cut and answer streams.</summary>
public sealed class RawHttp2Server : IAsyncDisposable
{
    public const int InternalError = 2;
    public const int RefusedStream = 7;

    private const int PrefaceLength = 24;
    private const byte Data = 0;
    private const byte Headers = 1;
    private const byte Reset = 3;
    private const byte Settings = 4;
    private const byte GoAway = 7;

    private readonly RawServer _server;
    private int _heads;
    private int _bodies;

    /// <summary>Serves connections.</summary>
    /// <param name="onHead">What to do when a head has come: it may answer, and returns whether the rest of the stream is read.</param>
    /// <param name="onBody">What to do when a whole body has come.</param>
    public RawHttp2Server(Func<Exchange, Task>? onHead, Func<Exchange, Task>? onBody) =>
        _server = new RawServer(connection => ServeAsync(connection, onHead, onBody));

    public Uri Address => _server.Address;

    public int Heads => Volatile.Read(ref _heads);

    /// <summary>How many whole bodies have arrived.</summary>
    public int Bodies => Volatile.Read(ref _bodies);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task ServeAsync(RawConnection connection, Func<Exchange, Task>? onHead, Func<Exchange, Task>? onBody)
    {
        byte[] preface = new byte[PrefaceLength];
        await connection.Stream.ReadExactlyAsync(preface, connection.Stop);
        await WriteAsync(connection, Settings, flags: 0, stream: 0, []);
        byte[] head = new byte[9];
        int exchanges = 0;
        while (true)
        {
            await connection.Stream.ReadExactlyAsync(head, connection.Stop);
            byte[] payload = new byte[(head[0] << 16) | (head[1] << 8) | head[2]];
            await connection.Stream.ReadExactlyAsync(payload, connection.Stop);
            (byte type, byte flags, int stream) = (head[3], head[4], BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(5)));
            bool isEnd = (flags & 1) != 0;
            if (type == Settings && !isEnd)
            {
                await WriteAsync(connection, Settings, flags: 1, stream: 0, []);
            }

            if (type == Headers)
            {
                exchanges++;
                Interlocked.Increment(ref _heads);
                await (onHead?.Invoke(new Exchange(connection, stream, exchanges)) ?? Task.CompletedTask);
            }

            if (type == Data && isEnd)
            {
                Interlocked.Increment(ref _bodies);
                await (onBody?.Invoke(new Exchange(connection, stream, exchanges)) ?? Task.CompletedTask);
            }
        }
    }

    private static async Task WriteAsync(RawConnection connection, byte type, byte flags, int stream, byte[] payload)
    {
        byte[] frame = new byte[9 + payload.Length];
        (frame[0], frame[1], frame[2], frame[3], frame[4]) = ((byte)(payload.Length >> 16), (byte)(payload.Length >> 8), (byte)payload.Length, type, flags);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(5), stream);
        payload.CopyTo(frame, 9);
        await connection.Stream.WriteAsync(frame, connection.Stop);
    }

    /// <summary>One stream.</summary>
    public sealed record Exchange(RawConnection Connection, int Stream, int Number)
    {
        public Task ResetAsync(int error)
        {
            byte[] code = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(code, error);
            return WriteAsync(Connection, Reset, flags: 0, Stream, code);
        }

        /// <summary>Says that no stream after the given one is handled.</summary>
        public Task GoAwayAsync(int lastStream)
        {
            byte[] payload = new byte[8];
            BinaryPrimitives.WriteInt32BigEndian(payload, lastStream);
            return WriteAsync(Connection, GoAway, flags: 0, stream: 0, payload);
        }

        public async Task AnswerAsync(string body)
        {
            // ":status 200" is number 8 of the table that HPACK begins with.
            await WriteAsync(Connection, Headers, flags: 4, Stream, [0x88]);
            await WriteAsync(Connection, Data, flags: 1, Stream, Encoding.UTF8.GetBytes(body));
        }
    }
}
