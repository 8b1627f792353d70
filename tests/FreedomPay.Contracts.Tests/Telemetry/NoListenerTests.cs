using FreedomPay.Contracts.TransportProbe.Contracts;

namespace FreedomPay.Contracts.Tests.Telemetry;

/// <summary>What telemetry costs a program that does not listen.</summary>
[Collection(nameof(ListeningTests))]
public class NoListenerTests
{
    [Fact]
    public void Request_allocates_what_it_would_without_telemetry()
    {
        using HttpClient http = new(new InMemory()) { BaseAddress = new Uri("https://gateway.test") };
        FreedomPayClient client = new(http, Endpoints.Merchant);
        Action observed = () => Assert.True(client.SendAsync(Signed()).IsCompletedSuccessfully);
        Action bare = () => Assert.True(client.SendUnobservedAsync(Signed(), CancellationToken.None).IsCompletedSuccessfully);

        long with = Growth.Cost(observed).Bytes;
        long without = Growth.Cost(bare).Bytes;

        Assert.Equal(without, with);
        Assert.InRange(without, 1_000, 20_000);

        // The same measurement sees a listener.
        using Listener listener = new(toTraces: false);
        Assert.InRange(Growth.Cost(observed).Bytes, without + 50, int.MaxValue);
    }

    [Fact]
    public void Fields_beyond_the_spec_allocate_no_names()
    {
        byte[] body = new ProbeResponse { ExtraFields = [MessageField.Text("pg_new_field_with_a_long_name", "1")] }.Sign(Endpoints.Merchant).ToXml();
        Action read = () => Assert.IsType<Answer<ProbeResponse>.Success>(CompilerServices.MessageReading.ReadAnswer<ProbeResponse>(body, Endpoints.Merchant, options: null));

        long without = Growth.Cost(read).Bytes;
        using Listener listener = new(toTraces: false);
        long with = Growth.Cost(read).Bytes;

        // A name, its list and its entry.
        Assert.InRange(with - without, 100, 2_000);
    }

    private static SignedRequest<ProbeResponse> Signed() => ((IGatewayRequest<ProbeResponse>)new ProbeRequest()).Sign(Endpoints.Merchant);

    private sealed class InMemory : HttpMessageHandler
    {
        private static readonly byte[] Body = System.Text.Encoding.UTF8.GetBytes(Endpoints.SignedOk);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new ByteArrayContent(Body), RequestMessage = request });
    }
}
