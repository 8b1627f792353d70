using FreedomPay.Contracts.TransportProbe.Servers;

namespace FreedomPay.Contracts.TransportProbe.Cases;

/// <summary>HTTP/2, which the client takes over from the HTTP client.</summary>
internal static class Http2Cases
{
    public static IReadOnlyList<ProbeCase> All { get; } =
    [
        ProbeCase.ForEachWay("HTTP/2 is spoken", async way =>
        {
            await using RawHttp2Server server = new(onHead: null, static exchange => exchange.AnswerAsync("<html/>"));
            using HttpClient http = Clients.Http2To(server.Address);
            Sent sent = await Sent.SendAsync(http, way);
            ProbeException.Demand(!sent.IsNoAnswer && server.Bodies == 1, $"An answer was expected: {sent.Text}");
        }),
        ProbeCase.ForEachWay("HTTP/2 stream reset after the body", async way =>
        {
            await using RawHttp2Server server = new(onHead: null, static exchange => exchange.ResetAsync(RawHttp2Server.InternalError));
            using HttpClient http = Clients.Http2To(server.Address);
            (await Sent.SendAsync(http, way)).MustBeNoAnswer(Outcome.Unknown, "HttpProtocolError");
            ProbeException.Demand(server.Bodies == 1, $"{server.Bodies} bodies have arrived.");
        }),
    ];
}
