using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FreedomPay.Contracts.Tests.Servers;

/// <summary>A redis-server of its own, on a free port and in a temporary folder. What is asked of it goes through redis-cli, which shares nothing with the library.</summary>
internal sealed class RedisServer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("freedompay-redis-").FullName;
    private readonly string[] _arguments;
    private string[] _first = ["--save", "", "--enable-debug-command", "yes"];
    private Process? _process;

    private RedisServer(int port, string[] arguments)
    {
        Port = port;
        _arguments = arguments;
    }

    public int Port { get; }

    /// <summary>A sentinel that watches a primary, and makes a replica the primary half a second after it has gone.</summary>
    public static RedisServer StartSentinel(RedisServer primary)
    {
        RedisServer sentinel = NotStarted();
        string file = Path.Combine(sentinel._folder, "sentinel.conf");
        File.WriteAllText(file, string.Create(CultureInfo.InvariantCulture, $"""
            sentinel monitor shop 127.0.0.1 {primary.Port} 1
            sentinel down-after-milliseconds shop 500
            sentinel failover-timeout shop 5000

            """));
        sentinel._first = [file, "--sentinel"];
        sentinel.Start();
        return sentinel;
    }

    public string ConnectionString => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    /// <summary>Starts a server that keeps nothing on disk, unless the arguments say so.</summary>
    public static RedisServer Start(params string[] arguments)
    {
        RedisServer server = NotStarted(arguments);
        server.Start();
        return server;
    }

    /// <summary>A server that is not there yet.</summary>
    public static RedisServer NotStarted(params string[] arguments)
    {
        using TcpListener free = new(IPAddress.Loopback, 0);
        free.Start();
        return new RedisServer(((IPEndPoint)free.LocalEndpoint).Port, arguments);
    }

    /// <summary>Starts it, for the first time or again.</summary>
    public void Start()
    {
        string[] fixedArguments =
        [
            "--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", _folder, "--logfile", "redis.log", "--daemonize", "no",
        ];
        _process = Process.Start(new ProcessStartInfo(InstalledProgram.Find("redis-server")!, [.. _first, .. fixedArguments, .. _arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        long begin = Stopwatch.GetTimestamp();
        while (!IsUp())
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(begin) > TimeSpan.FromSeconds(20))
            {
                string log = Path.Combine(_folder, "redis.log");
                throw new InvalidOperationException($"redis-server has not started. {(File.Exists(log) ? File.ReadAllText(log) : "")}");
            }

            Thread.Sleep(20);
        }
    }

    /// <summary>Runs a command and returns what redis-cli prints.</summary>
    public string Ask(params string[] command)
    {
        using Process cli = Process.Start(Cli(command))!;
        string output = cli.StandardOutput.ReadToEnd();
        cli.WaitForExit();
        return output.TrimEnd('\n');
    }

    /// <summary>Begins a command whose end is not waited for, such as one that keeps the server busy.</summary>
    public void Send(params string[] command) => Process.Start(Cli(command))!.Dispose();

    /// <summary>Keeps the server busy for some time, and returns when it has begun: from then on nobody gets an answer until the time is over.</summary>
    public void Sleep(TimeSpan time)
    {
        using TcpClient client = new("127.0.0.1", Port);
        client.GetStream().Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"DEBUG SLEEP {time.TotalSeconds}\r\n")));
        using TcpClient other = new("127.0.0.1", Port) { ReceiveTimeout = 300 };
        byte[] answer = new byte[16];
        try
        {
            while (true)
            {
                other.GetStream().Write("PING\r\n"u8);
                other.GetStream().ReadExactly(answer, 0, "+PONG\r\n".Length);
            }
        }
        catch (IOException)
        {
            // No answer in a time in which a server that is awake answers thousands.
        }
    }

    private ProcessStartInfo Cli(string[] command) => new(InstalledProgram.Find("redis-cli")!, ["-p", Port.ToString(CultureInfo.InvariantCulture), .. command])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    /// <summary>The keys that are there.</summary>
    public string[] Keys() => Ask("KEYS", "*").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>It does nothing any more, and its connections stay open.</summary>
    public void Freeze() => ProcessSignal.Send(_process!, ProcessSignal.Stop);

    public void Thaw() => ProcessSignal.Send(_process!, ProcessSignal.Continue);

    /// <summary>Ends it at once, as a machine without power does.</summary>
    public void Kill()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            _process.WaitForExit();
        }
    }

    public void Dispose()
    {
        Kill();
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private bool IsUp()
    {
        try
        {
            using TcpClient client = new("127.0.0.1", Port);
            client.GetStream().Write("PING\r\n"u8);
            Span<byte> answer = stackalloc byte[5];
            return client.GetStream().ReadAtLeast(answer, answer.Length, throwOnEndOfStream: false) == answer.Length && answer.SequenceEqual("+PONG"u8);
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
