using System.Diagnostics.CodeAnalysis;
using StackExchange.Redis;

namespace FreedomPay.Contracts.Redis;

/// <summary>What is asked of Redis about one message, each within the time for a command. Everything is asked of the primary: a replica may be behind.</summary>
internal sealed class LeaseCommands(RedisConnection connection, IDatabase database, RedisNotificationStoreOptions options)
{
    private const CommandFlags Primary = CommandFlags.DemandMaster;

    private readonly RedisValue _leaseMilliseconds = Milliseconds(options.LeaseTime);
    private readonly RedisValue _keepMilliseconds = Milliseconds(options.KeepTime);

    /// <summary>
    /// Takes a lease on a message that nobody has begun. If there is no answer, Redis may have given the lease, or give it when it is back: it is no one's then. It is given back if
    /// possible, and ends on its own in any case.
    /// </summary>
    public async ValueTask<bool> TakeAsync(string key, byte[] lease)
    {
        Task<bool> taking = database.StringSetAsync(key, lease, options.LeaseTime, When.NotExists, Primary);
        try
        {
            return await WithinAsync(taking, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            _ = GiveBackAsync(taking, key, lease);
            throw;
        }
    }

    public ValueTask<RedisValue> FindAsync(string key, CancellationToken cancellationToken) => WithinAsync(database.StringGetAsync(key, Primary), cancellationToken);

    /// <summary>Returns 1 if the lease lasts longer, 2 if it had to be taken again, 0 if somebody else has begun or decided.</summary>
    public async ValueTask<int> RenewAsync(string key, byte[] lease) =>
        (int)await WithinAsync(database.ScriptEvaluateAsync(LeaseScripts.Renew, [key], [lease, _leaseMilliseconds], Primary), CancellationToken.None).ConfigureAwait(false);

    /// <summary>Returns nothing if the decision is kept; otherwise what is there instead.</summary>
    public async ValueTask<byte[]?> FinishAsync(string key, byte[] lease, byte[] decision, CancellationToken cancellationToken)
    {
        RedisResult result = await WithinAsync(database.ScriptEvaluateAsync(LeaseScripts.Finish, [key], [lease, decision, _keepMilliseconds], Primary), cancellationToken).ConfigureAwait(false);
        return result.Resp2Type == ResultType.Integer ? null : (byte[]?)result ?? [];
    }

    public async ValueTask<bool> ReleaseAsync(string key, byte[] lease) =>
        (bool)await WithinAsync(database.ScriptEvaluateAsync(LeaseScripts.Release, [key], [lease], Primary), CancellationToken.None).ConfigureAwait(false);

    public async ValueTask<string> MemoryAsync(string key) =>
        (string?)await WithinAsync(database.ScriptEvaluateAsync(LeaseScripts.Memory, [key], [], Primary), CancellationToken.None).ConfigureAwait(false) ?? string.Empty;

    private static RedisValue Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;

    /// <summary>Whether Redis may have got a command, or may get it later.</summary>
    private static bool MayHaveBeenSent(Exception exception) => exception switch
    {
        RedisTimeoutException timeout => timeout.Commandstatus != CommandStatus.WaitingInBacklog,
        RedisConnectionException connection => connection.CommandStatus != CommandStatus.WaitingInBacklog,
        _ => false,
    };

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Nobody waits for this, and the lease ends without it.")]
    private async Task GiveBackAsync(Task<bool> taking, string key, byte[] lease)
    {
        try
        {
            bool isTaken;
            try
            {
                isTaken = await taking.ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                isTaken = MayHaveBeenSent(exception);
            }

            if (isTaken)
            {
                await database.ScriptEvaluateAsync(LeaseScripts.Release, [key], [lease], Primary).ConfigureAwait(false);
            }
        }
        catch (Exception)
        {
        }
    }

    private async ValueTask<T> WithinAsync<T>(Task<T> command, CancellationToken cancellationToken)
    {
        try
        {
            return await command.WaitAsync(options.CommandTimeout, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            if (exception is RedisConnectionException or TimeoutException || (exception is RedisServerException && exception.Message.StartsWith("READONLY", StringComparison.Ordinal)))
            {
                connection.LookAgain();
            }

            // Nobody looks at how a command ends that takes too long.
            _ = command.ContinueWith(static left => left.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }
    }
}
