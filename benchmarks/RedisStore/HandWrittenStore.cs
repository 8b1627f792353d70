using FreedomPay.Contracts;
using FreedomPay.Contracts.Hosting;
using StackExchange.Redis;

namespace RedisStore;

/// <summary>
/// What one would write in ten minutes: SET NX when a message comes, SET when it is decided. It has no renewal, no fence, no waiting, no digest, and no time-out of its own.
/// </summary>
internal sealed class HandWrittenStore(IDatabase database) : INotificationStore
{
    public async ValueTask<NotificationTurn> BeginAsync(string key, CancellationToken cancellationToken)
    {
        if (await database.StringSetAsync(key, "open", TimeSpan.FromSeconds(30), When.NotExists))
        {
            return new NotificationTurn.Own(new Lease(database, key));
        }

        byte[]? value = await database.StringGetAsync(key);
        return NotificationDecision.TryRead(value, out NotificationDecision? decision) ? new NotificationTurn.Decided(decision) : new NotificationTurn.Refused("It is open.");
    }

    private sealed class Lease(IDatabase database, string key) : INotificationLease
    {
        public async ValueTask<NotificationDecision> FinishAsync(NotificationDecision decision, CancellationToken cancellationToken)
        {
            await database.StringSetAsync(key, decision.ToBytes(), TimeSpan.FromHours(3));
            return decision;
        }

        public async ValueTask AbandonAsync() => await database.KeyDeleteAsync(key);
    }
}
