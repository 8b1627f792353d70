using FreedomPay.Contracts.Tests.Oracle;
using FreedomPay.Gateway.Purchase;
using TestContracts.Limited;
using TestContracts.VectorContracts;
using ThreeDSecureAnswer = FreedomPay.Contracts.Answer<FreedomPay.Gateway.Purchase.ThreeDSecureResponse>;

namespace FreedomPay.Contracts.Tests.Signing;

/// <summary>
/// What the protocol's signature cannot notice, pinned so that docs/signing.md stays true: the digest binds neither values to names
/// nor the ends of values. These tests do not want it so; they say how it is.
/// </summary>
public class UnprotectedBySignatureTests
{
    [Fact]
    public void A_renamed_field_that_keeps_its_place_still_verifies()
    {
        byte[] body = Answer(Node.Of("pg_payment_id", "7"), Node.Of("pg_reference", "241107063029"));
        string xml = System.Text.Encoding.UTF8.GetString(body);
        byte[] renamed = System.Text.Encoding.UTF8.GetBytes(xml.Replace("pg_reference", "pg_q", StringComparison.Ordinal));

        ThreeDSecureResponse response = Success(renamed).Response;

        Assert.Null(response.Reference);
        Assert.Equal("241107063029", response.ExtraFields["pg_q"]);
        Assert.Equal("241107063029", Success(body).Response.Reference);
    }

    [Fact]
    public void A_value_under_the_name_of_another_field_still_verifies_if_the_order_stays()
    {
        // The payment's id comes as its reference: same text, other meaning. That is why ids are compared.
        byte[] body = Answer(Node.Of("pg_payment_id", "7"));
        string xml = System.Text.Encoding.UTF8.GetString(body);
        byte[] renamed = System.Text.Encoding.UTF8.GetBytes(xml.Replace("pg_payment_id", "pg_reference", StringComparison.Ordinal));

        Answer<ThreeDSecureResponse>.Success success = Success(renamed);

        Assert.Null(success.Response.PaymentId);
        Assert.Equal("7", success.Response.Reference);
        Assert.Equal("pg_payment_id", success.Problems.Single(static problem => problem.WireName == "pg_payment_id").WireName);
    }

    [Fact]
    public void A_renamed_field_that_leaves_its_place_does_not_verify()
    {
        string xml = System.Text.Encoding.UTF8.GetString(Answer(Node.Of("pg_payment_id", "7"), Node.Of("pg_reference", "8")));

        TestData.Should<ThreeDSecureAnswer.Untrusted>(Read(System.Text.Encoding.UTF8.GetBytes(xml.Replace("pg_reference", "pg_z", StringComparison.Ordinal))));
    }

    [Fact]
    public void Values_shifted_at_a_semicolon_still_verify()
    {
        const string Text = "paymentAcs;A;B;C;s;ok";
        byte[] before = Answer(Node.Of("pg_auth_code", "A;B"), Node.Of("pg_reference", "C"));
        IReadOnlyList<Node> fields = ReferenceXml.TryParse(before)!;
        Assert.Equal(Text, ReferenceWalk.SignedText("paymentAcs", fields));
        Node[] shifted = [Node.Of("pg_status", "ok"), Node.Of("pg_auth_code", "A"), Node.Of("pg_reference", "B;C"), Node.Of("pg_salt", "s"), fields.Single(static field => field.Name == "pg_sig")];

        Assert.Equal(("A;B", "C"), (Success(before).Response.AuthCode, Success(before).Response.Reference));
        ThreeDSecureResponse response = Success(ReferenceXml.Write(shifted)).Response;

        Assert.Equal(("A", "B;C"), (response.AuthCode, response.Reference));
    }

    [Fact]
    public void A_field_that_is_made_of_a_part_of_another_still_verifies()
    {
        Node[] fields = [.. ReferenceXml.TryParse(Answer(Node.Of("pg_auth_code", "A;5")))!];
        Node[] split = [.. fields.Where(static field => field.Name != "pg_auth_code"), Node.Of("pg_auth_code", "A"), Node.Of("pg_payment_id", "5")];

        Assert.Equal(5, Success(ReferenceXml.Write(split)).Response.PaymentId);
    }

