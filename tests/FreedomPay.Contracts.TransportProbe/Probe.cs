using System.Globalization;
using FreedomPay.Contracts.TransportProbe.Cases;

namespace FreedomPay.Contracts.TransportProbe;

/// <summary>All cases, each by its name.</summary>
public static class Probe
{
    private const int AtOnce = 4;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static IReadOnlyList<ProbeCase> All { get; } = [.. ConnectingCases.All, .. AnsweringCases.All, .. PooledCases.All, .. Http2Cases.All];

    /// <summary>Runs every case and writes a line for each: its name, and <c>ok</c> or what is wrong.</summary>
    /// <returns>How many have failed.</returns>
    public static async Task<int> RunAsync(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using SemaphoreSlim places = new(AtOnce);
        string[] lines = await Task.WhenAll(All.Select(async probe =>
        {
            await places.WaitAsync();
            try
            {
                await probe.RunAsync().WaitAsync(Limit);
                return $"{probe.Name}: ok";
            }
            catch (Exception exception)
            {
                return $"{probe.Name}: FAILED {exception.GetType().Name} {exception.Message.ReplaceLineEndings(" ")}";
            }
            finally
            {
                places.Release();
            }
        }));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $".NET {Environment.Version}"));
        foreach (string line in lines)
        {
            await output.WriteLineAsync(line);
        }

        return lines.Count(static line => !line.EndsWith(": ok", StringComparison.Ordinal));
    }
}
