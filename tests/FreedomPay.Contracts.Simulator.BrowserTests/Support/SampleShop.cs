using System.Diagnostics;
using System.Reflection;
using ShopWithGateway.Tests.Support;

namespace FreedomPay.Contracts.Simulator.BrowserTests.Support;

/// <summary>samples/ShopWithGateway as a program of its own, on ports of its own.</summary>
public sealed class SampleShop : IAsyncLifetime
{
    private Process? _program;

    public string Address { get; } = $"http://127.0.0.1:{LocalPort.Free()}";

    public async Task InitializeAsync()
    {
        if (InstalledProgram.Find(Chromium.Program) is null)
        {
            return;
        }

        string folder = typeof(SampleShop).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static one => one.Key == "DemonstrationFolder").Value!;
        ProcessStartInfo start = new("dotnet", [Path.Combine(folder, "ShopWithGateway.dll"), Address, $"http://127.0.0.1:{LocalPort.Free()}"]) { RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() };
        _program = Process.Start(start)!;
        Assert.EndsWith(Address, await _program.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
    }

    public async Task DisposeAsync()
    {
        if (_program is not null)
        {
            _program.Kill(entireProcessTree: true);
            await _program.WaitForExitAsync();
            _program.Dispose();
        }
    }
}
