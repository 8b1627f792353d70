using FreedomPay.Gateway.Token;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>
/// Pay, Apple Pay and Google Pay have one URL and one script name. Who reads a request of one as another's, with a signature that fits,
/// must not take it for that.
/// </summary>
public class TokenSharedUrlTests
{
    private static readonly SignedMessage Pay = new TokenPaymentRequest
    {
        OrderId = "ORD12345",
        Amount = 1000m,
        Description = "Order description",
        UserId = "1234",
        CardToken = "ef741cfc-f85e-41a0-84e6-2ba964912182",
    }.Sign(Documented.Credentials);

    private static readonly SignedMessage ApplePay = new ApplePayPaymentRequest
    {
        OrderId = "ORD12345",
        Amount = 1000m,
        Description = "Order description",
        CardPan = "4400430000001358",
        CardYear = "31",
        CardMonth = "06",
        CardName = "NAME NAME",
        OnlinePaymentCryptogram = "APlNRdHvE+geASgppg/dAoABFAA=",
        EciIndicator = EciIndicator.Eci05,
    }.Sign(Documented.Credentials);

    private static readonly SignedMessage GooglePay = new GooglePayPaymentRequest
    {
        OrderId = "ORD12345",
        Amount = 1000m,
        Description = "Order description",
        CardPan = "4400430000001358",
        CardYear = "31",
        CardMonth = "06",
        OnlinePaymentCryptogram = "APlNRdHvE+geASgppg/dAoABFAA=",
        EciIndicator = EciIndicator.Eci05,
    }.Sign(Documented.Credentials);

    [Fact]
    public void Each_is_read_as_its_own()
    {
        Assert.IsType<ReceivedRequest<TokenPaymentRequest>.Verified>(TokenPaymentRequest.Read(Received(Pay), Documented.Credentials));
        Assert.IsType<ReceivedRequest<ApplePayPaymentRequest>.Verified>(ApplePayPaymentRequest.Read(Received(ApplePay), Documented.Credentials));
        Assert.IsType<ReceivedRequest<GooglePayPaymentRequest>.Verified>(GooglePayPaymentRequest.Read(Received(GooglePay), Documented.Credentials));
    }

    [Fact]
    public void None_is_read_as_another()
    {
        Assert.All([ApplePay, GooglePay], static other => Assert.IsType<ReceivedRequest<TokenPaymentRequest>.Malformed>(TokenPaymentRequest.Read(Received(other), Documented.Credentials)));
        Assert.All([Pay, GooglePay], static other => Assert.IsType<ReceivedRequest<ApplePayPaymentRequest>.Malformed>(ApplePayPaymentRequest.Read(Received(other), Documented.Credentials)));
        Assert.All([Pay, ApplePay], static other => Assert.IsType<ReceivedRequest<GooglePayPaymentRequest>.Malformed>(GooglePayPaymentRequest.Read(Received(other), Documented.Credentials)));
    }

    private static MessageFields Received(SignedMessage message) =>
        MessageFields.FromPairs(message.Fields.Select(static field => KeyValuePair.Create(field.Name, field.GetValue())));
}
