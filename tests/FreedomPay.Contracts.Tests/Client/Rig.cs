using System.Globalization;
using FreedomPay.Contracts.TransportProbe.Servers;

namespace FreedomPay.Contracts.Tests.Client;

/// <summary>Servers and clients of the tests that count what arrives.</summary>
internal static class Rig
{
    public const string Unavailable = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";
    public const string TooMany = "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n";
    public const string Cut = "";

    /// <summary>How often each combination is tried: more with the variable FREEDOMPAY_ONCE_ROUNDS.</summary>
    public static int Rounds { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("FREEDOMPAY_ONCE_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out int rounds) ? rounds : 1;

    public static HttpMessageHandler Create(Primary primary, Action<SocketsHttpHandler>? configure = null)
    {
        if (primary == Primary.Own)
        {
            return FreedomPayClient.CreateHandler(configure ?? (static _ => { }));
        }

        SocketsHttpHandler handler = new();
        configure?.Invoke(handler);
        return handler;
    }

    /// <summary>A client with handlers around the primary one, the outermost first.</summary>
    public static HttpClient Client(Uri address, HttpMessageHandler primary, params DelegatingHandler[] around)
    {
        HttpMessageHandler handler = primary;
        foreach (DelegatingHandler outer in Enumerable.Reverse(around))
        {
            outer.InnerHandler = handler;
            handler = outer;
        }

        return new HttpClient(handler) { BaseAddress = address };
    }

    /// <summary>A server that treats every request alike: answers, hangs (<see langword="null"/>), or hangs up without an answer.</summary>
    public static RawServer Server(string? answer) => new(async connection =>
    {
        while (await connection.ReadRequestAsync())
        {
            if (answer is null)
            {
                await connection.HangAsync();
                return;
            }

            if (answer == Cut)
            {
                return;
            }

            await connection.SendAsync(answer);
        }
    });
}
