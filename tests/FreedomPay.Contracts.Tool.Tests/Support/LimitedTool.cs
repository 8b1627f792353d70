using System.Diagnostics;

namespace FreedomPay.Contracts.Tool.Tests.Support;

/// <summary>The tool as a process whose memory is limited by the runtime: one that holds more ends with an error.</summary>
/// <remarks>Measured in this process, memory would depend on when the collector comes by, and on what else is tested.</remarks>
internal static class LimitedTool
{
    /// <summary>Runs a command line with a heap of so many bytes.</summary>
    public static async Task<ToolRun> RunAsync(int heapBytes, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "freedompay.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_GCHeapHardLimit"] = $"0x{heapBytes:X}";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ToolRun(process.ExitCode, await output, await error);
    }
}
