using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FreedomPay.Contracts.EntityFrameworkCore.Tests.Support;

/// <summary>A PostgreSQL server of these tests alone, in a temporary folder and on a free port. It ends when the tests do, however they end.</summary>
internal sealed class PostgresServer : IDisposable
{
    /// <summary>The program without which tests are skipped. Those beside it are from the same package.</summary>
    public const string Program = "initdb";

    private const string Account = "postgres";

    private static readonly Lazy<PostgresServer> SharedServer = new(static () =>
    {
        PostgresServer server = new();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        return server;
    });

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"freedompay-postgres-{Guid.NewGuid():N}");
    private readonly int _port = FreePort();
    private Process? _process;

    public PostgresServer()
    {
        Directory.CreateDirectory(_folder);
        try
        {
            if (IsRoot)
            {
                Run("chown", [Account, _folder]);
            }

            // Nothing here outlives the machine, so nothing has to be on the disk.
            Run(Beside("initdb"), ["-D", _folder, "-U", "shop", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"], asAccount: true);
            Start();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The server that all tests share which do not stop it.</summary>
    public static PostgresServer Shared => SharedServer.Value;

    // PostgreSQL refuses to run as root.
    private static bool IsRoot => Environment.UserName == "root";

    public string ConnectionTo(string database, string more = "") =>
        $"Host=127.0.0.1;Port={_port};Username=shop;Database={database};Timeout=5;{more}";

    public void Start()
    {
        // The shell ends the server when its input ends, as it does when these tests end or are killed, and removes the folder unless it is only stopped.
        string server = $"'{Beside("postgres")}' -D '{_folder}' -p {_port} -k '{_folder}' -h 127.0.0.1 -c fsync=off -c max_connections=200 -c log_min_messages=fatal";
        _process = Process.Start(StartInfo("/bin/sh", ["-c", $"{server} >/dev/null 2>&1 </dev/null & pid=$!; read end; kill -QUIT $pid; wait $pid; [ \"$end\" = stop ] || rm -rf '{_folder}'"], asAccount: true))!;
        for (int attempt = 0; attempt < 300; attempt++)
        {
            using Process ready = Process.Start(StartInfo(Beside("pg_isready"), ["-q", "-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-U", "shop", "-d", "postgres"]))!;
            ready.WaitForExit();
            if (ready.ExitCode == 0)
            {
                return;
            }

            Thread.Sleep(50);
        }

        throw new InvalidOperationException("The server has not started.");
    }

    /// <summary>Ends the server at once, as if it had crashed.</summary>
    public void Stop()
    {
        if (_process is { } process)
        {
            process.StandardInput.WriteLine("stop");
            process.StandardInput.Close();
            if (!process.WaitForExit(TimeSpan.FromSeconds(20)))
            {
                process.Kill(entireProcessTree: true);
            }

            process.Dispose();
            _process = null;
        }
    }

    public void Dispose()
    {
        Stop();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    // Of one version: what is found first may be a link.
    private static string Beside(string program)
    {
        string found = InstalledProgram.Find(Program)!;
        return Path.Combine(Path.GetDirectoryName(File.ResolveLinkTarget(found, returnFinalTarget: true)?.FullName ?? found)!, program);
    }

    private static void Run(string program, string[] arguments, bool asAccount = false)
    {
        using Process process = Process.Start(StartInfo(program, arguments, asAccount))!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program}: {error.Result}");
        }
    }

    private static ProcessStartInfo StartInfo(string program, string[] arguments, bool asAccount = false) =>
        new(asAccount && IsRoot ? InstalledProgram.Find("runuser") ?? "runuser" : program, asAccount && IsRoot ? ["-u", Account, "--", program, .. arguments] : arguments)
        {
            // The account may not enter that of the tests.
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
