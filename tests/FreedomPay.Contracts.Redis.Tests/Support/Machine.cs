using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using FreedomPay.Contracts.AspNetCore.Tests;

namespace FreedomPay.Contracts.Redis.Tests.Support;

/// <summary>A machine of the shop: a process with a server of its own.</summary>
internal sealed class Machine : IDisposable
{
    /// <summary>How long a command, a lease and a waiting repeat may take here. Any shorter, and a busy machine is one that fails.</summary>
    public static readonly TimeSpan CommandTimeout = TimeSpan.FromSeconds(2);
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(6);
    public static readonly TimeSpan WaitTime = TimeSpan.FromSeconds(20);

    private readonly string _runs = Path.GetTempFileName();
    private readonly BlockingCollection<string> _lines = [];
    private readonly Process _process;
    private readonly HttpClient _http;

    private Machine(string name, string connectionString, string stopsAt, TimeSpan clock, TimeSpan leaseTime)
    {
        ProcessStartInfo start = new("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "FreedomPay.Contracts.RedisNode.dll"), name, _runs, stopsAt, Text(clock)]);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        foreach ((string setting, string value) in (ReadOnlySpan<(string, string)>)
        [
            ("FreedomPay__MerchantId", "500000"), ("FreedomPay__PaymentKey", Message.PaymentKey), ("FreedomPay__Host", "Test"), ("FreedomPay__PublicUrl", "https://shop.kz"),
            ("Redis__ConnectionString", $"{connectionString},connectTimeout=1000"), ("Redis__CommandTimeout", Text(CommandTimeout)), ("Redis__LeaseTime", Text(leaseTime)), ("Redis__WaitTime", Text(WaitTime)),
        ])
        {
            start.Environment[$"NODE_{setting}"] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text)
            {
                Log.Enqueue(text);
                _lines.Add(text);
            }
        };
        _process.BeginOutputReadLine();
        _http = new HttpClient { BaseAddress = new Uri(WaitFor("listening ")["listening ".Length..]), Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <summary>What the machine has printed.</summary>
    public ConcurrentQueue<string> Log { get; } = [];

    /// <summary>The payments whose handler has begun here, in their order.</summary>
    public long[] Runs => [.. File.ReadAllLines(_runs).Select(static line => long.Parse(line, CultureInfo.InvariantCulture))];

    /// <summary>Starts a machine, whose first message stops at a point (leased, handling, handled, or kept), and whose clock may be wrong.</summary>
    public static Machine Start(string name, string connectionString, string stopsAt = "none", TimeSpan clock = default, TimeSpan? leaseTime = null) =>
        new(name, connectionString, stopsAt, clock, leaseTime ?? LeaseTime);

    public static string Text(TimeSpan time) => time.ToString("c", CultureInfo.InvariantCulture);

    /// <summary>Sends a message. A reply must be signed as it should be.</summary>
    public async Task<Answer> SendAsync(Message message)
    {
        using HttpRequestMessage request = message.To("/pay/result", "form");
        using HttpResponseMessage response = await _http.SendAsync(request);
        byte[] body = await response.Content.ReadAsByteArrayAsync();
        if (body.Length == 0)
        {
            return new Answer((int)response.StatusCode, null, null);
        }

        (string? salt, string? reply, string? description) = Message.Read(body);
        Assert.Equal(message.Salt, salt);
        return new Answer((int)response.StatusCode, reply, description);
    }

    /// <summary>Sends a message until it is not refused. The gateway does so later; here, it is at once and for a while.</summary>
    public async Task<Answer> UntilRedisIsBackAsync(long payment)
    {
        long begin = Stopwatch.GetTimestamp();
        while (true)
        {
            Answer answer = await SendAsync(Message.Result(payment));
            if (answer.Status != 503 || Stopwatch.GetElapsedTime(begin) > TimeSpan.FromSeconds(40))
            {
                return answer;
            }

            await Task.Delay(50);
        }
    }

    /// <summary>Waits until the first message is at the point where it stops.</summary>
    public void WaitUntilStopped() => WaitFor("at ");

    public void GoOn() => _process.StandardInput.WriteLine("go");

    public void Freeze() => ProcessSignal.Send(_process, ProcessSignal.Stop);

    public void Thaw() => ProcessSignal.Send(_process, ProcessSignal.Continue);

    public void Kill()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
        _http.Dispose();
        _lines.Dispose();
        File.Delete(_runs);
    }

    private string WaitFor(string beginning)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));
        try
        {
            while (true)
            {
                string line = _lines.Take(patience.Token);
                if (line.StartsWith(beginning, StringComparison.Ordinal))
                {
                    return line;
                }
            }
        }
        catch (OperationCanceledException)
        {
            throw new InvalidOperationException($"The machine does not say '{beginning}'. {string.Join('\n', Log)}");
        }
    }
}
