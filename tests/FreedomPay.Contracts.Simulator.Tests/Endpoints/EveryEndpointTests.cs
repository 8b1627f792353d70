using System.Reflection;
using FreedomPay.Contracts.Simulator.Catalog;
using FreedomPay.Contracts.Simulator.Journal;
using FreedomPay.Contracts.Simulator.Tests.Support;

namespace FreedomPay.Contracts.Simulator.Tests.Endpoints;

/// <summary>Every endpoint of the catalog answers over HTTP what the library's own client takes, and nothing of it to somebody without the key.</summary>
public class EveryEndpointTests
{
    private static readonly GatewayCatalog Catalog = GatewayCatalog.Of([typeof(GatewaySimulator).Assembly]);

    public static TheoryData<string> All => [.. Catalog.Endpoints.Where(static endpoint => endpoint.ResponseType is not null).Select(static endpoint => endpoint.Contract.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Request_is_answered_as_its_contract_says(string name)
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        SimulatedEndpoint endpoint = Catalog.Endpoints.Single(one => one.Contract.Name == name);

        using HttpClient http = new(FreedomPayClient.CreateHandler()) { BaseAddress = shop.Gateway.Url };
        Anybody anybody = new();
        FreedomPayClient client = new(http, shop.Credentials, hosts: [new AuthorizedHost("https://passport.freedompay.kz", anybody, shop.Gateway.Url), new AuthorizedHost("https://api.freedompay.kz", anybody, shop.Gateway.Url)]);

        GatewayAnswer answer = await SendAsync(client, endpoint, Requests.Valid(endpoint));

        // What the simulator carries out can be refused: the payment of an example is not in its ledger.
        JournalEntry entry = Assert.Single(shop.Journal.Latest(10), static entry => !entry.IsNotification);
        Assert.Contains(Catalog.Endpoints, one => one.Contract.Name == entry.Contract && one.Contract.ToString() == endpoint.Contract.ToString());
        Assert.Null(entry.Advice);
        Assert.True(answer.GetType().Name is "Success" or "GatewayError", $"{answer}\n{entry.Problem}");
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Wrong_key_is_refused(string name)
    {
        SimulatedEndpoint endpoint = Catalog.Endpoints.Single(one => one.Contract.Name == name);
        if (!endpoint.IsSigned)
        {
            return;
        }

        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        using HttpClient http = new(FreedomPayClient.CreateHandler()) { BaseAddress = shop.Gateway.Url };
        FreedomPayClient stranger = new(http, new MerchantCredentials("500000", "another-key", "another-payout-key"));

        GatewayAnswer answer = await SendAsync(stranger, endpoint, Requests.Valid(endpoint));

        Assert.NotEqual("Success", answer.GetType().Name);
        JournalEntry entry = Assert.Single(shop.Journal.Latest(10));
        Assert.Contains("1100", entry.Problem, StringComparison.Ordinal);
    }

    private static async Task<GatewayAnswer> SendAsync(FreedomPayClient client, SimulatedEndpoint endpoint, object request)
    {
        MethodInfo send = typeof(EveryEndpointTests).GetMethod(nameof(SendOneAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(endpoint.ResponseType!);
        return await (Task<GatewayAnswer>)send.Invoke(null, [client, request])!;
    }

    private static async Task<GatewayAnswer> SendOneAsync<TResponse>(FreedomPayClient client, IGatewayRequest<TResponse> request)
        where TResponse : IGatewayResponse<TResponse> => await client.SendAsync(request);

    /// <summary>The simulator gives no tokens out, and asks for none.</summary>
    private sealed class Anybody : IAuthorizationSource
    {
        public ValueTask<AuthorizationValue> GetAsync(GatewayEndpoint endpoint, CancellationToken cancellationToken) =>
            ValueTask.FromResult(endpoint.Authorization == Authorization.Basic ? AuthorizationValue.Basic("client", "secret") : AuthorizationValue.Bearer("token"));
    }
}
