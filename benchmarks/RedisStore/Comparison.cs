using System.Diagnostics;
using System.Globalization;

namespace RedisStore;

/// <summary>Two ways to decide a message, in turns: in every round, each decides as many new messages, and which one begins changes.</summary>
internal sealed class Comparison((string Name, Func<string, Task> Decide) first, (string Name, Func<string, Task> Decide) second, Func<Task<TimeSpan>> timeOfRedis)
{
    private const int WarmUps = 5;

    private long _message;

    /// <summary>Runs with a number of messages at a time.</summary>
    public async Task RunAsync(int width, int rounds)
    {
        int messages = width == 1 ? 1_000 : 8_000;
        List<(double First, double Second)> rates = [];
        List<(double First, double Second)> costs = [];
        List<(double First, double Second)> costsOfRedis = [];
        for (int round = -WarmUps; round < rounds; round++)
        {
            (double Rate, double Cost, double CostOfRedis) one = default;
            (double Rate, double Cost, double CostOfRedis) other = default;
            foreach (bool isFirst in round % 2 == 0 ? (bool[])[true, false] : [false, true])
            {
                GC.Collect();
                if (isFirst)
                {
                    one = await MeasureAsync(first.Decide, width, messages);
                }
                else
                {
                    other = await MeasureAsync(second.Decide, width, messages);
                }
            }

            if (round >= 0)
            {
                rates.Add((one.Rate, other.Rate));
                costs.Add((one.Cost, other.Cost));
                costsOfRedis.Add((one.CostOfRedis, other.CostOfRedis));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{width} at a time, {rounds} rounds of {messages:N0} messages"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {first.Name}: {Median(rates.Select(static rate => rate.First)):N0} messages/s, {Median(costs.Select(static cost => cost.First)):0.0} µs of a processor here and {Median(costsOfRedis.Select(static cost => cost.First)):0.0} µs in Redis"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {second.Name}: {Median(rates.Select(static rate => rate.Second)):N0} messages/s, {Median(costs.Select(static cost => cost.Second)):0.0} µs and {Median(costsOfRedis.Select(static cost => cost.Second)):0.0} µs"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ratio: {Median(rates.Select(static rate => rate.Second / rate.First)):0.00} (median of the rounds' own ratios)"));
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }

    private async Task<(double Rate, double Cost, double CostOfRedis)> MeasureAsync(Func<string, Task> decide, int width, int messages)
    {
        TimeSpan redisBefore = await timeOfRedis();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long begin = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, width).Select(async _ =>
        {
            await Task.Yield();
            for (int index = 0; index < messages / width; index++)
            {
                await decide(string.Create(CultureInfo.InvariantCulture, $"api.freedompay.kz/Merchant.Notifications.ResultNotify/500000/{Interlocked.Increment(ref _message)}/1/1"));
            }
        }));
        int count = messages / width * width;
        TimeSpan elapsed = Stopwatch.GetElapsedTime(begin);
        TimeSpan cost = Environment.CpuUsage.TotalTime - before;
        return (count / elapsed.TotalSeconds, cost.TotalMicroseconds / count, (await timeOfRedis() - redisBefore).TotalMicroseconds / count);
    }
}
