using FreedomPay.Contracts.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Shop;
using ShopWithGateway;

// Two arguments change the addresses: that of the shop, and that of the gateway. Both are of this machine.
string shopUrl = args.Length > 0 ? args[0] : "http://localhost:5080";
string gatewayUrl = args.Length > 1 ? args[1] : "http://127.0.0.1:5090";
using TemporaryDatabase database = new();

// A merchant for payments and one for payouts. Their keys are new at each start: nobody else knows them. The result URL is set in the gateway's cabinet, for payments by card.
SimulatedMerchant shopMerchant = new() { Id = "500000", Name = "Samovar shop", PaymentKey = Keys.New(), ResultUrl = $"{shopUrl}/pay/result" };
SimulatedMerchant payoutMerchant = new() { Id = "500001", Name = "Samovar shop, suppliers", PaymentKey = Keys.New(), PayoutKey = Keys.New() };
try
{
    // Half an hour between two attempts of a notification is half a minute here.
    await using GatewaySimulator gateway = await GatewaySimulator.StartAsync(new SimulatorOptions { Url = gatewayUrl, Merchants = { shopMerchant, payoutMerchant }, TimeScale = 60 });
    await using WebApplication shop = await ShopApplication.CreateAsync(
    [
        "--urls", shopUrl,
        "--Logging:LogLevel:Default", "Warning",
        "--ConnectionStrings:Shop", database.ConnectionString,
        .. Settings.Of("FreedomPay", shopMerchant, gateway.Url, shopUrl),
        .. Settings.Of("Payouts", payoutMerchant, gateway.Url, shopUrl),
    ]);
    await shop.StartAsync();

    Console.WriteLine($"""
        Shop:    {shopUrl}
        Gateway: {gateway.Url.GetLeftPart(UriPartial.Authority)}/console

        Order something and pay for it, on the gateway's page or by card. Its pages list the test cards: they are the simulator's own, and no money moves.
        In the console you see every message, and can break things. Ctrl+C ends both, and nothing is kept.
        """);
    await shop.WaitForShutdownAsync();
    return 0;
}
catch (IOException exception)
{
    await Console.Error.WriteLineAsync($"{exception.Message} Other addresses: dotnet run --project samples/ShopWithGateway http://localhost:6080 http://127.0.0.1:6090");
    return 1;
}
