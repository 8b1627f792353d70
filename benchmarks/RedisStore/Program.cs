using System.Globalization;
using FreedomPay.Contracts;
using FreedomPay.Contracts.Hosting;
using FreedomPay.Contracts.Redis;
using FreedomPay.Merchant.Notifications;
using RedisStore;
using StackExchange.Redis;

// A Redis that nobody else uses: its address, and the number of rounds.
if (args.Length == 0)
{
    Console.WriteLine("dotnet run -c Release --project benchmarks/RedisStore -- 127.0.0.1:6379 [rounds]");
    return 1;
}

int rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 40;
NotificationDecision decision = NotificationDecision.Of(new ResultNotifyResponse { Status = ReplyStatus.Accepted, Description = "The order is paid" });
await using ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync($"{args[0]},allowAdmin=true");
HandWrittenStore byHand = new(connection.GetDatabase());
RedisNotificationStore store = new(connection);
Comparison comparison = new(("SET NX and SET by hand", key => DecideAsync(byHand, key)), ("the store: begin and finish", key => DecideAsync(store, key)), TimeOfRedisAsync);
foreach (int width in (int[])[1, 32, 256])
{
    await comparison.RunAsync(width, rounds);
    await connection.GetServers().Single().FlushDatabaseAsync();
}

await ShopServers.CompareAsync(byHand, store, rounds);
return 0;

async Task DecideAsync(INotificationStore by, string key)
{
    NotificationTurn turn = await by.BeginAsync(key, CancellationToken.None);
    if (turn is not NotificationTurn.Own own || await own.Lease.FinishAsync(decision, CancellationToken.None) != decision)
    {
        throw new InvalidOperationException("The message is not new.");
    }
}

async Task<TimeSpan> TimeOfRedisAsync() => (await connection.GetServers().Single().InfoAsync("cpu")).Single()
    .Where(static line => line.Key is "used_cpu_user" or "used_cpu_sys")
    .Aggregate(TimeSpan.Zero, static (sum, line) => sum + TimeSpan.FromSeconds(double.Parse(line.Value, CultureInfo.InvariantCulture)));
