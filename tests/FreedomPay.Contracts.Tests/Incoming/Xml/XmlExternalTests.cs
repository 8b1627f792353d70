using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FreedomPay.Contracts.Tests.Incoming.Xml;

/// <summary>Whatever a document points at outside of itself, nothing is fetched.</summary>
public sealed class XmlExternalTests : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _file = Path.GetTempFileName();

    public XmlExternalTests() => _listener.Start();

    public void Dispose()
    {
        _listener.Dispose();
        File.Delete(_file);
    }

    [Fact]
    public async Task Nothing_external_is_fetched()
    {
        string address = TestData.Invariant($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/x");
        await File.WriteAllTextAsync(_file, "<!ENTITY x \"from the file\">");
        DateTime untouched = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastAccessTimeUtc(_file, untouched);

        foreach (string source in new[] { address, new Uri(_file).AbsoluteUri, _file, new Uri(_file).AbsoluteUri + ".missing" })
        {
            foreach (string document in Refused(source))
            {
                XmlComparison.AssertSame(Encoding.UTF8.GetBytes(document), XmlVerdict.Refused);
            }

            foreach (string document in Read(source))
            {
                XmlComparison.AssertSame(Encoding.UTF8.GetBytes(document), XmlVerdict.Slow);
            }
        }

        // A connection that was made would wait here; the last one shows that the listener would have noticed.
        Assert.False(_listener.Pending());
        Assert.Equal(untouched, File.GetLastAccessTimeUtc(_file));
        using TcpClient client = new();
        await client.ConnectAsync((IPEndPoint)_listener.LocalEndpoint);
        Assert.True(SpinWait.SpinUntil(_listener.Pending, TimeSpan.FromSeconds(10)));
    }

    private static string[] Refused(string source) =>
    [
        $"<!DOCTYPE r SYSTEM \"{source}\"><r><a>1</a></r>",
        $"<!DOCTYPE r PUBLIC \"x\" \"{source}\"><r><a>1</a></r>",
        $"<!DOCTYPE r [<!ENTITY x SYSTEM \"{source}\">]><r><a>&x;</a></r>",
        $"<!DOCTYPE r [<!ENTITY % p SYSTEM \"{source}\"> %p;]><r><a>&x;</a></r>",
        $"<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"no\"?>\n<!DOCTYPE r SYSTEM \"{source}\" [<!ENTITY % p PUBLIC \"x\" \"{source}\"> %p;]><r/>",
    ];

    private static string[] Read(string source) =>
    [
        $"<r xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\"{source}\"><a>1</a></r>",
        $"<r xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"{source}\" parse=\"text\"/></r>",
        $"<?xml-stylesheet type=\"text/xsl\" href=\"{source}\"?><r xml:base=\"{source}\" xmlns=\"{source}\"><a>1</a></r>",
    ];
}
