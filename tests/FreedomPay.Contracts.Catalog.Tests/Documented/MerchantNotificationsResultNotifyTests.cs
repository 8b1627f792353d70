using System.Text;
using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Tests.Oracle;
using FreedomPay.Merchant.Notifications;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-12007677 and docs.freedompay.uz/api-13679518, with the values of their tables.</summary>
public class MerchantNotificationsResultNotifyTests
{
    private const string Url = "https://shop.kz/pay/result.php";

    private static readonly (string Name, string Value)[] Paid =
    [
        ("pg_order_id", "123456789"),
        ("pg_payment_id", "12345"),
        ("pg_amount", "500"),
        ("pg_currency", "KZT"),
        ("pg_net_amount", "482.5"),
        ("pg_ps_amount", "500"),
        ("pg_ps_full_amount", "500"),
        ("pg_ps_currency", "KZT"),
        ("pg_description", "Заказ № 7; \"мышь\" & коврик"),
        ("pg_result", "1"),
        ("pg_payment_date", "2019-01-01 12:00:00"),
        ("pg_can_reject", "1"),
        ("pg_user_phone", "7077777777777"),
        ("pg_user_contact_email", "payer@site.kz"),
        ("pg_testing_mode", "1"),
        ("pg_captured", "0"),
        ("pg_card_id", "12345"),
        ("pg_card_token", "ef741cfc-f85e-41a0-84e6-2ba964912182"),
        ("pg_card_pan", "5483-18XX-XXXX-0293"),
        ("shop_branch", "Алматы"),
        ("pg_discount_percent", "1.0"),
        ("pg_discount_amount", "5"),
        ("pg_payment_method", "bankcard"),
        ("pg_card_exp", "03/23"),
        ("pg_card_owner", "Ivan Ivanov"),
        ("pg_card_brand", "VI"),
        ("pg_need_phone_notification", "0"),
        ("pg_need_email_notification", "1"),
        ("pg_reference", "123456789"),
        ("pg_auth_code", "012345"),
        ("pg_recurring_profile_id", "60144557"),
        ("pg_recurring_profile_expiry_date", "2025-12-03 00:00:00"),
        ("pg_overpayment", "0.50"),
        ("pg_payment_system", "EPAYWEBKZT"),
        ("Basket", "41"),
        ("pg_salt", Documented.Salt),
    ];

    /// <summary>As GET and as POST bring it: a query string and an urlencoded form have the same bytes.</summary>
    [Fact]
    public void Paid_in_a_query_or_form() =>
        AssertPaid(DocumentedNotification.Verified<ResultNotifyRequest>(Documented.Notification("result.php", usesPayoutKey: false, Paid), Url).Request);

    /// <summary>As pg_request_method XML brings it: one form field with the whole message.</summary>
    [Fact]
    public void Paid_in_pg_xml()
    {
        StringBuilder xml = new("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<request>\n");
        foreach ((string name, string value) in Paid)
        {
            xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"  <{name}>{value.Replace("&", "&amp;", StringComparison.Ordinal)}</{name}>\n");
        }

        xml.Append("  <pg_sig>printed</pg_sig>\n</request>");

