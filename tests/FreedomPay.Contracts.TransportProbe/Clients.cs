using System.Net;

namespace FreedomPay.Contracts.TransportProbe;

/// <summary>HTTP clients with the handler that the library recommends.</summary>
public static class Clients
{
    public static HttpClient To(Uri address, Action<SocketsHttpHandler>? configure = null) => new(FreedomPayClient.CreateHandler(configure ?? (static _ => { }))) { BaseAddress = address };

    public static HttpClient Http2To(Uri address, Action<SocketsHttpHandler>? configure = null)
    {
        HttpClient http = To(address, configure);
        http.DefaultRequestVersion = HttpVersion.Version20;
        http.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        return http;
    }
}
