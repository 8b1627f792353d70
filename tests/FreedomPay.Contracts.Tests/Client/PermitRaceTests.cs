using FreedomPay.Contracts.Tests.Oracle;
using FreedomPay.Contracts.TransportProbe.Contracts;
using FreedomPay.Contracts.TransportProbe.Servers;

namespace FreedomPay.Contracts.Tests.Client;

/// <summary>One signed request, handed over by many threads at once.</summary>
public class PermitRaceTests
{
    private const int Threads = 8;
    private const int ManyRounds = 1_000;
    private const int RoundsOnSockets = 20;

    [Fact]
    public async Task One_of_many_threads_gets_its_body_through()
    {
        using CountingHandler counting = new();
        using HttpClient http = new(counting) { BaseAddress = new Uri("https://gateway.test") };
        FreedomPayClient client = new(http, Endpoints.Merchant);
        for (int round = 1; round <= ManyRounds; round++)
        {
            IReadOnlyList<Answer<ProbeResponse>> answers = await SendAtOnceAsync(client);

            Assert.Equal(round, counting.Bodies);
            Assert.Single(answers.OfType<Answer<ProbeResponse>.Success>());
            Assert.All(answers.OfType<Answer<ProbeResponse>.NoAnswer>(), static answer => Assert.Equal(Outcome.Unknown, answer.Outcome));
        }
    }

    [Theory]
    [InlineData(Primary.Own)]
    [InlineData(Primary.Ordinary)]
    public async Task One_of_many_threads_gets_its_body_to_a_server(Primary primary)
    {
        await using RawServer server = RawServer.Answering(RawServer.Ok(Endpoints.SignedOk));
        using HttpClient http = Rig.Client(server.Address, Rig.Create(primary));
        FreedomPayClient client = new(http, Endpoints.Merchant);
        for (int round = 1; round <= RoundsOnSockets * Rig.Rounds; round++)
        {
            IReadOnlyList<Answer<ProbeResponse>> answers = await SendAtOnceAsync(client);

            Assert.Equal(round, server.Bodies);
            Assert.InRange(answers.Count(static answer => answer.Outcome == Outcome.NotDone), 0, 0);
        }
    }

    private static async Task<IReadOnlyList<Answer<ProbeResponse>>> SendAtOnceAsync(FreedomPayClient client)
    {
        SignedRequest<ProbeResponse> signed = ((IGatewayRequest<ProbeResponse>)new ProbeRequest()).Sign(Endpoints.Merchant);
        TaskCompletionSource start = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<Answer<ProbeResponse>>[] sending = [.. Enumerable.Range(0, Threads).Select(_ => Task.Run(async () =>
        {
            await start.Task;
            return await client.SendAsync(signed);
        }))];
        start.SetResult();
        return await Task.WhenAll(sending);
    }

    private sealed class CountingHandler : HttpMessageHandler
    {
        private int _bodies;

        public int Bodies => _bodies;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await SentBytes.OfAsync(request.Content!);
            Interlocked.Increment(ref _bodies);
            return new HttpResponseMessage { Content = new StringContent(Endpoints.SignedOk) };
        }
    }
}
