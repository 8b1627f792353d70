using FreedomPay.Contracts.Hosting;

namespace FreedomPay.Contracts.RedisNode;

/// <summary>A store that lets a message be stopped between what the library does with it.</summary>
internal sealed class GatedStore(INotificationStore store, Gate gate) : INotificationStore
{
    public async ValueTask<NotificationTurn> BeginAsync(string key, CancellationToken cancellationToken)
    {
        NotificationTurn turn = await store.BeginAsync(key, cancellationToken);
        if (turn is not NotificationTurn.Own own)
        {
            return turn;
        }

        await gate.PassAsync(Gate.Leased);
        return new NotificationTurn.Own(new Lease(own.Lease, gate));
    }

    private sealed class Lease(INotificationLease lease, Gate gate) : INotificationLease
    {
        public async ValueTask<NotificationDecision> FinishAsync(NotificationDecision decision, CancellationToken cancellationToken)
        {
            await gate.PassAsync(Gate.Handled);
            NotificationDecision kept = await lease.FinishAsync(decision, cancellationToken);
            await gate.PassAsync(Gate.Kept);
            return kept;
        }

        public ValueTask AbandonAsync() => lease.AbandonAsync();
    }
}
