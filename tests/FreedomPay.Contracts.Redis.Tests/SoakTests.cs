using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using FreedomPay.Contracts.Hosting;
using FreedomPay.Contracts.Redis.Tests.Support;
using StackExchange.Redis;
using Xunit.Abstractions;

namespace FreedomPay.Contracts.Redis.Tests;

/// <summary>
/// Two minutes at the rate that the machine reaches: no decision is lost before its time, and what is remembered does not grow. Decisions are kept for ten seconds here, so that minutes are many of
/// their lives; three hours are as long as ten seconds for the store in memory.
/// </summary>
[Collection("Soak")]
public class SoakTests(ITestOutputHelper output)
{
    private const int Workers = 32;
    private static readonly TimeSpan Time = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan KeepTime = TimeSpan.FromSeconds(10);

    [SoakFact]
    public async Task In_memory()
    {
        const int Capacity = 10_000_000;
        MemoryNotificationStore store = new(new FastClock((int)(INotificationStore.MinimumKeepTime / KeepTime)), Capacity);

        // Faster than any server: a tenth of a million each second are more than all of its requests.
        await SoakAsync(store, mostPerSecond: 100_000, static () => (0, 0));
    }

    [SoakFact("redis-server")]
    public async Task In_Redis()
    {
        using RedisServer redis = RedisServer.Start();
        await using ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString);
        RedisNotificationStore store = new(RedisConnection.Of(connection), new RedisNotificationStoreOptions { KeepTime = KeepTime }, loggerFactory: null);

        await SoakAsync(store, mostPerSecond: int.MaxValue, () => (
            long.Parse(redis.Ask("DBSIZE"), CultureInfo.InvariantCulture),
            long.Parse(redis.Ask("INFO", "memory").Split('\n').Single(static line => line.StartsWith("used_memory:", StringComparison.Ordinal))["used_memory:".Length..].Trim(), CultureInfo.InvariantCulture)));
    }

    private async Task SoakAsync(INotificationStore store, int mostPerSecond, Func<(long Keys, long Bytes)> look)
    {
        long begin = Stopwatch.GetTimestamp();
        long messages = 0;
        long asked = 0;
        long late = 0;
        ConcurrentQueue<(string Key, long At)> again = [];
        Task load = Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(begin) is { } elapsed && elapsed < Time)
            {
                if (Interlocked.Read(ref messages) > mostPerSecond * elapsed.TotalSeconds)
                {
                    await Task.Delay(1);
                    continue;
                }

                long number = Interlocked.Increment(ref messages);
                string key = $"api.freedompay.kz/result/500000/{number}";
                NotificationDecision decision = number % 2 == 0 ? Decisions.Yes : Decisions.No;
                await (await RedisFixture.OwnAsync(store, key)).FinishAsync(decision, default);

                // One of a hundred comes again, when half of its time has passed.
                if (number % 100 == 0)
                {
                    again.Enqueue((key, Stopwatch.GetTimestamp()));
                }

                if (again.TryPeek(out (string Key, long At) oldest) && Stopwatch.GetElapsedTime(oldest.At) > KeepTime / 2 && again.TryDequeue(out (string Key, long At) repeat))
                {
                    NotificationTurn turn = await store.BeginAsync(repeat.Key, default);
                    if (Stopwatch.GetElapsedTime(repeat.At) > KeepTime * 0.9)
                    {
                        Interlocked.Increment(ref late);
                        continue;
                    }

                    bool isEven = long.Parse(repeat.Key[(repeat.Key.LastIndexOf('/') + 1)..], CultureInfo.InvariantCulture) % 2 == 0;
                    Assert.Equal((isEven ? Decisions.Yes : Decisions.No).ToBytes(), Assert.IsType<NotificationTurn.Decided>(turn).Decision.ToBytes());
                    Interlocked.Increment(ref asked);
                }
            }
        })));

        List<(long Own, long Keys, long Bytes)> samples = [];
        while (Stopwatch.GetElapsedTime(begin) < Time - (KeepTime / 2))
        {
            await Task.Delay(KeepTime);
            long before = Interlocked.Read(ref messages);
            (long keys, long bytes) = look();
            samples.Add((GC.GetTotalMemory(forceFullCollection: true), keys, bytes));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(begin).TotalSeconds:0} s: {before:N0} messages, {samples[^1].Own / 1e6:0.0} MB here, {keys:N0} keys and {bytes / 1e6:0.0} MB in Redis"));
        }

        await load;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{messages:N0} messages, {messages / Time.TotalSeconds:N0} a second; {asked:N0} repeats, each with its decision; {late} too late to be asked"));
        int half = samples.Count / 2;
        Assert.InRange(asked, messages / 200, messages);
        AssertFlat(static sample => sample.Own);
        AssertFlat(static sample => sample.Keys);
        AssertFlat(static sample => sample.Bytes);

        // The rate of a shared machine varies, and so does what is kept.
        void AssertFlat(Func<(long Own, long Keys, long Bytes), long> value) => Assert.InRange(samples.Skip(half).Average(value), 0, (samples.Skip(1).Take(half).Max(value) * 1.3) + 1);
    }
}
