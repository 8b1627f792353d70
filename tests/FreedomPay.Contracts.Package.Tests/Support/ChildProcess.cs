using System.Diagnostics;
using System.Text;

namespace FreedomPay.Contracts.Package.Tests.Support;

/// <summary>Runs programs as if from a fresh shell: nothing of the test host's own environment reaches them.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(8);

    // dotnet test leaves these behind; a nested build would load the outer SDK's parts, or the test host's hooks.
    private static readonly string[] OuterPrefixes = ["MSBUILD", "VSTEST", "TESTINGPLATFORM", "CORECLR_", "COR_", "COREHOST_"];
    private static readonly string[] OuterNames =
    [
        "DOTNET_HOST_PATH", "DOTNET_STARTUP_HOOKS", "DOTNET_ADDITIONAL_DEPS", "DOTNET_SHARED_STORE", "DOTNET_CLI_CONTEXT_VERBOSE",
        "DOTNET_ROLL_FORWARD", "DOTNET_ROLL_FORWARD_TO_PRERELEASE", "DOTNET_GCServer", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT",
        "CI", "Version", "Configuration", "Platform", "TargetFramework",
    ];

    public static string Dotnet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public static ProcessResult Run(string program, string folder, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        CleanEnvironment(start.Environment);

        StringBuilder output = new();
        using Process process = new() { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Timeout))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} took longer than {Timeout}:\n{output}");
        }

        process.WaitForExit();
        return new ProcessResult($"{program} {string.Join(' ', arguments)}", process.ExitCode, output.ToString());
    }

    private static void CleanEnvironment(IDictionary<string, string?> environment)
    {
        foreach (string name in environment.Keys.ToArray())
        {
            if (OuterPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                || OuterNames.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                environment.Remove(name);
            }
        }

        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["DOTNET_NOLOGO"] = "1";

        // Files of a package carry it, and two packs are the same bytes.
        environment["SOURCE_DATE_EPOCH"] = "1700000000";

        // Nothing may go on running after the tests.
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
    }

    private static void Append(StringBuilder output, string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.Append(line).Append('\n');
            }
        }
    }
}
