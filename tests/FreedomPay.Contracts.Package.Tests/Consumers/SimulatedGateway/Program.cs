using FreedomPay.Contracts;
using FreedomPay.Contracts.Simulator;
using FreedomPay.Gateway.Purchase;
using Own.Api;

await using GatewaySimulator gateway = await GatewaySimulator.StartAsync(options => options.Specs.Add(args[0]));
using HttpClient http = new(FreedomPayClient.CreateHandler()) { BaseAddress = gateway.Url };
FreedomPayClient client = new(http, gateway.CredentialsOf(gateway.Merchants[0].Id));

Answer<CreatePaymentResponse> created = await client.SendAsync(new CreatePaymentRequest { OrderId = "A1", Amount = 500, Description = "Tea" });
Console.WriteLine($"created: {created.Outcome}, a page of the simulator: {created.Response?.RedirectUrl?.StartsWith(gateway.Url.ToString(), StringComparison.Ordinal)}");

Answer<GetPaymentStatusResponse> status = await client.SendAsync(new GetPaymentStatusRequest { OrderId = "A1" });
Console.WriteLine($"status: {status.Response?.PaymentStatus}");

Answer<ReleaseResponse> own = await client.SendAsync(new ReleaseRequest { PaymentId = 17 });
Console.WriteLine($"own endpoint: {own.Response?.PaymentId}");
