using FreedomPay.Merchant.Notifications;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>As the SDKs of the protocol and examples of the vendor have it; the documentation has no page of it.</summary>
public class MerchantNotificationsRefundNotifyTests
{
    private const string Url = "https://shop.kz/pay/refund";

    private static readonly (string Name, string Value)[] Refunded =
    [
        ("pg_order_id", "654"),
        ("pg_payment_id", "765432"),
        ("pg_amount", "100.00"),
        ("pg_currency", "KZT"),
        ("pg_net_amount", "97.50"),
        ("pg_ps_full_amount", "100.00"),
        ("pg_ps_currency", "KZT"),
        ("pg_payment_system", "EPAYWEBKZT"),
        ("pg_refund_date", "2018-12-31 15:00:00"),
        ("pg_refund_type", "refund"),
        ("pg_refund_system", "EPAYWEBKZT"),
        ("pg_refund_id", "765433"),
        ("shop_branch", "7"),
        ("pg_salt", Documented.Salt),
    ];

    [Fact]
    public void The_documented_request_is_written() => Assert.Equal(
        new RefundNotifyRequest
        {
            OrderId = "654",
            PaymentId = 765432,
            Amount = 100m,
            Currency = "KZT",
            NetAmount = 97.5m,
            PsFullAmount = 100m,
            PsCurrency = "KZT",
            PaymentSystem = "EPAYWEBKZT",
            RefundDate = new DateTime(2018, 12, 31, 15, 0, 0, DateTimeKind.Unspecified),
            RefundType = "refund",
            RefundSystem = "EPAYWEBKZT",
            RefundId = 765433,
            ExtraFields = [MessageField.Text("shop_branch", "7")],
        },
        Received().Request);

    [Theory]
    [InlineData("pg_payment_id")]
    [InlineData("pg_amount")]
    [InlineData("pg_currency")]
    public void Without_payment_or_amount_it_says_nothing(string name) => Assert.Equal(
        [name],
        Assert.IsType<ReceivedRequest<RefundNotifyRequest>.Malformed>(
            DocumentedNotification.Read<RefundNotifyRequest>(
                Documented.Notification("refund", usesPayoutKey: false, [.. Refunded.Where(field => field.Name != name)]), Url),
            exactMatch: true).Problems.Select(static problem => problem.WireName));

    [Fact]
    public void The_documented_answer_is_read() => Assert.Equal(
        [$"pg_salt={Documented.Salt}", "pg_status=ok"],
        DocumentedNotification.Answered(Received().Reply(new RefundNotifyResponse { Status = ReplyStatus.Accepted }), "refund"));

    /// <summary>Platron/java-sdk, refund_response-error.xml, with its signature.</summary>
    [Fact]
    public void The_recorded_answer_with_an_error() => Assert.Equal(
        "cbfae354859a2472188d958ca768ea0c",
        new RefundNotifyResponse { Status = ReplyStatus.NotUnderstood, ErrorDescription = "System error" }
            .Sign(new MerchantCredentials("82", "secret_key"), new SigningOptions { Salt = "salt", ScriptName = ScriptName.FromUrl("https://shop.example/refund") })
            .Fields.Single(static field => field.Name == "pg_sig").GetValue());

    private static ReceivedRequest<RefundNotifyRequest>.Verified Received() =>
        DocumentedNotification.Verified<RefundNotifyRequest>(Documented.Notification("refund", usesPayoutKey: false, Refunded), Url);
}
