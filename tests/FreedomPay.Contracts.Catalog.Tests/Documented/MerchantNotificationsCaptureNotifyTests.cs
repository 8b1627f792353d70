using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Merchant.Notifications;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>As an SDK of the protocol and an example of the vendor have it; the documentation has no page of it.</summary>
public class MerchantNotificationsCaptureNotifyTests
{
    private const string Url = "https://shop.example/capture";

    /// <summary>Platron/java-sdk, capture_request.xml, with its signature.</summary>
    [Fact]
    public void Recorded_in_pg_xml()
    {
        const string Document =
            """
            <?xml version="1.0" encoding="utf-8"?>
            <request>
                <pg_payment_id>765432</pg_payment_id>
                <pg_order_id>654</pg_order_id>
                <pg_salt>salt</pg_salt>
                <cms_payment_module>platron-java-sdk</cms_payment_module>
                <pg_sig>826582fdd67a61681190a51df79816f2</pg_sig>
            </request>
            """;

        ReceivedRequest<CaptureNotifyRequest> received = MessageReading.ReadRequest<CaptureNotifyRequest>(
            MessageFields.FromPairs([new("pg_xml", Document)]),
            new MerchantCredentials("82", "secret_key"),
            new ReadOptions { ScriptName = ScriptName.FromUrl(Url) });

        Assert.Equal(
            new CaptureNotifyRequest { OrderId = "654", PaymentId = 765432, ExtraFields = [MessageField.Text("cms_payment_module", "platron-java-sdk")] },
            Assert.IsType<ReceivedRequest<CaptureNotifyRequest>.Verified>(received, exactMatch: true).Request);
    }

    [Fact]
    public void Without_the_payment_it_says_nothing() => Assert.Equal(
        ["pg_payment_id"],
        Assert.IsType<ReceivedRequest<CaptureNotifyRequest>.Malformed>(
            DocumentedNotification.Read<CaptureNotifyRequest>(
                Documented.Notification("capture", usesPayoutKey: false, ("pg_order_id", "654"), ("pg_salt", Documented.Salt)), Url),
            exactMatch: true).Problems.Select(static problem => problem.WireName));

    [Fact]
    public void The_documented_answer_is_read()
    {
        MessageFields fields = Documented.Notification("capture", usesPayoutKey: false, ("pg_payment_id", "765432"), ("pg_salt", Documented.Salt));

        Assert.Equal(
            [$"pg_salt={Documented.Salt}", "pg_status=ok"],
            DocumentedNotification.Answered(
                DocumentedNotification.Verified<CaptureNotifyRequest>(fields, Url).Reply(new CaptureNotifyResponse { Status = ReplyStatus.Accepted }), "capture"));
    }

    /// <summary>Platron/java-sdk, capture_response-error.xml, with its signature.</summary>
    [Fact]
    public void The_recorded_answer_with_an_error() => Assert.Equal(
        "c1e39ce17fd285618cceee215ce857f7",
        new CaptureNotifyResponse { Status = ReplyStatus.NotUnderstood, ErrorDescription = "System error" }
            .Sign(new MerchantCredentials("82", "secret_key"), new SigningOptions { Salt = "salt", ScriptName = ScriptName.FromUrl(Url) })
            .Fields.Single(static field => field.Name == "pg_sig").GetValue());
}
