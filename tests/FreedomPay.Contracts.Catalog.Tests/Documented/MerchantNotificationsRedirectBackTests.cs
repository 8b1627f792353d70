using FreedomPay.Merchant.Notifications;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-12108349, with the values of its table.</summary>
public class MerchantNotificationsRedirectBackTests
{
    [Fact]
    public void Success_url()
    {
        MessageFields fields = Documented.Notification(
            "success", usesPayoutKey: false, ("pg_order_id", "123456789"), ("pg_payment_id", "12345"), ("shop_branch", "7"), ("pg_salt", Documented.Salt));

        RedirectBackRequest request = DocumentedNotification.Verified<RedirectBackRequest>(fields, "https://shop.kz/pay/success").Request;

        Assert.Equal("123456789", request.OrderId);
        Assert.Equal(12345, request.PaymentId);
        Assert.Null(request.ErrorCode);
        Assert.Null(request.ErrorDescription);
        Assert.Null(request.Status);
        Assert.Equal([MessageField.Text("shop_branch", "7")], request.ExtraFields);
    }

    [Fact]
    public void Failure_url()
    {
        MessageFields fields = Documented.Notification(
            "failure.php",
            usesPayoutKey: false,
            ("pg_order_id", "123456789"),
            ("pg_payment_id", "12345"),
            ("pg_salt", Documented.Salt),
            ("pg_error_code", "1000"),
            ("pg_error_description", "Internal service error"));

        RedirectBackRequest request = DocumentedNotification.Verified<RedirectBackRequest>(fields, "https://shop.kz/failure.php").Request;

        Assert.Equal("123456789", request.OrderId);
        Assert.Equal(12345, request.PaymentId);
        Assert.Equal("1000", request.ErrorCode?.Value);
        Assert.Equal("Internal service error", request.ErrorDescription);
        Assert.Empty(request.ExtraFields);
    }

    /// <summary>With GET the fields follow those that the URL already has, which are then part of the message.</summary>
    [Fact]
    public void Success_url_with_a_query_of_its_own()
    {
        MessageFields fields = Documented.Notification(
            "success", usesPayoutKey: false, ("lang", "kk"), ("pg_order_id", "123456789"), ("pg_payment_id", "12345"), ("pg_salt", Documented.Salt));

        RedirectBackRequest request = DocumentedNotification.Verified<RedirectBackRequest>(fields, "https://shop.kz/pay/success?lang=kk").Request;

        Assert.Equal([MessageField.Text("lang", "kk")], request.ExtraFields);
    }

    /// <summary>docs.freedompay.kz/api-11620859 lists no signature for frames: what the browser says is kept, and nothing relies on it.</summary>
    [Fact]
    public void Frame()
    {
        MessageFields fields = MessageFields.FromForm("pg_order_id=123456789&pg_status=error&pg_error_code=1000&pg_error_description=Internal+service+error"u8);

        ReceivedRequest<RedirectBackRequest> received = DocumentedNotification.Read<RedirectBackRequest>(fields, "https://shop.kz/failure");

        Assert.Equal(SignatureFailure.Missing, Assert.IsType<ReceivedRequest<RedirectBackRequest>.Untrusted>(received, exactMatch: true).Signature.Failure);
        Assert.Equal("Internal service error", received.Fields["pg_error_description"]);
    }

    [Fact]
    public void Signed_frame()
    {
        MessageFields fields = Documented.Notification(
            "failure",
            usesPayoutKey: false,
            ("pg_order_id", "123456789"),
            ("pg_status", "error"),
            ("pg_error_code", "1000"),
            ("pg_error_description", "Internal service error"),
            ("pg_salt", Documented.Salt));

        RedirectBackRequest request = DocumentedNotification.Verified<RedirectBackRequest>(fields, "https://shop.kz/failure").Request;

        Assert.Equal("error", request.Status);
        Assert.Null(request.PaymentId);
        Assert.Empty(request.ExtraFields);
    }
}
