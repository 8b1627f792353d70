using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FreedomPay.Contracts.TransportProbe.Servers;

namespace FreedomPay.Contracts.TransportProbe.Cases;

/// <summary>What goes wrong before there is a connection: nothing was sent.</summary>
internal static class ConnectingCases
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200);

    public static IReadOnlyList<ProbeCase> All { get; } =
    [
        ProbeCase.ForEachWay("refused", async way =>
        {
            using HttpClient http = Clients.To(ClosedPort.Address());
            (await Sent.SendAsync(http, way)).MustBeNoAnswer(Outcome.NotDone, "ConnectionError");
        }),
        ProbeCase.ForEachWay("unknown host", async way =>
        {
            using HttpClient http = Clients.To(new Uri("https://gateway.invalid"));
            (await Sent.SendAsync(http, way)).MustBeNoAnswer(Outcome.NotDone, "NameResolutionError");
        }),
        ProbeCase.ForEachWay("TLS with a plain server", async way =>
        {
            await using RawServer server = new(async connection =>
            {
                await connection.Stream.ReadExactlyAsync(new byte[16], connection.Stop);
                await connection.SendAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
                await connection.HangAsync();
            });
            using HttpClient http = Clients.To(server.SecureAddress);
            (await Sent.SendAsync(http, way)).MustBeNoAnswer(Outcome.NotDone, "SecureConnectionError");
        }),
        ProbeCase.ForEachWay("TLS with a certificate of somebody else", async way =>
        {
            using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            CertificateRequest request = new("CN=somebody.else", key, HashAlgorithmName.SHA256);
            using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
            await using RawServer server = new(async connection =>
            {
                using SslStream secure = new(connection.Stream);
                try
                {
                    await secure.AuthenticateAsServerAsync(certificate);
                    await secure.ReadExactlyAsync(new byte[1], connection.Stop);
                }
                catch (System.Security.Authentication.AuthenticationException)
                {
                    // The client does not trust it, as it should be.
                }
            });
            using HttpClient http = Clients.To(server.SecureAddress);
            (await Sent.SendAsync(http, way)).MustBeNoAnswer(Outcome.NotDone, "SecureConnectionError");
        }),
        ProbeCase.ForEachWay("TLS closed in the handshake", async way =>
        {
            await using RawServer server = new(static connection => connection.Stream.ReadExactlyAsync(new byte[16], connection.Stop).AsTask());
            using HttpClient http = Clients.To(server.SecureAddress);
            (await Sent.SendAsync(http, way)).MustBeNoAnswer(Outcome.NotDone, "SecureConnectionError");
        }),
        ProbeCase.ForEachWay("proxy refused", async way =>
        {
            using HttpClient http = Clients.To(new Uri("https://gateway.test"), static handler => handler.Proxy = new WebProxy(ClosedPort.Address()));
            (await Sent.SendAsync(http, way)).MustBeNoAnswer(Outcome.NotDone, "ConnectionError");
        }),
        ProbeCase.ForEachWay("proxy answers CONNECT with 502", async way =>
        {
            await using RawServer proxy = RawServer.Answering("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            using HttpClient http = Clients.To(new Uri("https://gateway.test"), handler => handler.Proxy = new WebProxy(proxy.Address));
            (await Sent.SendAsync(http, way)).MustBeNoAnswer(Outcome.NotDone, "ProxyTunnelError");
        }),
        ProbeCase.ForEachWay("time to connect is over", async way =>
        {
            using FullBacklog full = await FullBacklog.CreateAsync();
            using HttpClient http = Clients.To(full.Address, static handler => handler.ConnectTimeout = Short);
            (await Sent.SendAsync(http, way)).MustBeNoAnswer(Outcome.NotDone, "ConnectTimeout");
        }),
        ProbeCase.ForEachWay("time of the HTTP client is over while connecting", async way =>
        {
            using FullBacklog full = await FullBacklog.CreateAsync();
            using HttpClient http = Clients.To(full.Address);
            http.Timeout = Short;
            (await Sent.SendAsync(http, way)).MustBeNoAnswer(Outcome.NotDone, "0.2 s");
        }),
        ProbeCase.ForEachWay("canceled while connecting", async way =>
        {
            using FullBacklog full = await FullBacklog.CreateAsync();
            using HttpClient http = Clients.To(full.Address);
            using CancellationTokenSource caller = new(Short);
            (await Sent.SendAsync(http, way, cancellationToken: caller.Token)).MustBeCanceled(Outcome.NotDone);
        }),
        ProbeCase.ForEachWay("canceled before it begins", async way =>
        {
            await using RawServer server = RawServer.Answering(RawServer.Ok("x"));
            using HttpClient http = Clients.To(server.Address);
            (await Sent.SendAsync(http, way, cancellationToken: new CancellationToken(canceled: true))).MustBeCanceled(Outcome.NotDone);
            ProbeException.Demand(server.Connections == 0, "It has connected.");
        }),
        ProbeCase.ForEachWay("disposed HTTP client", async way =>
        {
            HttpClient http = Clients.To(ClosedPort.Address());
            http.Dispose();
            (await Sent.SendAsync(http, way)).MustBeNoAnswer(Outcome.NotDone, "ObjectDisposedException");
        }),
        ProbeCase.ForEachWay("HTTP client canceled by somebody else", async way =>
        {
            using FullBacklog full = await FullBacklog.CreateAsync();
            using HttpClient http = Clients.To(full.Address);
            Task<Sent> sending = Sent.SendAsync(http, way);
            await Task.Delay(Short);
            http.CancelPendingRequests();
            Sent sent = await sending;
            sent.MustBeNoAnswer(Outcome.NotDone, "Canceled");
            ProbeException.Demand(!sent.Text.Contains("came within", StringComparison.Ordinal), $"A time-out is made up: {sent.Text}");
        }),
    ];
}
