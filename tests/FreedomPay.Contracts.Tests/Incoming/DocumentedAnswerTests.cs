using FreedomPay.Contracts.Tests.Oracle;
using FreedomPay.Gateway.Purchase;
using ThreeDSecureAnswer = FreedomPay.Contracts.Answer<FreedomPay.Gateway.Purchase.ThreeDSecureResponse>;

namespace FreedomPay.Contracts.Tests.Incoming;

/// <summary>The documented answers of 3DSecure, re-signed, as printed, and without a signature.</summary>
public class DocumentedAnswerTests
{
    [Fact]
    public void Success_that_is_signed_is_a_success_with_all_its_fields()
    {
        byte[] body = DocumentedAnswers.Resigned(DocumentedAnswers.Success);

        ThreeDSecureAnswer.Success success = TestData.Should<ThreeDSecureAnswer.Success>(Read(body));

        Assert.Equal(
            new ThreeDSecureResponse
            {
                PaymentId = 7999007771,
                AuthCode = "243412",
                Reference = "241107063029",
                Datetime = new DateTimeOffset(2024, 11, 7, 6, 30, 29, TimeSpan.Zero),
            },
            success.Response);
        Assert.Empty(success.Problems);
        Assert.Equal(body, success.GetBody().ToArray());
    }

    [Theory]
    [InlineData(DocumentedAnswers.Error, "9999", "ERROR_MESSAGE")]
    [InlineData(DocumentedAnswers.InvalidSignature, "1100", "Некорректная подпись запроса")]
    public void Error_that_is_signed_is_an_authenticated_error(string xml, string code, string description)
    {
        ThreeDSecureAnswer.GatewayError error = TestData.Should<ThreeDSecureAnswer.GatewayError>(Read(DocumentedAnswers.Resigned(xml)));

        Assert.True(error.IsAuthenticated);
        Assert.Equal(code, error.Code?.Value);
        Assert.Equal(description, error.Description);
        Assert.Equal(6, error.Fields.Count);
    }

    [Fact]
    public void Success_as_printed_is_untrusted()
    {
        ThreeDSecureAnswer.Untrusted untrusted = TestData.Should<ThreeDSecureAnswer.Untrusted>(Read(DocumentedAnswers.Bytes(DocumentedAnswers.Success)));

        Assert.Equal(SignatureFailure.Mismatch, untrusted.Signature.Failure);
        Assert.Equal("paymentAcs", untrusted.Signature.ScriptName.Value);
        Assert.Equal(["pg_auth_code", "pg_datetime", "pg_payment_id", "pg_reference", "pg_salt", "pg_status"], untrusted.Signature.SignedNames);
    }

    [Theory]
    [InlineData(DocumentedAnswers.Error, "9999")]
    [InlineData(DocumentedAnswers.InvalidSignature, "1100")]
    public void Error_as_printed_is_an_error_that_is_not_authenticated(string xml, string code)
    {
        ThreeDSecureAnswer.GatewayError error = TestData.Should<ThreeDSecureAnswer.GatewayError>(Read(DocumentedAnswers.Bytes(xml)));

        Assert.False(error.IsAuthenticated);
        Assert.Equal(SignatureFailure.Mismatch, error.Signature.Failure);
        Assert.Equal(code, error.Code?.Value);
    }

