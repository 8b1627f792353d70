using System.Diagnostics;
using System.Globalization;

namespace FreedomPay.Contracts.Tests.Servers;

/// <summary>Signals that .NET has no method for.</summary>
internal static class ProcessSignal
{
    public const string Stop = "-STOP";
    public const string Continue = "-CONT";

    public static void Send(Process process, string signal)
    {
        using Process kill = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }
}
