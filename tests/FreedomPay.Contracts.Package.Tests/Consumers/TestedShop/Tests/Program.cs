using FreedomPay.Contracts;
using FreedomPay.Contracts.Testing;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Merchant.Notifications;
using Shop;

// A program instead of a test framework: what counts is that a shop's tests compile without a warning, and run.
string key = args[0];
FakeGateway gateway = new();
gateway.On<RefundPaymentRequest>(static request => FakeAnswer.Success(new RefundPaymentResponse { PaymentId = request.PaymentId, PaymentRefundId = 7, RefundStatus = RefundStatus.Success }));
gateway.Next<RefundPaymentRequest>(FakeAnswer.Lost());
MerchantCredentials credentials = new("500000", key);
Refunds refunds = new(gateway.CreateClient(credentials));
Console.WriteLine(await refunds.RefundAsync(5, 500).ConfigureAwait(false));
Console.WriteLine(await refunds.RefundAsync(5, 500).ConfigureAwait(false));
Console.WriteLine(gateway.RequestsOf<RefundPaymentRequest>().Count);

using Closed closed = new();
using HttpClient shop = new(closed) { BaseAddress = new Uri("https://shop.test") };
ResultNotifyRequest result = new() { OrderId = "1", PaymentId = 5, Amount = 500, Currency = "KZT", Result = PaymentResult.Paid };
NotificationReply reply = await shop.SendNotificationAsync(result, credentials, "/pay/result").ConfigureAwait(false);
Console.WriteLine($"{(int)reply.StatusCode} {reply.IsVerified}");

internal sealed class Closed : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.ServiceUnavailable));
}
