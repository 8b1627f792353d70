using System.Net;
using FreedomPay.Contracts.TransportProbe.Servers;

namespace FreedomPay.Contracts.TransportProbe.Cases;

/// <summary>What goes wrong when the content was asked for its bytes: nobody knows what became of the request.</summary>
internal static class AnsweringCases
{
    private const string CutBody = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<response>";
    private const string CutChunk = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n<response>";

    public static IReadOnlyList<ProbeCase> All { get; } =
    [
        Unknown("closed after accepting", "ResponseEnded", status: null, static _ => Task.CompletedTask, "HttpRequestException"),
        Unknown("closed after the head of the request", "ResponseEnded", status: null, static connection => connection.ReadHeadAsync(), "HttpRequestException"),
        Unknown("closed before the answer", "ResponseEnded", status: null, static connection => connection.ReadRequestAsync()),
        Unknown("answer cut by its length", "ResponseEnded", HttpStatusCode.OK, static async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(CutBody);
        }),
        Unknown("answer cut within a chunk", "ResponseEnded", HttpStatusCode.OK, static async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(CutChunk);
        }),
        Unknown("connection reset after the body", "HttpRequestException", status: null, static async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.ResetAsync();
        }),
        Unknown("garbage", "InvalidResponse", status: null, static async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("SSH-2.0-OpenSSH_9.2\r\n\r\n");
        }),
        ProbeCase.ForEachWay("time over while waiting for the head", way => TimeOverAsync(way, status: null, answer: string.Empty)),
        ProbeCase.ForEachWay("time over within the body", way => TimeOverAsync(way, HttpStatusCode.OK, CutBody)),
        ProbeCase.ForEachWay("canceled while waiting for the head", way => CanceledAsync(way, answer: string.Empty)),
        ProbeCase.ForEachWay("canceled within the body", way => CanceledAsync(way, CutBody)),
        ProbeCase.ForEachWay("Expect: 100-continue and closed instead", async way =>
        {
            await using RawServer server = new(static connection => connection.ReadHeadAsync());
            using HttpClient http = Clients.To(server.Address, static handler => handler.Expect100ContinueTimeout = TimeSpan.FromSeconds(30));
            http.DefaultRequestHeaders.ExpectContinue = true;
            (await Sent.SendAsync(http, way)).MustBeNoAnswer(Outcome.NotDone, "ResponseEnded");
            ProbeException.Demand(server.Bodies == 0, "A body has arrived.");
        }),
    ];

    private static ProbeCase Unknown(string name, string text, HttpStatusCode? status, Func<RawConnection, Task> script, string? otherText = null) => ProbeCase.ForEachWay(name, async way =>
    {
        await using RawServer server = new(script);
        using HttpClient http = Clients.To(server.Address);
        Sent sent = await Sent.SendAsync(http, way);

        // Whether the client first writes or first sees the end is up to the machine.
        sent.MustBeNoAnswer(Outcome.Unknown, otherText is not null && sent.Text.Contains(otherText, StringComparison.Ordinal) ? otherText : text);
        ProbeException.Demand(sent.StatusCode == status, $"Status {status} was expected and {sent.StatusCode} came.");
        ProbeException.Demand(server.Connections == 1, "It has connected again.");
    });

    /// <summary>On a slow machine the time can be over before the body has left: then the outcome says so, and a longer time is tried.</summary>
    private static async Task TimeOverAsync(Way way, HttpStatusCode? status, string answer)
    {
        for (TimeSpan time = TimeSpan.FromMilliseconds(400); ; time *= 3)
        {
            await using RawServer server = new(async connection =>
            {
                await connection.ReadRequestAsync();
                await connection.SendAsync(answer);
                await connection.HangAsync();
            });
            using HttpClient http = Clients.To(server.Address);
            http.Timeout = time;
            Sent sent = await Sent.SendAsync(http, way);
            ProbeException.Demand(server.Bodies == 0 || sent.Outcome == Outcome.Unknown, $"A body has arrived, and the outcome is {sent.Outcome}.");
            bool isTooSlow = sent.Outcome == Outcome.NotDone || sent.StatusCode != status;
            if (!isTooSlow || time > TimeSpan.FromSeconds(10))
            {
                sent.MustBeNoAnswer(Outcome.Unknown, " s.");
                ProbeException.Demand(sent.StatusCode == status, $"Status {status} was expected and {sent.StatusCode} came.");
                return;
            }
        }
    }

    private static async Task CanceledAsync(Way way, string answer)
    {
        using CancellationTokenSource caller = new();
        await using RawServer server = new(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(answer);
            await Task.Delay(50);
            await caller.CancelAsync();
            await connection.HangAsync();
        });
        using HttpClient http = Clients.To(server.Address);
        (await Sent.SendAsync(http, way, cancellationToken: caller.Token)).MustBeCanceled(Outcome.Unknown);
        ProbeException.Demand(server.Bodies == 1, "The body has not arrived.");
    }
}
