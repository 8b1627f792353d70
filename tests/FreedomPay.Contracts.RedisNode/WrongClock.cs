namespace FreedomPay.Contracts.RedisNode;

/// <summary>A clock that is ahead or behind, as that of a machine may be. Its timers are not.</summary>
internal sealed class WrongClock(TimeSpan offset) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + offset;
}
