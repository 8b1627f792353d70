using FreedomPay.Contracts.Hosting;
using FreedomPay.Gateway.Purchase;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.Testing.Tests;

/// <summary>A shop's own registration stays; only the network is replaced.</summary>
public class RegistrationTests
{
    private static readonly GetPaymentStatusRequest Question = new() { OrderId = "A-1" };

    private readonly FakeGateway _gateway = new FakeGateway()
        .On<GetPaymentStatusRequest>(FakeAnswer.Success(new GetPaymentStatusResponse { OrderId = "A-1" }));

    [Fact]
    public async Task Clients_of_all_merchants_lead_to_it()
    {
        ServiceCollection services = new();
        services.AddFreedomPay(static options => Set(options, "1"));
        services.AddFreedomPay("payouts", static options => Set(options, "2"));
        services.AddHttpClient("other").ConfigurePrimaryHttpMessageHandler(static () => new Named());
        services.AddFakeGateway(_gateway);
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.IsType<Answer<GetPaymentStatusResponse>.Success>(await provider.GetRequiredService<FreedomPayClient>().SendAsync(Question));
        Assert.IsType<Answer<GetPaymentStatusResponse>.Success>(await provider.GetRequiredKeyedService<FreedomPayClient>("payouts").SendAsync(Question));

        Assert.Equal(["1", "2"], _gateway.Requests.Select(static request => request.GetValue("pg_merchant_id")));
        Assert.Equal("other", await provider.GetRequiredService<IHttpClientFactory>().CreateClient("other").GetStringAsync(new Uri("https://other.test/")));
    }

    [Fact]
    public async Task It_can_be_registered_before_the_merchants()
    {
        ServiceCollection services = new();
        services.AddFakeGateway(_gateway);
        services.AddFreedomPay(static options => Set(options, "1"));
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.IsType<Answer<GetPaymentStatusResponse>.Success>(await provider.GetRequiredService<FreedomPayClient>().SendAsync(Question));
    }

    [Fact]
    public async Task A_client_of_your_own_can_lead_to_it()
    {
        ServiceCollection services = new();
        services.AddHttpClient("mine", static http => http.BaseAddress = FakeGateway.BaseAddress);
        services.AddFakeGateway(_gateway, clientName: "mine");
        await using ServiceProvider provider = services.BuildServiceProvider();

        FreedomPayClient client = new(provider.GetRequiredService<IHttpClientFactory>().CreateClient("mine"), Shop.Credentials);

        Assert.IsType<Answer<GetPaymentStatusResponse>.Success>(await client.SendAsync(Question));
    }

    private static void Set(FreedomPayOptions options, string merchantId)
    {
        options.MerchantId = merchantId;
        options.PaymentKey = "a-payment-key";
        options.Host = "Kazakhstan";
    }

    private sealed class Named : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StringContent("other") });
    }
}
