namespace FreedomPay.Contracts.Redis;

/// <summary>
/// What Redis does in one step, each with one key. KEYS[1] is the message, ARGV[1] the lease. Times are how long something is kept from now on: no clock of a machine takes part.
/// </summary>
internal static class LeaseScripts
{
    /// <summary>
    /// Makes the lease last longer: 1. If Redis has forgotten it and nobody else has begun, it is taken again: 2. Otherwise 0. ARGV[2]: milliseconds.
    /// </summary>
    public const string Renew = """
        local value = redis.call('GET', KEYS[1])
        if value == ARGV[1] then
          redis.call('PEXPIRE', KEYS[1], ARGV[2])
          return 1
        end
        if value then
          return 0
        end
        redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
        return 2
        """;

    /// <summary>
    /// Puts the decision in the place of the lease: 1. If somebody else has begun or decided: what is there instead. ARGV[2]: the decision; ARGV[3]: milliseconds. PEXPIRE comes first
    /// because a Redis that has become full refuses the first command of a script that needs memory, and none after another one: the decision of a handler that has run is kept.
    /// </summary>
    public const string Finish = """
        local value = redis.call('GET', KEYS[1])
        if value and value ~= ARGV[1] then
          return value
        end
        if redis.pcall('SET', KEYS[1], ARGV[2], 'PX', ARGV[3]).err then
          redis.call('PEXPIRE', KEYS[1], ARGV[3])
          redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
        end
        return 1
        """;

    /// <summary>Takes the lease away, if it is still there: 1, otherwise 0.</summary>
    public const string Release = """
        if redis.call('GET', KEYS[1]) == ARGV[1] then
          redis.call('DEL', KEYS[1])
          return 1
        end
        return 0
        """;

    /// <summary>Returns what Redis says about its memory. As a script, because StackExchange.Redis allows INFO to administrators only; the key says which server of a cluster is asked.</summary>
    public const string Memory = """
        local memory = redis.pcall('INFO', 'memory')
        if type(memory) == 'string' then
          return memory
        end
        return ''
        """;
}
