using FreedomPay.Contracts.Hosting;

namespace FreedomPay.Contracts.Tests.Stores;

/// <summary>What every store must stand: many deliveries of few messages at once, of which the first quarter fails.</summary>
internal static class StoreLoad
{
    private const int Messages = 20;

    /// <summary>Delivers to the stores in turn, and asserts that no two turns of a message are open at a time and that each ends with one decision.</summary>
    public static async Task DecidesEachMessageOnceAsync(IReadOnlyList<INotificationStore> stores, int deliveries)
    {
        int[] open = new int[Messages];
        int[] decided = new int[Messages];
        int refused = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, deliveries), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (delivery, cancellationToken) =>
        {
            int message = delivery % Messages;
            switch (await stores[delivery % stores.Count].BeginAsync($"{message}", cancellationToken))
            {
                case NotificationTurn.Own { Lease: INotificationLease turn }:
                    Assert.Equal(1, Interlocked.Increment(ref open[message]));
                    await Task.Yield();
                    Assert.Equal(0, Interlocked.Decrement(ref open[message]));
                    if (delivery < deliveries / 4)
                    {
                        await turn.AbandonAsync();
                    }
                    else
                    {
                        decided[message]++;
                        await turn.FinishAsync(Decisions.Yes, cancellationToken);
                    }

                    break;
                case NotificationTurn.Refused:
                    Interlocked.Increment(ref refused);
                    break;
            }
        });

        Assert.Equal(0, refused);
        Assert.All(decided, static count => Assert.Equal(1, count));
    }
}
