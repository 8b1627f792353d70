using System.Diagnostics;
using System.Globalization;

namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <summary>In the parent: a child that works when it is told to.</summary>
internal sealed class WarmProcess : IDisposable
{
    private readonly Process _process;

    public WarmProcess(string folder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = ChildProcess.StartInfo(folder, environment, arguments);
        start.RedirectStandardInput = true;
        start.RedirectStandardError = false;
        _process = Process.Start(start)!;

        // The first answer comes with nobody asking, when the process is warm.
        _ = ReadCosts();
    }

    /// <summary>Has the work done once more.</summary>
    /// <returns>What each part of it cost.</returns>
    public IReadOnlyList<Cost> Measure()
    {
        _process.StandardInput.WriteLine();
        _process.StandardInput.Flush();
        return ReadCosts();
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private Cost[] ReadCosts()
    {
        string line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The warm process has ended.");
        return [.. line.Split(';').Select(Cost)];

        static Cost Cost(string text)
        {
            long[] ticks = [.. text.Split(' ').Select(static text => long.Parse(text, CultureInfo.InvariantCulture))];
            return new Cost(new TimeSpan(ticks[0]), new TimeSpan(ticks[1]));
        }
    }
}
