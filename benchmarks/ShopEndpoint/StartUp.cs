using System.Diagnostics;
using System.Globalization;

namespace ShopEndpoint;

/// <summary>From the start of the process to a server that listens, without and with AddFreedomPay and an endpoint; each in a process of its own, in turns.</summary>
internal static class StartUp
{
    public static async Task RunOnceAsync(string kind)
    {
        await using WebApplication app = Server.Build(withFreedomPay: kind == "freedompay", reply: []);
        await app.StartAsync();
        TimeSpan time = DateTime.Now - Process.GetCurrentProcess().StartTime;
        Console.WriteLine(time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture));
    }

    public static void Compare(int runs)
    {
        List<double> bare = [];
        List<double> freedomPay = [];
        for (int run = 0; run <= runs; run++)
        {
            double without = Run("bare");
            double with = Run("freedompay");
            if (run > 0)
            {
                bare.Add(without);
                freedomPay.Add(with);
            }
        }

        double difference = Median(freedomPay.Zip(bare, static (with, without) => with - without));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"without: {Median(bare):0} ms, with: {Median(freedomPay):0} ms, difference: {difference:0} ms (medians of {runs} runs)"));
    }

    private static double Run(string kind)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, ["start-once", kind]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
