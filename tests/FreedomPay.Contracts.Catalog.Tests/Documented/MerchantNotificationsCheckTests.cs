using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Merchant.Notifications;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-12007679, with the values of its table.</summary>
public class MerchantNotificationsCheckTests
{
    private const string Url = "https://shop.kz/pay/check";

    private static readonly (string Name, string Value)[] Asked =
    [
        ("pg_order_id", "123456789"),
        ("pg_payment_id", "12345"),
        ("pg_amount", "10"),
        ("pg_currency", "KZT"),
        ("pg_ps_amount", "5"),
        ("pg_ps_currency", "KZT"),
        ("pg_ps_full_amount", "5"),
        ("shop_branch", "7"),
        ("pg_salt", Documented.Salt),
    ];

    [Fact]
    public void The_documented_request_is_written()
    {
        PaymentCheckRequest request = Received().Request;

        Assert.Equal("123456789", request.OrderId);
        Assert.Equal(12345, request.PaymentId);
        Assert.Equal(10m, request.Amount);
        Assert.Equal("KZT", request.Currency);
        Assert.Equal(5m, request.PsAmount);
        Assert.Equal("KZT", request.PsCurrency);
        Assert.Equal(5m, request.PsFullAmount);
        Assert.Equal([MessageField.Text("shop_branch", "7")], request.ExtraFields);
    }

    /// <summary>A fixture of the protocol's first gateway (Platron/java-sdk, check_request.xml), with its signature.</summary>
    [Fact]
    public void Recorded_in_pg_xml()
    {
        const string Document =
            """
            <?xml version="1.0" encoding="utf-8"?>
            <request>
                <pg_salt>8765</pg_salt>
                <pg_order_id>654</pg_order_id>
                <pg_payment_id>765432</pg_payment_id>
                <pg_payment_system>WEBMONEYR</pg_payment_system>
                <pg_amount>100.00</pg_amount>
                <pg_currency>RUB</pg_currency>
                <pg_ps_currency>RUB</pg_ps_currency>
                <pg_ps_amount>100.00</pg_ps_amount>
                <pg_ps_full_amount>100.00</pg_ps_full_amount>
                <cms_payment_module>platron-java-sdk</cms_payment_module>
                <pg_sig>66e2026d7002d2eb6634bc09168fa55a</pg_sig>
            </request>
            """;

        ReceivedRequest<PaymentCheckRequest> received = MessageReading.ReadRequest<PaymentCheckRequest>(
            MessageFields.FromPairs([new("pg_xml", Document)]),
            new MerchantCredentials("82", "secret_key"),
            new ReadOptions { ScriptName = ScriptName.FromUrl("https://shop.example/check") });

        PaymentCheckRequest request = Assert.IsType<ReceivedRequest<PaymentCheckRequest>.Verified>(received, exactMatch: true).Request;
        Assert.Equal(
            new PaymentCheckRequest
            {
                OrderId = "654",
                PaymentId = 765432,
                Amount = 100m,
                Currency = "RUB",
                PsAmount = 100m,
                PsCurrency = "RUB",
                PsFullAmount = 100m,
                PaymentSystem = "WEBMONEYR",
                ExtraFields = [MessageField.Text("cms_payment_module", "platron-java-sdk")],
            },
            request);
    }

    [Fact]
    public void Without_an_amount_it_asks_nothing() => Assert.Equal(
        ["pg_amount"],
        Assert.IsType<ReceivedRequest<PaymentCheckRequest>.Malformed>(
            DocumentedNotification.Read<PaymentCheckRequest>(
                Documented.Notification("check", usesPayoutKey: false, [.. Asked.Where(static field => field.Name != "pg_amount")]), Url),
            exactMatch: true).Problems.Select(static problem => problem.WireName));

    [Fact]
    public void Answer_of_another_message_is_refused() =>
        Assert.Contains("Result notify", Assert.Throws<ArgumentException>(static () => Received().Reply(new ResultNotifyResponse { Status = ReplyStatus.Accepted })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(ReplyStatus.Texts.Accepted, "ok")]
    [InlineData(ReplyStatus.Texts.Rejected, "rejected")]
    [InlineData(ReplyStatus.Texts.NotUnderstood, "error")]
    public void The_documented_answer_is_read(string status, string sent)
    {
        SignedReply answer = Received().Reply(new PaymentCheckResponse { Status = new ReplyStatus(status), Description = "..." });

        Assert.Equal(["pg_description=...", $"pg_salt={Documented.Salt}", $"pg_status={sent}"], DocumentedNotification.Answered(answer, "check"));
    }

    /// <summary>Platron/java-sdk, check_response-ok.xml, with its signature: the order stays payable for five minutes.</summary>
    [Fact]
    public void The_recorded_answer_with_a_timeout()
    {
        SignedReply answer = new PaymentCheckResponse { Status = ReplyStatus.Accepted, Timeout = 300 }.Sign(
            new MerchantCredentials("82", "secret_key"), new SigningOptions { Salt = "salt", ScriptName = ScriptName.FromUrl("https://shop.example/check") });

        Assert.Equal("a69e04fb182fc3c64a516763b1161c31", answer.Fields.Single(static field => field.Name == "pg_sig").GetValue());
        Assert.Equal("300", answer.Fields.Single(static field => field.Name == "pg_timeout").GetValue());
    }

    [Fact]
    public void Answer_with_an_error() => Assert.Equal(
        ["pg_error_code=1", "pg_error_description=Unknown order", $"pg_salt={Documented.Salt}", "pg_status=error"],
        DocumentedNotification.Answered(
            Received().Reply(new PaymentCheckResponse { Status = ReplyStatus.NotUnderstood, ErrorCode = 1, ErrorDescription = "Unknown order" }), "check"));

    private static ReceivedRequest<PaymentCheckRequest>.Verified Received() =>
        DocumentedNotification.Verified<PaymentCheckRequest>(Documented.Notification("check", usesPayoutKey: false, Asked), Url);
}
