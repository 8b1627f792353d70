using FreedomPay.Contracts.TransportProbe.Servers;

namespace FreedomPay.Contracts.TransportProbe.Cases;

/// <summary>A connection that is kept, and that the server has closed.</summary>
internal static class PooledCases
{
    public static IReadOnlyList<ProbeCase> All { get; } =
    [
        ProbeCase.ForEachWay("kept connection, closed long before", async way =>
        {
            await using RawServer server = new(static async connection =>
            {
                await connection.ReadRequestAsync();
                await connection.SendAsync(RawServer.Ok("<html/>"));
            });
            using HttpClient http = Clients.To(server.Address);
            Sent first = await Sent.SendAsync(http, way);
            await Task.Delay(150);
            Sent second = await Sent.SendAsync(http, way);

            ProbeException.Demand(!first.IsNoAnswer && !second.IsNoAnswer, $"Answers were expected: {first.Text} {second.Text}");
            ProbeException.Demand(server is { Connections: 2, Bodies: 2 }, $"{server.Bodies} bodies have arrived over {server.Connections} connections.");
        }),
        ProbeCase.ForEachWay("kept connection, closed when the head arrives", async way =>
        {
            await using RawServer server = new(static async connection =>
            {
                await connection.ReadRequestAsync();
                await connection.SendAsync(RawServer.Ok("<html/>"));

                // One byte: the rest stays unread, so that the connection is reset.
                await connection.Stream.ReadExactlyAsync(new byte[1], connection.Stop);
            });
            using HttpClient http = Clients.To(server.Address);
            Sent first = await Sent.SendAsync(http, way);
            Sent second = await Sent.SendAsync(http, way);

            ProbeException.Demand(!first.IsNoAnswer, $"An answer was expected: {first.Text}");
            second.MustBeNoAnswer(Outcome.Unknown, "No answer");
            ProbeException.Demand(server is { Connections: 1, Bodies: 1 }, $"{server.Bodies} bodies have arrived over {server.Connections} connections.");
        }),
    ];
}
