using FreedomPay.Contracts;
using FreedomPay.Gateway.Purchase;
using Shop.Gateway;
using ThreeDSecure;

// Keys of a merchant that exists only in this program. Real ones come from a secret store, never from source.
MerchantCredentials credentials = new("500000", Secrets.Invent());
MerchantCredentials stranger = new("999999", Secrets.Invent());

await using LoopbackGateway gateway = await LoopbackGateway.StartAsync(credentials);
using HttpClient http = new(FreedomPayClient.CreateHandler()) { BaseAddress = gateway.Address };
FreedomPayClient client = new(http, credentials);

// The issuer's ACS sent the cardholder back with MD and PaRes; this completes the payment.
ThreeDSecureRequest request = new()
{
    PaymentId = 7999007771,
    Md = "C9E1A7F3B2D84410",
    PaRes = "eJzVWFmTokoW/isd3Y9GF5uodNhOZLKJCsoqI+IlqKyyA7Lr17fWdjfU9PREvMwbkbnOlnm+czJ5",
};

Report.Heading("1. A request, signed, sent and answered");
SignedRequest<ThreeDSecureResponse> signed = request.Sign(credentials);
Report.Fields(signed);
Answer<ThreeDSecureResponse> answer = await client.SendAsync(signed);
Report.Xml(answer.GetBody());
Report.Answer<Answer<ThreeDSecureResponse>.Success, ThreeDSecureResponse>(answer);

Report.Heading("2. One digit of the answer changed on the way");
using HttpClient tamperedHttp = new(new DigitChangingHandler()) { BaseAddress = gateway.Address };
Report.Answer<Answer<ThreeDSecureResponse>.Untrusted, ThreeDSecureResponse>(await new FreedomPayClient(tamperedHttp, credentials).SendAsync(request));

Report.Heading("3. The gateway refuses, and signs the refusal");
Report.Answer<Answer<ThreeDSecureResponse>.GatewayError, ThreeDSecureResponse>(await client.SendAsync(request with { PaymentId = LoopbackGateway.RefusedPaymentId }));

Report.Heading("4. The gateway does not know the merchant, and cannot sign");
Report.Answer<Answer<ThreeDSecureResponse>.GatewayError, ThreeDSecureResponse>(await new FreedomPayClient(http, stranger).SendAsync(request));

Report.Heading("5. An endpoint from a spec of one's own (contracts/release-hold.yaml)");
ReleaseHoldRequest release = new() { PaymentId = request.PaymentId };
Report.Fields(release.Sign(credentials));
Report.Answer<Answer<ReleaseHoldResponse>.Success, ReleaseHoldResponse>(await client.SendAsync(release));

return Report.IsAsExpected ? 0 : 1;
