using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FreedomPay.Contracts.TransportProbe.Servers;

/// <summary>An address on loopback where nobody listens.</summary>
public static class ClosedPort
{
    /// <summary>A port that was free a moment ago and is not reused soon.</summary>
    public static Uri Address()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)socket.LocalEndPoint!).Port}"));
    }
}
