using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Scalars;
using TestContracts.VectorContracts;
using ThreeDSecureRequest = FreedomPay.Gateway.Purchase.ThreeDSecureRequest;

namespace FreedomPay.Contracts.Tests.Vectors;

/// <summary>Published digests through generated contracts: written where the fields fit one, read in all cases.</summary>
public class ContractVectorTests
{
    [Fact]
    public void Platron_init_payment_is_written()
    {
        SignatureVector vector = SignatureVector.ById("platron-java-init-payment");
        InitPaymentRequest request = new() { Amount = 12.3m, Description = "Test description", CmsPaymentModule = "platron-java-sdk" };

        Assert.Equal(vector.Expected, request.Sign(new MerchantCredentials("82", vector.Secret), new SigningOptions { Salt = "test_salt" }).Signature());
    }

    [Fact]
    public void Freedom_pay_init_payment_is_written()
    {
        SignatureVector vector = SignatureVector.ById("freedompay-java-init-payment");
        InitPaymentRequest request = new() { OrderId = "23", Amount = 25, Description = "Order description" };

        Assert.Equal(vector.Expected, request.Sign(vector.Credentials, new SigningOptions { Salt = "some_random_string" }).Signature());
    }

    [Fact]
    public void Freedom_pay_cardstorage_add_is_written()
    {
        SignatureVector vector = SignatureVector.ById("freedompay-java-cardstorage-add");
        AddCardRequest request = new() { UserId = "1234", PostLink = "http://site.kz/post", BackLink = "http://site.kz/back" };

        Assert.Equal(vector.Expected, request.Sign(vector.Credentials, new SigningOptions { Salt = "some random string" }).Signature());
    }

    [Fact]
    public void Known_text_of_init_payment_is_written()
    {
        InitPaymentRequest request = new() { OrderId = "23", Amount = 25, Description = "Order description" };

        Assert.Equal("88180d873d53fcc518098c01c7e417b2", request.Sign(TestData.Credentials, new SigningOptions { Salt = "some_random_string" }).Signature());
    }

    [Fact]
    public void Known_text_of_3DSecure_is_written()
    {
        ThreeDSecureRequest request = new() { PaymentId = 7999007771, Md = "MD_VALUE", PaRes = "PARES_VALUE" };

        Assert.Equal("76dc6667f5af7ef31121dfc7e1a51649", request.Sign(TestData.Credentials, TestData.FixedSalt).Signature());
    }

    [Fact]
    public void Known_text_of_a_refund_with_receipt_positions_is_written()
    {
        RefundRequest request = new()
        {
            PaymentId = 777,
            ExtraFields = [MessageField.List("pg_receipt_positions", Position("2", "Pad", "10.5", "0"), Position("1", "Pen", "3", "0"))],
        };

        Assert.Equal("b1da1804c9cecd0e1a8eb506d3707e15", request.Sign(TestData.Credentials, TestData.FixedSalt).Signature());

        static MessageField Position(string count, string name, string price, string taxType) => MessageField.Object(
            "", MessageField.Text("tax_type", taxType), MessageField.Text("price", price), MessageField.Text("name", name), MessageField.Text("count", count));
    }

    [Fact]
    public void Known_text_of_a_status_with_nested_refunds_is_written_and_read()
    {
        StatusResponse response = new()
        {
            ExtraFields = [MessageField.Object("pg_refund_payments", MessageField.Object("pg_refund_payment", MessageField.Text("pg_payment_id", "9"), MessageField.Text("pg_amount", "-10")))],
        };

        SignedReply signed = response.Sign(TestData.Credentials, new SigningOptions { Salt = "s" });

        Assert.Equal("0610a6470075100a5d73cb9354ec78dc", signed.Signature());
        TestData.Should<Answer<StatusResponse>.Success>(StatusResponse.Read(signed.ToXml(), TestData.Credentials));
    }

    [Fact]
    public void Answer_of_init_payment_is_written_and_read_with_its_undocumented_field()
    {
        SignatureVector vector = SignatureVector.ById("argilla-init-response");
        InitPaymentResponse response = new()
        {
            PaymentId = 10871876,
            RedirectUrl = "https://www.platron.ru/ps/test/start_payment.php?payment_id=10871876",
            RedirectUrlType = "payment system",
            ExtraFields = TestData.Text("pg_accepted_payment_systems", "TESTCARD"),
        };

        Assert.Equal(vector.Expected, response.Sign(vector.Credentials, new SigningOptions { Salt = "6060e9c4bdb85acbfc0a800092260827" }).Signature());
        Assert.Equal(response, TestData.Should<Answer<InitPaymentResponse>.Success>(InitPaymentResponse.Read(Xml(vector), vector.Credentials)).Response);
    }

    [Fact]
    public void Answer_to_a_check_notification_is_written_and_read()
    {
        SignatureVector vector = SignatureVector.ById("platron-java-check-response-ok");
        CheckResponse response = new() { Timeout = 300 };

        Assert.Equal(vector.Expected, response.Sign(vector.Credentials, new SigningOptions { Salt = "salt" }).Signature());
        Assert.Equal(response, TestData.Should<Answer<CheckResponse>.Success>(CheckResponse.Read(Xml(vector), vector.Credentials)).Response);
    }

    [Fact]
    public void Error_of_a_capture_is_written_and_read_as_authenticated()
    {
        SignatureVector vector = SignatureVector.ById("argilla-capture-response-error");
        ErrorReply response = new(CaptureRequest.Endpoint, new("373"), "incorrect transaction status");

        Assert.Equal(vector.Expected, response.Sign(vector.Credentials, new SigningOptions { Salt = "c58685faf9549ceb234b42e040d46966" }).Signature());
        Answer<CaptureResponse>.GatewayError error = TestData.Should<Answer<CaptureResponse>.GatewayError>(CaptureResponse.Read(Xml(vector), vector.Credentials));
        Assert.True(error.IsAuthenticated);
        Assert.Equal("373", error.Code?.Value);
    }

