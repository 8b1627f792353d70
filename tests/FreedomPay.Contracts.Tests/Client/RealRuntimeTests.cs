using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using FreedomPay.Contracts.TransportProbe;

namespace FreedomPay.Contracts.Tests.Client;

/// <summary>
/// The net8.0 builds of these tests run on whatever .NET there is. Here the same binaries run on .NET 8 itself, published with its runtime
/// pack.
/// </summary>
public sealed class RealRuntimeTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("freedompay-probe-");

    [Fact]
    public async Task Every_transport_case_has_the_right_outcome_on_dotnet_8()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "Probe8.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net8.0</TargetFramework>
                <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
                <SelfContained>true</SelfContained>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{typeof(FreedomPayClient).Assembly.Location}" />
                <Reference Include="{typeof(Probe).Assembly.Location}" />
              </ItemGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "Program.cs"), "return await FreedomPay.Contracts.TransportProbe.Probe.RunAsync(Console.Out);");
        string published = Path.Combine(_folder.FullName, "published");

        await RunAsync("dotnet", "publish", "Probe8.csproj", "--output", published, "-nodeReuse:false", "-v:quiet");
        string[] lines = (await RunAsync(Path.Combine(published, OperatingSystem.IsWindows() ? "Probe8.exe" : "Probe8")))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        Assert.Equal(".NETCoreApp,Version=v8.0", typeof(FreedomPayClient).Assembly.GetCustomAttribute<System.Runtime.Versioning.TargetFrameworkAttribute>()!.FrameworkName);
        Assert.StartsWith(".NET 8.0.", lines[0], StringComparison.Ordinal);
        Assert.Equal(Probe.All.Select(static probe => $"{probe.Name}: ok"), lines[1..]);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<string> RunAsync(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (string name in start.Environment.Keys.ToArray())
        {
            // dotnet test leaves these behind; the other SDK or the other runtime would follow them.
            if (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
                || (name.StartsWith("DOTNET_", StringComparison.Ordinal) && name is not ("DOTNET_ROOT" or "DOTNET_CLI_HOME")))
            {
                start.Environment.Remove(name);
            }
        }

        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        using Process process = Process.Start(start)!;
        using CancellationTokenSource limit = new(Limit);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await output}{await errors}");
            return await output;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
