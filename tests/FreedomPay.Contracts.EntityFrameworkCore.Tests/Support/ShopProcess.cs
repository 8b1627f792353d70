using System.Diagnostics;

namespace FreedomPay.Contracts.EntityFrameworkCore.Tests.Support;

/// <summary>The shop in a process of its own, which can be killed.</summary>
internal sealed class ShopProcess : IDisposable
{
    private readonly Process _process;

    private ShopProcess(Process process, Uri address)
    {
        _process = process;
        Gateway = new GatewayClient(address);
    }

    public GatewayClient Gateway { get; }

    public static async Task<ShopProcess> StartAsync(TestDatabase database, bool inMemory = false)
    {
        string program = Path.ChangeExtension(typeof(ShopProgram).Assembly.Location, ".dll");
        ProcessStartInfo start = new(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", [program, database.Kind, database.Connection, inMemory ? ShopProgram.InMemory : "database"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };

        // A process that lives a second is not worth optimizing.
        start.Environment["DOTNET_TieredPGO"] = "0";
        Process process = Process.Start(start)!;
        string? address = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return new ShopProcess(process, new Uri(address ?? throw new InvalidOperationException("The shop has not started.")));
    }

    /// <summary>Lets a process go on that has stopped.</summary>
    public void Continue()
    {
        using Process signal = Process.Start("kill", ["-CONT", $"{_process.Id}"]);
        signal.WaitForExit();
    }

    public void Kill() => _process.Kill();

    /// <summary>Waits until it was killed.</summary>
    public async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return _process.ExitCode;
    }

    public void Dispose()
    {
        Gateway.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