    [Fact]
    public void A_field_that_holds_nothing_but_a_signature_can_be_added()
    {
        // pg_sig is left out at every level, so that what stands in one within a field is not signed.
        string xml = System.Text.Encoding.UTF8.GetString(Answer(Node.Of("pg_payment_id", "7")));
        string added = xml.Replace("</response>", "<pg_a><pg_sig>x</pg_sig></pg_a><pg_b><pg_sig><pg_amount>9</pg_amount></pg_sig></pg_b></response>", StringComparison.Ordinal);

        ThreeDSecureResponse response = Success(System.Text.Encoding.UTF8.GetBytes(added)).Response;

        Assert.Equal(["pg_a", "pg_b"], response.ExtraFields.Select(static field => field.Name));
        Assert.Equal("x", response.ExtraFields[0].Children["pg_sig"]);
        Assert.Equal("9", response.ExtraFields[1].Children[0].Children["pg_amount"]);
        TestData.Should<ThreeDSecureAnswer.Untrusted>(Read(System.Text.Encoding.UTF8.GetBytes(xml.Replace("</response>", "<pg_a/></response>", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_message_for_one_url_verifies_for_another_with_the_same_script_name()
    {
        // https://shop.kz/a/result and https://shop.kz/b/result share a script name, and so do an answer and a notification.
        ScriptName one = ScriptName.FromUrl("https://shop.kz/a/result");
        ScriptName other = ScriptName.FromUrl("https://shop.kz/b/result?x=1");
        SecretKey key = new(TestData.Key);
        MessageFields message = [.. Node.ToFields(ReferenceWalk.Signed("result", TestData.Key, Node.Of("pg_payment_id", "7"), Node.Of("pg_salt", "s")))];

        Assert.True(PaymentSignature.Verify(one, message, key).IsValid);
        Assert.True(PaymentSignature.Verify(other, message, key).IsValid);
        Assert.False(PaymentSignature.Verify(ScriptName.FromUrl("https://shop.kz/a/check"), message, key).IsValid);
    }

    [Fact]
    public void An_answer_of_one_endpoint_verifies_as_that_of_another_whose_script_name_is_overridden_alike()
    {
        byte[] body = new CaptureResponse { PaymentId = 7 }.Sign(TestData.Credentials).ToXml();

        TestData.Should<ThreeDSecureAnswer.Untrusted>(Read(body));
        ThreeDSecureAnswer reused = ThreeDSecureResponse.Read(body, TestData.Credentials, new ReadOptions { ScriptName = ScriptName.Exactly("do_capture.php") });
        Assert.Equal(7, TestData.Should<ThreeDSecureAnswer.Success>(reused).Response.PaymentId);
    }

    [Fact]
    public void A_replayed_message_still_verifies()
    {
        byte[] body = Answer(Node.Of("pg_payment_id", "7"));

        Assert.Equal(Success(body).Response, Success(body).Response);
    }

    private static byte[] Answer(params Node[] fields) =>
        ReferenceXml.Write(ReferenceWalk.Signed("paymentAcs", TestData.Key, [Node.Of("pg_status", "ok"), .. fields, Node.Of("pg_salt", "s")]));

    private static ThreeDSecureAnswer Read(byte[] body) => ThreeDSecureResponse.Read(body, TestData.Credentials);

    private static ThreeDSecureAnswer.Success Success(byte[] body) => TestData.Should<ThreeDSecureAnswer.Success>(Read(body));

    [Fact]
    public void A_text_of_the_payer_becomes_a_notification_where_two_urls_share_a_script_name()
    {
        ScriptName notified = ScriptName.FromUrl("https://shop.test/result/");
        Node signature = ReferenceWalk.Signed(ScriptName.FromUrl("https://shop.test/back/").Value, TestData.Key, [Node.Of("pg_comment", "12345;order 7;salt;100")])[^1];
        MessageFields forged =
        [
            MessageField.Text("pg_merchant_id", "12345"), MessageField.Text("pg_order", "order 7"), MessageField.Text("pg_salt", "salt"),
            MessageField.Text("pg_sum", "100"), MessageField.Text("pg_sig", signature.Text!),
        ];

        Assert.Equal(
            new NotifiedRequest { Order = "order 7", Sum = 100 },
            TestData.Should<ReceivedRequest<NotifiedRequest>.Verified>(NotifiedRequest.Read(forged, TestData.Credentials, notified)).Request);

        // What keeps it from happening: names of their own, and no such text in what the shop sends.
        TestData.Should<ReceivedRequest<NotifiedRequest>.Untrusted>(NotifiedRequest.Read(forged, TestData.Credentials, ScriptName.FromUrl("https://shop.test/result")));
        Assert.Throws<MessageValidationException>(static () => new TreeRequest { Branch = new() { A = "12345;order 7;salt;100" } }.Sign(TestData.Credentials));
    }

    [Fact]
    public void Names_that_differ_by_a_zero_are_ordered_otherwise_by_the_gateways_code()
    {
        // docs/signing.md says to avoid them; no documented pair of fields has such names.
        Node[] fields = [Node.Of("pg_param1", "A"), Node.Of("pg_param10", "B")];

        Assert.NotEqual(
            FlatParams.Sign("x", fields, "secret"),
            PaymentSignature.Compute(ScriptName.Exactly("x"), [.. Node.ToFields(fields)], new SecretKey("secret")));
    }
}
