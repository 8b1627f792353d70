using System.Diagnostics;
using System.Globalization;

namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <summary>Runs a program of .NET to its end and says what it took.</summary>
internal static class ChildProcess
{
    // What "dotnet run" leaves behind for its own program: the programs that are measured are to start as from a shell.
    private static readonly string[] OuterNames = ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "DOTNET_CLI_CONTEXT_VERBOSE"];

    private static readonly string Dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>The garbage collector of the compiler's own configuration, for what stands in for the compiler.</summary>
    public static IReadOnlyDictionary<string, string> LikeTheCompiler { get; } = new Dictionary<string, string> { ["DOTNET_gcServer"] = "1" };

    public static IReadOnlyDictionary<string, string> AsItIs { get; } = new Dictionary<string, string>();

    public static FinishedProcess Run(string folder, params IEnumerable<string> arguments) => Run(folder, AsItIs, arguments);

    public static FinishedProcess Run(string folder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = StartInfo(folder, environment, arguments);
        TimeSpan processorTimeBefore = ProcessorTimeOfChildren();
        long started = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        TimeSpan time = Stopwatch.GetElapsedTime(started);
        output += errors.GetAwaiter().GetResult();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}:\n{output}");
        }

        return new FinishedProcess(new Cost(time, ProcessorTimeOfChildren() - processorTimeBefore), output);
    }

    public static ProcessStartInfo StartInfo(string folder, IReadOnlyDictionary<string, string> environment, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(Dotnet, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string name in OuterNames)
        {
            start.Environment.Remove(name);
        }

        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        return start;
    }

    /// <summary>Of all children that have ended, and of theirs. Only Linux tells without being asked by the process itself.</summary>
    private static TimeSpan ProcessorTimeOfChildren()
    {
        if (!OperatingSystem.IsLinux())
        {
            return TimeSpan.Zero;
        }

        // Behind the program's name, which may hold spaces: user and system time of children are fields 16 and 17, in hundredths.
        string status = File.ReadAllText("/proc/self/stat");
        string[] fields = status[(status.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromMilliseconds(10 * (Ticks(fields[13]) + Ticks(fields[14])));
    }

    private static long Ticks(string field) => long.Parse(field, CultureInfo.InvariantCulture);
}
