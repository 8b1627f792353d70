using FreedomPay.Contracts.TransportProbe;

namespace FreedomPay.Contracts.Tests.Client;

/// <summary>What becomes of a request when the connection fails: real sockets on loopback, each case in all ways of sending.</summary>
public class TransportProbeTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    public static TheoryData<string> Cases => [.. Probe.All.Select(static probe => probe.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Outcome_is_right_by_whether_the_content_was_asked_for_its_bytes(string name) =>
        Probe.All.Single(probe => probe.Name == name).RunAsync().WaitAsync(Limit);
}
