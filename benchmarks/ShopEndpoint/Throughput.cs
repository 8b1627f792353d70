using System.Globalization;
using System.Text;

namespace ShopEndpoint;

/// <summary>
/// The verified endpoint against a bare one that reads the same form and returns the same bytes: on one server, over the same connections, in turns.
/// </summary>
internal static class Throughput
{
    private const int Requests = 6_400;
    private const int WarmUps = 6;

    public static async Task CompareAsync(int rounds)
    {
        byte[] reply = Notifications.Reply();
        await using WebApplication app = Server.Build(withFreedomPay: true, reply);
        await app.StartAsync();
        using Load load = new(Server.Port(app));
        string bare = load.Ask(Notifications.Request(Server.BarePath, 1));
        string verified = load.Ask(Notifications.Request(Server.VerifiedPath, 1));
        string body = Encoding.UTF8.GetString(reply);
        if (!bare.EndsWith(body, StringComparison.Ordinal) || !verified.EndsWith(body, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The answers differ.\n{bare}\n\n{verified}");
        }

        List<(double Bare, double Verified)> results = [];
        long payment = 2;
        for (int round = -WarmUps; round < rounds; round++)
        {
            byte[][] toBare = Notifications.Requests(Server.BarePath, payment, Requests);
            byte[][] toVerified = Notifications.Requests(Server.VerifiedPath, payment, Requests);
            payment += Requests;
            GC.Collect();
            double first = 0;
            double second = 0;
            foreach (bool isBare in round % 2 == 0 ? (bool[])[true, false] : [false, true])
            {
                if (isBare)
                {
                    first = await load.RunAsync(toBare, bare.Length);
                }
                else
                {
                    second = await load.RunAsync(toVerified, verified.Length);
                }
            }

            if (round >= 0)
            {
                results.Add((first, second));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bare:     {Median(results.Select(static result => result.Bare)):N0} requests/s (median of {rounds} rounds of {Requests:N0})"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"verified: {Median(results.Select(static result => result.Verified)):N0} requests/s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio:    {Median(results.Select(static result => result.Verified / result.Bare)):0.00} (median of the rounds' own ratios)"));
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
