using FreedomPay.Contracts.Hosting;
using StackExchange.Redis;

namespace FreedomPay.Contracts.Redis;

/// <summary>How decisions are kept in Redis. The options are checked as a whole when the program starts.</summary>
public sealed class RedisNotificationStoreOptions
{
    /// <summary>
    /// Gets or sets where Redis is, as StackExchange.Redis writes it: <c>redis1:6379,redis2:6379,password=…,ssl=true</c>. The program connects as it
    /// starts, and starts without Redis too: <c>abortConnect</c> is always false. If nothing is set, the program's own <see cref="IConnectionMultiplexer"/> is used.
    /// </summary>
    public SensitiveText? ConnectionString { get; set; }

    /// <summary>Gets or sets what all keys begin with. The default is <c>freedompay:</c>. Machines that share decisions have the same prefix; shops that share a Redis have different ones.</summary>
    public string KeyPrefix { get; set; } = "freedompay:";

    /// <summary>Gets or sets the number of the database; <see langword="null"/> for the one that the connection has by default.</summary>
    public int? Database { get; set; }

    /// <summary>Gets or sets how long a decision is kept, at least <see cref="INotificationStore.MinimumKeepTime"/>, which is the default.</summary>
    public TimeSpan KeepTime { get; set; } = INotificationStore.MinimumKeepTime;

    /// <summary>
    /// Gets or sets how long a message stays reserved for a machine that has disappeared. While a handler runs, its machine renews the lease, so a handler may take longer.
    /// The default is 30 seconds; at least three times <see cref="CommandTimeout"/>, so that one failed renewal loses nothing.
    /// </summary>
    public TimeSpan LeaseTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets how long a repeat waits while another delivery of the same message is handled. Then it is refused, and the gateway repeats it later. The default is 60 seconds.</summary>
    public TimeSpan WaitTime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Gets or sets how long one answer of Redis may take. Then Redis counts as away. The default is five seconds, which is also that of StackExchange.Redis; a shorter time-out of the
    /// connection ends earlier.
    /// </summary>
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets the connection that was described in code. Not public: its properties show a password.</summary>
    internal ConfigurationOptions? Configuration { get; set; }

    /// <summary>Gets or sets the path of the section from which the options were read; <see langword="null"/> if they are set in code.</summary>
    internal string? Section { get; set; }

    /// <summary>Gets what the configuration has that is no option or has not its type. The validator reports it with everything else.</summary>
    internal List<string> BindingProblems { get; } = [];

    /// <summary>Returns the prefix and the times, without the connection.</summary>
    /// <returns>A string that is safe to log.</returns>
    public override string ToString() =>
        $"RedisNotificationStoreOptions {{ KeyPrefix = {KeyPrefix}, KeepTime = {KeepTime:c}, LeaseTime = {LeaseTime:c}, WaitTime = {WaitTime:c}, CommandTimeout = {CommandTimeout:c} }}";
}
