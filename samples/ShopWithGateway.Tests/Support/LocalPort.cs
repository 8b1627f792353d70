using System.Net;
using System.Net.Sockets;

namespace ShopWithGateway.Tests.Support;

internal static class LocalPort
{
    /// <summary>Returns a port that nobody uses. A shop has to know its own address before it starts.</summary>
    public static int Free()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