        AssertPaid(DocumentedNotification.Verified<ResultNotifyRequest>(DocumentedNotification.PgXml(xml.ToString(), "result.php"), Url).Request);
    }

    [Fact]
    public void Not_paid()
    {
        MessageFields fields = Documented.Notification(
            "result.php",
            usesPayoutKey: false,
            ("pg_order_id", "123456789"),
            ("pg_payment_id", "12345"),
            ("pg_amount", "500"),
            ("pg_currency", "KZT"),
            ("pg_description", string.Empty),
            ("pg_result", "0"),
            ("pg_can_reject", "0"),
            ("pg_failure_code", "5"),
            ("pg_failure_description", "3DS failed"),
            ("pg_recurring_profile", "60144557"),
            ("pg_salt", Documented.Salt));

        ResultNotifyRequest request = DocumentedNotification.Verified<ResultNotifyRequest>(fields, Url).Request;

        Assert.Equal(PaymentResult.NotPaid, request.Result);
        Assert.Null(request.Description);
        Assert.False(request.CanReject);
        Assert.Equal("5", request.FailureCode?.Value);
        Assert.Equal("3DS failed", request.FailureDescription);
        Assert.Null(request.PaymentDate);
        Assert.Equal([MessageField.Text("pg_recurring_profile", "60144557")], request.ExtraFields);
    }

    /// <summary>The documentation permits 2 and does not say what it means; by three public projects nothing is decided yet.</summary>
    [Fact]
    public void Not_completed_is_neither_paid_nor_not_paid()
    {
        MessageFields fields = Documented.Notification(
            "result.php",
            usesPayoutKey: false,
            [.. Paid.Select(static field => field.Name == "pg_result" ? (field.Name, "2") : field)]);

        ResultNotifyRequest request = DocumentedNotification.Verified<ResultNotifyRequest>(fields, Url).Request;

        Assert.Equal(PaymentResult.NotCompleted, request.Result);
    }

    /// <summary>Fields of recorded messages, in the order in which they came; the values are made up.</summary>
    public static TheoryData<string, string[], string[]> RecordedMessages => new()
    {
        {
            "paid by card, 2024 and 2025",
            [
                "pg_order_id=7", "pg_payment_id=12345", "pg_amount=0.5", "pg_currency=USD", "pg_net_amount=217.79", "pg_ps_amount=224.29",
                "pg_ps_full_amount=224.29", "pg_ps_currency=KZT", "pg_description=Order 7", "pg_result=1", "pg_payment_date=2024-03-16 13:50:42",
                "pg_can_reject=1", "pg_user_phone=77077777777", "pg_need_phone_notification=1", "pg_user_contact_email=payer@site.kz",
                "pg_need_email_notification=1", "pg_testing_mode=1", "pg_payment_method=bankcard", "pg_reference=240316085042", "pg_captured=1",
                "pg_card_pan=4111-11XX-XXXX-1111", "pg_card_exp=12/25", "pg_card_owner=Ivan Ivanov", "pg_card_brand=VI", "pg_auth_code=012345",
            ],
            []
        },
        {
            "declined, 2024",
            [
                "pg_order_id=7", "pg_payment_id=12345", "pg_amount=500", "pg_currency=KZT", "pg_net_amount=482.5", "pg_ps_amount=500",
                "pg_ps_full_amount=500", "pg_ps_currency=KZT", "pg_description=Order 7", "pg_result=0", "pg_can_reject=0",
                "pg_user_phone=77077777777", "pg_need_phone_notification=1", "pg_user_contact_email=payer@site.kz", "pg_need_email_notification=1",
                "pg_testing_mode=1", "pg_payment_method=bankcard", "pg_reference=240316085042", "pg_captured=0",
                "pg_failure_description=Error of the payment", "pg_failure_code=10000",
            ],
            []
        },
        {
            "expired without an attempt and without an order id, with a field of the merchant's own, 2018",
            [
                "client_name=Ivan", "pg_payment_id=12345", "pg_amount=2121.00", "pg_currency=KZT", "pg_net_amount=0.00", "pg_description=Order 7",
                "pg_result=0", "pg_can_reject=0", "pg_user_phone=77077777777", "pg_need_phone_notification=0", "pg_user_contact_email=payer@site.kz",
                "pg_need_email_notification=0", "pg_failure_code=101", "pg_failure_description=The lifetime is over",
            ],
            ["client_name"]
        },
    };

    [Theory]
    [MemberData(nameof(RecordedMessages))]
    public void Recorded_messages_bring_nothing_that_the_spec_does_not_know(string name, string[] fields, string[] own)
    {
        (string, string)[] pairs = [.. fields.Append($"pg_salt={Documented.Salt}").Select(static field => (field[..field.IndexOf('=', StringComparison.Ordinal)], field[(field.IndexOf('=', StringComparison.Ordinal) + 1)..]))];

        ReceivedRequest<ResultNotifyRequest>.Verified received =
            DocumentedNotification.Verified<ResultNotifyRequest>(Documented.Notification("result.php", usesPayoutKey: false, pairs), Url);

        Assert.True(own.SequenceEqual(received.Request.ExtraFields.Select(static field => field.Name)), name);
        Assert.True(received.Request.Result.IsKnown);
    }

    /// <summary>Read by code that the vendor published and by clients; not seen in a recorded message.</summary>
    [Fact]
    public void Hash_of_the_card_and_payer()
    {
        MessageFields fields = Documented.Notification(
            "result.php", usesPayoutKey: false, [.. Paid.SkipLast(1), ("pg_card_hash", "4111-11XX-XXXX-1111"), ("pg_user_id", "1234"), ("pg_salt", Documented.Salt)]);

        ResultNotifyRequest request = DocumentedNotification.Verified<ResultNotifyRequest>(fields, Url).Request;

        Assert.Equal("4111-11XX-XXXX-1111", request.CardHash);
        Assert.Equal("1234", request.UserId);
        Assert.DoesNotContain("4111-11XX", request.ToString(), StringComparison.Ordinal);
    }

    /// <summary>
    /// The merchant's URL was <c>…/result.php?session_token=a+b</c>. By POST the gateway repeats its parameter in the body and signs it there;
    /// with the query string in front it would count twice.
    /// </summary>
    [Fact]
    public void By_POST_the_body_alone_is_the_message()
    {
        (string, string)[] body = [("session_token", "a b"), .. Paid];
        MessageFields signed = Documented.Notification("result.php", usesPayoutKey: false, body);
        MessageFields withQuery = [MessageField.Text("session_token", "a b"), .. signed];

        Assert.Equal(
            "session_token",
            DocumentedNotification.Verified<ResultNotifyRequest>(signed, Url + "?session_token=a+b").Request.ExtraFields[0].Name);
        Assert.IsType<ReceivedRequest<ResultNotifyRequest>.Untrusted>(DocumentedNotification.Read<ResultNotifyRequest>(withQuery, Url), exactMatch: true);
    }

    /// <summary>By GET the parameters of the merchant's own URL come first, and are signed. What a framework adds is not.</summary>
    [Fact]
    public void By_GET_the_whole_query_string_is_the_message()
    {
        MessageFields signed = Documented.Notification("result.php", usesPayoutKey: false, [("type", "shop"), .. Paid]);
        MessageFields withoutOwn = [.. signed.Where(static field => field.Name != "type")];
        MessageFields withMore = [MessageField.Text("controller", "payment"), .. signed];

        DocumentedNotification.Verified<ResultNotifyRequest>(signed, Url + "?type=shop");

        Assert.IsType<ReceivedRequest<ResultNotifyRequest>.Untrusted>(DocumentedNotification.Read<ResultNotifyRequest>(withoutOwn, Url), exactMatch: true);
        Assert.IsType<ReceivedRequest<ResultNotifyRequest>.Untrusted>(DocumentedNotification.Read<ResultNotifyRequest>(withMore, Url), exactMatch: true);
    }

    [Theory]
    [InlineData("shop_branch", "Астана")]
    [InlineData("pg_need_email_notification", "0")]
    [InlineData("pg_amount", "500.0")]
    public void What_is_altered_is_untrusted_whether_the_spec_knows_it_or_not(string name, string value)
    {
        MessageFields signed = Documented.Notification("result.php", usesPayoutKey: false, Paid);
        MessageFields altered = [.. signed.Select(field => field.Name == name ? MessageField.Text(name, value) : field)];

        ReceivedRequest<ResultNotifyRequest> received = DocumentedNotification.Read<ResultNotifyRequest>(altered, Url);

        Assert.Equal(SignatureFailure.Mismatch, Assert.IsType<ReceivedRequest<ResultNotifyRequest>.Untrusted>(received, exactMatch: true).Signature.Failure);
    }

    /// <summary>A payout's key or another URL of the merchant does not fit.</summary>
    [Theory]
    [InlineData(true, Url)]
    [InlineData(false, "https://shop.kz/pay/check.php")]
    public void Another_key_or_script_is_untrusted(bool usesPayoutKey, string url) => Assert.IsType<ReceivedRequest<ResultNotifyRequest>.Untrusted>(
        DocumentedNotification.Read<ResultNotifyRequest>(Documented.Notification("result.php", usesPayoutKey, Paid), url), exactMatch: true);

    /// <summary>Recorded from a real gateway of the protocol (shogodev/argilla, PlatronSystemTest): an URL that ends in a slash, an empty field.</summary>
    [Fact]
    public void Recorded()
    {
        MessageFields fields = MessageFields.FromPairs(
        [
            new("pg_salt", "eb5393"),
            new("pg_order_id", "89"),
            new("pg_payment_id", "8789192"),
            new("pg_amount", "11500.0000"),
            new("pg_currency", "RUR"),
            new("pg_net_amount", "11500"),
            new("pg_ps_amount", "11500"),
            new("pg_ps_full_amount", "11500.00"),
            new("pg_ps_currency", "RUR"),
            new("pg_payment_system", "TEST"),
            new("pg_description", string.Empty),
            new("pg_result", "1"),
            new("pg_payment_date", "2013-12-19 16:20:55"),
            new("pg_can_reject", "0"),
            new("pg_user_phone", "923423423423"),
            new("pg_sig", "aad51c42b85b6e2173b028132664be8f"),
        ]);

        ReceivedRequest<ResultNotifyRequest> received = MessageReading.ReadRequest<ResultNotifyRequest>(
            fields,
            new MerchantCredentials("123", "quwawekaninusaba"),
            new ReadOptions { ScriptName = ScriptName.FromUrl("https://shop.example/payment/result/") });

        ResultNotifyRequest request = Assert.IsType<ReceivedRequest<ResultNotifyRequest>.Verified>(received, exactMatch: true).Request;
        Assert.Equal(
            new ResultNotifyRequest
            {
                OrderId = "89",
                PaymentId = 8789192,
                Amount = 11500m,
                Currency = "RUR",
                NetAmount = 11500m,
                PsAmount = 11500m,
                PsFullAmount = 11500m,
                PsCurrency = "RUR",
                PaymentSystem = "TEST",
                Result = PaymentResult.Paid,
                PaymentDate = new DateTime(2013, 12, 19, 16, 20, 55, DateTimeKind.Unspecified),
                CanReject = false,
                UserPhone = "923423423423",
            },
            request);
    }

    /// <summary>The documented answer: <c>md5("{last segment of result_url};{pg_description};{pg_salt};{pg_status};{secret}")</c>.</summary>
    [Fact]
    public void The_documented_answer_is_read()
    {
        ReceivedRequest<ResultNotifyRequest>.Verified received =
            DocumentedNotification.Verified<ResultNotifyRequest>(Documented.Notification("result.php", usesPayoutKey: false, Paid), Url);

        SignedReply answer = received.Reply(new ResultNotifyResponse { Status = ReplyStatus.Accepted, Description = "..." });

        Assert.Equal(["pg_description=...", $"pg_salt={Documented.Salt}", "pg_status=ok"], DocumentedNotification.Answered(answer, "result.php"));
        Assert.Equal(
            ReferenceWalk.Digest($"result.php;...;{Documented.Salt};ok;{TestMerchant.SecretOf(KeyKind.Payment)}"),
            answer.Fields.Single(static field => field.Name == "pg_sig").GetValue());
    }

    [Fact]
    public void Answers_that_say_no()
    {
        ReceivedRequest<ResultNotifyRequest>.Verified received =
            DocumentedNotification.Verified<ResultNotifyRequest>(Documented.Notification("result.php", usesPayoutKey: false, Paid), Url);

        Assert.Equal(
            ["pg_description=Заказ отменён", $"pg_salt={Documented.Salt}", "pg_status=rejected"],
            DocumentedNotification.Answered(received.Reply(new ResultNotifyResponse { Status = ReplyStatus.Rejected, Description = "Заказ отменён" }), "result.php"));
        Assert.Equal(
            ["pg_error_description=Unknown order", $"pg_salt={Documented.Salt}", "pg_status=error"],
            DocumentedNotification.Answered(
                received.Reply(new ResultNotifyResponse { Status = ReplyStatus.NotUnderstood, ErrorDescription = "Unknown order" }), "result.php"));
    }

    private static void AssertPaid(ResultNotifyRequest request)
    {
        Assert.Equal("123456789", request.OrderId);
        Assert.Equal(12345, request.PaymentId);
        Assert.Equal(500m, request.Amount);
        Assert.Equal("KZT", request.Currency);
        Assert.Equal(482.5m, request.NetAmount);
        Assert.Equal(500m, request.PsAmount);
        Assert.Equal(500m, request.PsFullAmount);
        Assert.Equal("KZT", request.PsCurrency);
        Assert.Equal("Заказ № 7; \"мышь\" & коврик", request.Description);
        Assert.Equal(PaymentResult.Paid, request.Result);
        Assert.Equal(new DateTime(2019, 1, 1, 12, 0, 0, DateTimeKind.Unspecified), request.PaymentDate);
        Assert.True(request.CanReject);
        Assert.Equal("7077777777777", request.UserPhone);
        Assert.Equal("payer@site.kz", request.UserContactEmail);
        Assert.True(request.TestingMode);
        Assert.False(request.Captured);
#pragma warning disable CS0618 // It is deprecated, and comes.
        Assert.Equal("12345", request.CardId);
#pragma warning restore CS0618
        Assert.Equal("ef741cfc-f85e-41a0-84e6-2ba964912182", request.CardToken);
        Assert.Equal("5483-18XX-XXXX-0293", request.CardPan);
        Assert.Equal(1.0m, request.DiscountPercent);
        Assert.Equal(5m, request.DiscountAmount);
        Assert.Equal("bankcard", request.PaymentMethod);
        Assert.Equal("03/23", request.CardExp);
        Assert.Equal("Ivan Ivanov", request.CardOwner);
        Assert.Equal("VI", request.CardBrand);
        Assert.False(request.NeedPhoneNotification);
        Assert.True(request.NeedEmailNotification);
        Assert.Equal("123456789", request.Reference);
        Assert.Equal("012345", request.AuthCode);
        Assert.Equal("60144557", request.RecurringProfileId);
        Assert.Equal(new DateTime(2025, 12, 3, 0, 0, 0, DateTimeKind.Unspecified), request.RecurringProfileExpiryDate);
        Assert.Null(request.FailureCode);
        Assert.Null(request.FailureDescription);
        Assert.Equal(0.5m, request.Overpayment);
        Assert.Equal("EPAYWEBKZT", request.PaymentSystem);
        Assert.Equal([MessageField.Text("shop_branch", "Алматы"), MessageField.Text("Basket", "41")], request.ExtraFields);
    }
}
