using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Simulator.Tests.Support;

/// <summary>Requests to a gateway that is about to break something.</summary>
internal static class FaultyGateway
{
    public static CardPaymentRequest Card(string order, string card = "pays") => new()
    {
        OrderId = order,
        Amount = 18_500,
        Description = "Tea set",
        CardPan = TestCard.All.Single(one => one.Name == card).Number,
        CardCvc = "123",
        CardMonth = "12",
        CardYear = "30",
        CardName = "A PAYER",
    };

    /// <summary>Sends one request through a client of its own.</summary>
    public static async Task<Answer<TResponse>> SendAsync<TResponse>(SimulatedShop shop, IGatewayRequest<TResponse> request, string? header = null, TimeSpan? patience = null)
        where TResponse : IGatewayResponse<TResponse>
    {
        using HttpClient http = new(FreedomPayClient.CreateHandler()) { BaseAddress = shop.Gateway.Url, Timeout = patience ?? TimeSpan.FromSeconds(30) };
        if (header is not null)
        {
            http.DefaultRequestHeaders.Add("X-Simulator-Fault", header);
        }

        return await new FreedomPayClient(http, shop.Credentials).SendAsync(request);
    }

    public static SimulatedPayment? PaymentOf(SimulatedShop shop, string order) => shop.Gateway.Payments.SingleOrDefault(payment => payment.OrderId == order);
}
