using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace FreedomPay.Contracts.Redis;

/// <summary>Warns of a Redis that forgets decisions without a word: with any policy but noeviction, it removes keys when its memory is full.</summary>
internal static class EvictionCheck
{
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Nobody waits for this. A Redis that does not tell its policy is as good as before.")]
    public static async Task RunAsync(LeaseCommands commands, string key, ILogger logger)
    {
        try
        {
            string memory = await commands.MemoryAsync(key).ConfigureAwait(false);
            if (ValueOf(memory, "maxmemory_policy") is not { } policy)
            {
                RedisLog.PolicyNotKnown(logger, exception: null);
            }
            else if (policy != "noeviction" && ValueOf(memory, "maxmemory") != "0")
            {
                RedisLog.Evicts(logger, policy);
            }
        }
        catch (Exception exception)
        {
            RedisLog.PolicyNotKnown(logger, exception);
        }
    }

    /// <summary>Returns the value of a line <c>name:value</c>.</summary>
    private static string? ValueOf(string memory, string name) => memory.Split('\n')
        .Where(line => line.StartsWith($"{name}:", StringComparison.Ordinal))
        .Select(line => line[(name.Length + 1)..].Trim())
        .FirstOrDefault();
}