    [Theory]
    [InlineData("platron-java-capture-response-error")]
    [InlineData("platron-java-refund-response-error")]
    public void Error_without_a_code_is_read_as_authenticated(string id)
    {
        SignatureVector vector = SignatureVector.ById(id);

        Answer<CheckResponse>.GatewayError error = TestData.Should<Answer<CheckResponse>.GatewayError>(
            CheckResponse.Read(Xml(vector), vector.Credentials, new ReadOptions { ScriptName = ScriptName.Exactly(vector.Script) }));

        Assert.True(error.IsAuthenticated);
        Assert.Null(error.Code);
        Assert.Equal("System error", error.Description);
    }

    [Fact]
    public void Check_notification_is_read()
    {
        SignatureVector vector = SignatureVector.ById("platron-java-check-request");

        CheckRequest request = TestData.Should<ReceivedRequest<CheckRequest>.Verified>(CheckRequest.Read(vector.SignedMessageFields, vector.Credentials)).Request;

        Assert.Equal(("654", 765432L, 100.00m, "RUB"), (request.OrderId, request.PaymentId, request.Amount, request.Currency));
        Assert.Equal("platron-java-sdk", request.ExtraFields["cms_payment_module"]);
    }

    [Fact]
    public void Result_notification_to_an_address_with_a_slash_at_its_end_is_read_with_its_empty_field()
    {
        SignatureVector vector = SignatureVector.ById("argilla-result-notification");

        ResultRequest request = TestData.Should<ReceivedRequest<ResultRequest>.Verified>(ResultRequest.Read(vector.SignedMessageFields, vector.Credentials)).Request;

        Assert.Equal("11500.0000", request.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("11500", request.NetAmount!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Null(request.Description);
        Assert.True(request.Result);
        Assert.False(request.CanReject);
        Assert.Equal(new DateTime(2013, 12, 19, 16, 20, 55), request.PaymentDate);

        MessageFields withoutEmpty = [.. vector.SignedMessageFields.Where(static field => field.Name != "pg_description")];
        TestData.Should<ReceivedRequest<ResultRequest>.Untrusted>(ResultRequest.Read(withoutEmpty, vector.Credentials));
    }

    [Fact]
    public void Result_notification_is_read_under_the_script_name_that_was_registered()
    {
        SignatureVector vector = SignatureVector.ById("platron-java-result-request");

        TestData.Should<ReceivedRequest<ResultRequest>.Untrusted>(ResultRequest.Read(vector.SignedMessageFields, vector.Credentials));
        ReceivedRequest<ResultRequest>.Verified verified = TestData.Should<ReceivedRequest<ResultRequest>.Verified>(
            ResultRequest.Read(vector.SignedMessageFields, vector.Credentials, new ReadOptions { ScriptName = ScriptName.FromUrl("https://shop.test/platron/result?x=1") }));
        Assert.Equal(765432, verified.Request.PaymentId);
    }

    [Fact]
    public void Documented_example_of_nested_fields_is_read()
    {
        SignatureVector vector = SignatureVector.ById("platron-doc-nested-xml");

        ScriptRequest request = TestData.Should<ReceivedRequest<ScriptRequest>.Verified>(ScriptRequest.Read(vector.SignedMessageFields, vector.Credentials)).Request;

        Assert.Equal(("value1", "value2", "value3"), (request.AParam, request.BParam, request.TParam));
        Assert.Equal("pg_z_param", Assert.Single(request.ExtraFields).Name);
    }

    [Theory]
    [MemberData(nameof(SignatureVector.Verifying), MemberType = typeof(SignatureVector))]
    public void Every_vector_is_verified_by_a_contract_that_knows_none_of_its_fields(string id)
    {
        SignatureVector vector = SignatureVector.ById(id);
        ReadOptions options = new() { ScriptName = ScriptName.Exactly(vector.Script) };

        // Some messages name their merchant, who must be that of the credentials.
        MerchantCredentials credentials = vector.SignedMessageFields["pg_merchant_id"] is { } merchantId ? new(merchantId, vector.Secret) : vector.Credentials;

        ReceivedRequest<CaptureRequest> received = CaptureRequest.Read(vector.SignedMessageFields, credentials, options);

        TestData.Should<ReceivedRequest<CaptureRequest>.Verified>(received);
        MessageFields damaged = [.. vector.SignedMessageFields, MessageField.Text("more", "")];
        TestData.Should<ReceivedRequest<CaptureRequest>.Untrusted>(CaptureRequest.Read(damaged, credentials, options));
    }

    [Theory]
    [MemberData(nameof(SignatureVector.NotVerifying), MemberType = typeof(SignatureVector))]
    public void Vector_that_is_known_not_to_verify_is_untrusted(string id)
    {
        SignatureVector vector = SignatureVector.ById(id);
        ReadOptions options = new() { ScriptName = ScriptName.Exactly(vector.Script) };

        TestData.Should<ReceivedRequest<CaptureRequest>.Untrusted>(CaptureRequest.Read(vector.SignedMessageFields, vector.Credentials, options));
        if (vector.Message == "xml-response")
        {
            TestData.Should<Answer<EverythingResponse>.Untrusted>(EverythingResponse.Read(Xml(vector), vector.Credentials, options));
        }
    }

    private static byte[] Xml(SignatureVector vector) => ReferenceXml.Write([.. vector.Fields, Node.Of("pg_sig", vector.Expected)]);
}
