using FreedomPay.Merchant.Notifications;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-11622162. The page has no example.</summary>
public class MerchantNotificationsPayoutNotifyTests
{
    private const string Url = "https://site.com/post";

    private static readonly (string Name, string Value)[] Successful =
    [
        ("pg_payment_id", "7999007771"),
        ("pg_order_id", "550e8400-e29b-41d4-a716-446655440000"),
        ("pg_card_hash", "4263-43XX-XXXX-9479"),
        ("pg_status", "ok"),
        ("pg_balance", "150000.50"),
        ("pg_payment_amount", "1000"),
        ("pg_to_pay", "1010.00"),
        ("pg_merchant_id", "12345"),
        ("pg_payment_date", "2024-09-02T12:19:01+00:00"),
        ("shop_branch", "7"),
        ("pg_salt", Documented.Salt),
    ];

    [Fact]
    public void Paid_out()
    {
        ReceivedRequest<PayoutNotifyRequest>.Verified received =
            DocumentedNotification.Verified<PayoutNotifyRequest>(Documented.Notification("post", usesPayoutKey: true, Successful), Url);

        Assert.Equal("12345", received.MerchantId);
        AssertPaidOut(received.Request);
        Assert.Equal([MessageField.Text("shop_branch", "7")], received.Request.ExtraFields);
    }

    /// <summary>As clients of older versions get it.</summary>
    [Fact]
    public void Paid_out_in_pg_xml()
    {
        MessageFields fields = DocumentedNotification.PgXml(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_payment_id>7999007771</pg_payment_id>
                <pg_order_id>550e8400-e29b-41d4-a716-446655440000</pg_order_id>
                <pg_card_hash>4263-43XX-XXXX-9479</pg_card_hash>
                <pg_status>ok</pg_status>
                <pg_balance>150000.50</pg_balance>
                <pg_payment_amount>1000</pg_payment_amount>
                <pg_to_pay>1010.00</pg_to_pay>
                <pg_merchant_id>12345</pg_merchant_id>
                <pg_payment_date>2024-09-02T12:19:01+00:00</pg_payment_date>
                <pg_salt>some_random_string</pg_salt>
                <pg_sig>your_signature</pg_sig>
            </response>
            """,
            "post",
            usesPayoutKey: true);

        PayoutNotifyRequest request = DocumentedNotification.Verified<PayoutNotifyRequest>(fields, Url).Request;

        AssertPaidOut(request);
        Assert.Empty(request.ExtraFields);
    }

    [Fact]
    public void Failed()
    {
        MessageFields fields = Documented.Notification(
            "post", usesPayoutKey: true, ("pg_payment_id", "7999007771"), ("pg_status", "error"), ("pg_merchant_id", "12345"), ("pg_salt", Documented.Salt));

        PayoutNotifyRequest request = DocumentedNotification.Verified<PayoutNotifyRequest>(fields, Url).Request;

        Assert.Equal(new PayoutNotifyRequest { PaymentId = 7999007771, Status = PayoutNotifyStatus.Failed }, request);
    }

    [Fact]
    public void The_payment_key_does_not_fit() => Assert.IsType<ReceivedRequest<PayoutNotifyRequest>.Untrusted>(
        DocumentedNotification.Read<PayoutNotifyRequest>(Documented.Notification("post", usesPayoutKey: false, Successful), Url), exactMatch: true);

    /// <summary>As public clients answer it; the documentation asks for HTTP 200 only.</summary>
    [Fact]
    public void The_documented_answer_is_read()
    {
        ReceivedRequest<PayoutNotifyRequest>.Verified received =
            DocumentedNotification.Verified<PayoutNotifyRequest>(Documented.Notification("post", usesPayoutKey: true, Successful), Url);

        SignedReply answer = received.Reply(new PayoutNotifyResponse { Status = ReplyStatus.Accepted, Description = "text" });

        Assert.Equal(
            ["pg_description=text", $"pg_salt={Documented.Salt}", "pg_status=ok"],
            DocumentedNotification.Answered(answer, "post", usesPayoutKey: true));
    }

    private static void AssertPaidOut(PayoutNotifyRequest request)
    {
        Assert.Equal(7999007771, request.PaymentId);
        Assert.Equal("550e8400-e29b-41d4-a716-446655440000", request.OrderId);
        Assert.Equal("4263-43XX-XXXX-9479", request.CardHash);
        Assert.Equal(PayoutNotifyStatus.PaidOut, request.Status);
        Assert.Equal(150000.5m, request.Balance);
        Assert.Equal(1000m, request.PaymentAmount);
        Assert.Equal(1010m, request.ToPay);
        Assert.Equal("2024-09-02T12:19:01+00:00", request.PaymentDate);
    }
}
