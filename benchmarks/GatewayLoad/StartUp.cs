using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace GatewayLoad;

/// <summary>From the start of the process <c>freedompay-gateway</c> to its first answer.</summary>
internal static class StartUp
{
    public static async Task MeasureAsync(int runs)
    {
        string tool = Path.Combine(
            typeof(StartUp).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static one => one.Key == "ToolFolder").Value!,
            OperatingSystem.IsWindows() ? "freedompay-gateway.exe" : "freedompay-gateway");
        List<double> times = [];
        for (int run = 0; run < runs; run++)
        {
            times.Add((await StartAsync(tool, ["--memory"])).TotalMilliseconds);
            string database = Path.Combine(Path.GetTempPath(), $"gateway-{Guid.NewGuid():N}.db");
            TimeSpan withDatabase = await StartAsync(tool, ["--database", database]);
            foreach (string file in (string[])[database, database + "-wal", database + "-shm"])
            {
                File.Delete(file);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory {times[^1]:N0} ms, SQLite {withDatabase.TotalMilliseconds:N0} ms"));
        }
    }

    private static async Task<TimeSpan> StartAsync(string tool, string[] arguments)
    {
        int port = FreePort();
        Uri question = new($"http://127.0.0.1:{port}/g2g/status_v2");
        using HttpClient http = new();
        long begin = Stopwatch.GetTimestamp();
        using Process process = Process.Start(new ProcessStartInfo(tool, [.. arguments, "--url", $"http://127.0.0.1:{port}"]) { RedirectStandardOutput = true })!;
        try
        {
            while (true)
            {
                try
                {
                    // Nobody has signed it: the answer is the gateway's error.
                    using FormUrlEncodedContent form = new([KeyValuePair.Create("pg_merchant_id", "500000"), KeyValuePair.Create("pg_order_id", "1"), KeyValuePair.Create("pg_salt", "salt"), KeyValuePair.Create("pg_sig", "none")]);
                    using HttpResponseMessage response = await http.PostAsync(question, form);
                    string answer = await response.Content.ReadAsStringAsync();
                    return answer.Contains("pg_error_code", StringComparison.Ordinal) ? Stopwatch.GetElapsedTime(begin) : throw new InvalidOperationException(answer);
                }
                catch (HttpRequestException) when (!process.HasExited)
                {
                    await Task.Delay(5);
                }
            }
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