    [Theory]
    [InlineData("9998", "Некорректная подпись запроса")]
    [InlineData("1100", "Некорректная подпись запроса")]
    [InlineData("11068", "Payment not found.")]
    public void Unsigned_error_is_an_error_that_is_not_authenticated(string code, string description)
    {
        ThreeDSecureAnswer.GatewayError error = TestData.Should<ThreeDSecureAnswer.GatewayError>(Read(DocumentedAnswers.Unsigned(code, description)));

        Assert.False(error.IsAuthenticated);
        Assert.Equal(SignatureFailure.Missing, error.Signature.Failure);
        Assert.Equal(code, error.Code?.Value);
        Assert.Equal(description, error.Description);
        Assert.Contains("not authenticated", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<pg_sig/>")]
    [InlineData("<pg_sig></pg_sig>")]
    [InlineData("")]
    public void Success_without_a_signature_is_untrusted(string signature)
    {
        string xml = DocumentedAnswers.Success.Replace("<pg_sig>91c6f70ea9e20db854a61b0c90c6ae9c</pg_sig>", signature, StringComparison.Ordinal);

        TestData.Should<ThreeDSecureAnswer.Untrusted>(Read(DocumentedAnswers.Bytes(xml)));
    }

    [Fact]
    public void Success_signed_with_another_key_or_script_name_is_untrusted()
    {
        TestData.Should<ThreeDSecureAnswer.Untrusted>(Read(DocumentedAnswers.Resigned(DocumentedAnswers.Success, key: TestData.PayoutKey)));
        TestData.Should<ThreeDSecureAnswer.Untrusted>(Read(DocumentedAnswers.Resigned(DocumentedAnswers.Success, script: "paymentacs")));
        TestData.Should<ThreeDSecureAnswer.Untrusted>(Read(DocumentedAnswers.Resigned(DocumentedAnswers.Success, script: "")));
    }

    [Theory]
    [InlineData("new")]
    [InlineData("pending")]
    [InlineData("OK")]
    [InlineData("Ok")]
    [InlineData(" ok")]
    [InlineData("ok ")]
    [InlineData("")]
    [InlineData("ERROR")]
    public void Signed_answer_with_a_status_that_the_spec_does_not_know_is_malformed_and_no_success(string status)
    {
        string xml = DocumentedAnswers.Success.Replace("<pg_status>ok<", $"<pg_status>{status}<", StringComparison.Ordinal);

        TestData.Should<ThreeDSecureAnswer.Malformed>(Read(DocumentedAnswers.Resigned(xml)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<pg_status>ok</pg_status><pg_status>ok</pg_status>")]
    [InlineData("<pg_status>ok</pg_status><pg_status>error</pg_status>")]
    [InlineData("<pg_status>error</pg_status><pg_status>ok</pg_status>")]
    [InlineData("<pg_status><x>ok</x></pg_status>")]
    [InlineData("<status>ok</status>")]
    [InlineData("<PG_STATUS>ok</PG_STATUS>")]
    public void Signed_answer_without_exactly_one_status_is_malformed(string status)
    {
        string xml = DocumentedAnswers.Success.Replace("<pg_status>ok</pg_status>", status, StringComparison.Ordinal);

        TestData.Should<ThreeDSecureAnswer.Malformed>(Read(DocumentedAnswers.Resigned(xml)));
    }

    [Theory]
    [InlineData("pg_payment_id")]
    [InlineData("pg_auth_code")]
    [InlineData("pg_card_id")]
    [InlineData("pg_salt")]
    [InlineData("pg_datetime")]
    public void Signed_answer_with_a_single_valued_field_twice_is_malformed_and_the_field_is_named(string name)
    {
        string xml = DocumentedAnswers.Success.Replace("</response>", $"<{name}>1</{name}><{name}>2</{name}></response>", StringComparison.Ordinal);

        ThreeDSecureAnswer.Malformed malformed = TestData.Should<ThreeDSecureAnswer.Malformed>(Read(DocumentedAnswers.Resigned(xml)));

        Assert.Contains(name, malformed.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_written_by_the_gateways_role_reads_as_what_it_was()
    {
        ThreeDSecureResponse response = new()
        {
            PaymentId = 7999007771,
            AuthCode = "243412",
            CardToken = "token",
            Reference = "241107063029",
            Datetime = new DateTimeOffset(2024, 11, 7, 6, 30, 29, TimeSpan.FromHours(5)),
        };
        byte[] body = response.Sign(TestData.Credentials).ToXml();

        Assert.Equal(response, TestData.Should<ThreeDSecureAnswer.Success>(Read(body)).Response);
        IReadOnlyList<Node> fields = ReferenceXml.TryParse(body)!;
        Assert.Equal(ReferenceWalk.Sign("paymentAcs", fields, TestData.Key), fields.Single(static field => field.Name == "pg_sig").Text);
    }

    [Fact]
    public void Error_written_by_the_gateways_role_reads_signed_and_unsigned()
    {
        ErrorReply response = new(ThreeDSecureRequest.Endpoint, new("1100"), "Некорректная <подпись> & запроса")
        {
            Timestamp = new DateTimeOffset(2024, 10, 7, 6, 33, 20, TimeSpan.Zero),
            ExtraFields = TestData.Text("pg_payment_id", "5"),
        };

        ThreeDSecureAnswer.GatewayError signed = TestData.Should<ThreeDSecureAnswer.GatewayError>(Read(response.Sign(TestData.Credentials).ToXml()));
        ThreeDSecureAnswer.GatewayError unsigned = TestData.Should<ThreeDSecureAnswer.GatewayError>(Read(response.ToUnsignedXml()));

        Assert.True(signed.IsAuthenticated);
        Assert.False(unsigned.IsAuthenticated);
        Assert.Equal("Некорректная <подпись> & запроса", signed.Description);
        Assert.Equal("Некорректная <подпись> & запроса", unsigned.Description);
        Assert.Equal("2024-10-07T06:33:20+00:00", signed.Fields["pg_datetime"]);
        Assert.DoesNotContain(unsigned.Fields, static field => field.Name is "pg_sig" or "pg_salt");
    }

    [Theory]
    [InlineData("<pg_error_code>1</pg_error_code><pg_error_code>2</pg_error_code>")]
    [InlineData("<pg_error_code/>")]
    [InlineData("<pg_error_code><x>1</x></pg_error_code>")]
    [InlineData("")]
    public void Error_without_a_usable_code_is_still_an_error(string code)
    {
        ThreeDSecureAnswer.GatewayError error = TestData.Should<ThreeDSecureAnswer.GatewayError>(
            Read(DocumentedAnswers.Bytes($"<response><pg_status>error</pg_status>{code}</response>")));

        Assert.Null(error.Code);
        Assert.Null(error.Description);
    }

    [Fact]
    public void Match_takes_every_case_apart()
    {
        Assert.Equal("success", Case(DocumentedAnswers.Resigned(DocumentedAnswers.Success)));
        Assert.Equal("error", Case(DocumentedAnswers.Unsigned("9998", "x")));
        Assert.Equal("untrusted", Case(DocumentedAnswers.Bytes(DocumentedAnswers.Success)));
        Assert.Equal("malformed", Case([]));

        static string Case(byte[] body) => Read(body).Match(static _ => "success", static _ => "error", static _ => "untrusted", static _ => "malformed", static _ => "none");
    }

    private static ThreeDSecureAnswer Read(byte[] body) => ThreeDSecureResponse.Read(body, TestData.Credentials);
}
