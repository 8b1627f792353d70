using FreedomPay.Common;
using FreedomPay.Contracts.Tests.Oracle;
using FreedomPay.Gateway.Purchase;
using TestContracts.Kinds;
using ThreeDSecureAnswer = FreedomPay.Contracts.Answer<FreedomPay.Gateway.Purchase.ThreeDSecureResponse>;

namespace FreedomPay.Contracts.Tests.Incoming;

/// <summary>"Not done" is a promise about money: of errors, only an authenticated one with a code that is documented to say so, and nothing else in it, gives it.</summary>
public class ErrorOutcomeTests
{
    [Fact]
    public void Authenticated_refusal_of_the_signature_proves_that_nothing_moved() =>
        Assert.Equal(Outcome.NotDone, Read(Error(ErrorCode.InvalidSignature).Sign(TestData.Credentials).ToXml()).Outcome);

    [Fact]
    public void Same_error_proves_nothing_when_nobody_signed_it() =>
        Assert.Equal(Outcome.Unknown, Read(Error(ErrorCode.InvalidSignature).ToUnsignedXml()).Outcome);

    [Fact]
    public void Same_error_proves_nothing_when_another_key_signed_it() =>
        Assert.Equal(Outcome.Unknown, Read(Error(ErrorCode.InvalidSignature).Sign(new MerchantCredentials("12345", "another key")).ToXml()).Outcome);

    [Theory]
    [InlineData("9999")] // a general error
    [InlineData("9998")] // sources disagree about its meaning
    [InlineData("10007")] // known from public clients only
    [InlineData("11068")] // not found under this id: not the same as not paid
    [InlineData("424242")] // unknown
    public void Other_codes_prove_nothing(string code) =>
        Assert.Equal(Outcome.Unknown, Read(Error(new ErrorCode(code)).Sign(TestData.Credentials).ToXml()).Outcome);

    [Fact]
    public void Code_that_comes_twice_proves_nothing()
    {
        ErrorReply error = Error(ErrorCode.InvalidSignature) with { ExtraFields = [MessageField.Text("zz", "1")] };
        string xml = System.Text.Encoding.UTF8.GetString(error.Sign(TestData.Credentials).ToXml())
            .Replace("</zz>", "</zz><pg_error_code>1100</pg_error_code>", StringComparison.Ordinal);

        ThreeDSecureAnswer.GatewayError read = Read(DocumentedAnswers.Resigned(xml));

        Assert.True(read.IsAuthenticated);
        Assert.Null(read.Code);
        Assert.Equal(Outcome.Unknown, read.Outcome);
    }

    [Fact]
    public void Error_that_holds_anything_else_proves_nothing()
    {
        // The signature binds no names: each of these can be another message's values.
        MessageFields[] more = [TestData.Text("zz", "1"), TestData.Text("pg_payment_id", "7"), [MessageField.Object("zz", MessageField.Text("a", "1"))], TestData.Text("zz", "")];
        foreach (MessageFields fields in more)
        {
            ThreeDSecureAnswer.GatewayError read = Read((Error(ErrorCode.InvalidSignature) with { ExtraFields = fields }).Sign(TestData.Credentials).ToXml());

            Assert.True(read.IsAuthenticated);
            Assert.Equal((ErrorCode.InvalidSignature, Outcome.Unknown), (read.Code!.Value, read.Outcome));
        }

        ErrorReply joined = new(ThreeDSecureRequest.Endpoint, ErrorCode.InvalidSignature, "two;values");
        Assert.Equal(Outcome.Unknown, Read(joined.Sign(TestData.Credentials).ToXml()).Outcome);
        Assert.Equal(Outcome.NotDone, Read((Error(ErrorCode.InvalidSignature) with { Timestamp = DateTimeOffset.UnixEpoch }).Sign(TestData.Credentials).ToXml()).Outcome);
    }

    [Fact]
    public void Code_and_text_come_under_the_names_of_failures_too()
    {
        ThreeDSecureAnswer.GatewayError failure = Read(Signed(Node.Of("pg_failure_code", "340"), Node.Of("pg_failure_description", "no funds")));
        ThreeDSecureAnswer.GatewayError both = Read(Signed(
            Node.Of("pg_failure_code", "340"), Node.Of("pg_error_code", "9999"), Node.Of("pg_description", "c"), Node.Of("pg_failure_description", "b"), Node.Of("pg_error_description", "a")));
        ThreeDSecureAnswer.GatewayError bare = Read(Signed(Node.Of("pg_description", "only this")));
        ThreeDSecureAnswer.GatewayError empty = Read(Signed(Node.Of("pg_error_code", ""), Node.Of("pg_failure_code", "340"), Node.Object("pg_error_description", Node.Of("a", "b"))));

        Assert.Equal(("340", "no funds"), (failure.Code!.Value.Value, failure.Description));
        Assert.Equal(("9999", "a"), (both.Code!.Value.Value, both.Description));
        Assert.Equal((null, "only this"), (bare.Code?.Value, bare.Description));
        Assert.Equal(("340", null), (empty.Code!.Value.Value, empty.Description));
        Assert.Equal("Gateway error without code: only this (authenticated)", bare.ToString());
        Assert.Equal("Gateway error 340: no description (authenticated)", empty.ToString());
        Assert.Equal("Gateway error 1101: text (not authenticated)", Read(Error(new ErrorCode("1101")).ToUnsignedXml()).ToString());

        static byte[] Signed(params Node[] fields) =>
            ReferenceXml.Write(ReferenceWalk.Signed("paymentAcs", TestData.Key, [Node.Of("pg_status", "error"), .. fields, Node.Of("pg_salt", "s")]));
    }

    [Fact]
    public void Errors_in_place_of_a_page_say_it_too()
    {
        SignedTextRequest page = new PageRequest { Secret = "7" }.Sign(TestData.Credentials);

        TextAnswer answer = page.ReadAnswer(new ErrorReply(PageRequest.Endpoint, ErrorCode.InvalidSignature, "text").Sign(TestData.Credentials).ToXml());

        Assert.Equal(Outcome.NotDone, TestData.Should<TextAnswer.GatewayError>(answer).Outcome);
    }

    private static ErrorReply Error(ErrorCode code) => new(ThreeDSecureRequest.Endpoint, code, "text");

    private static ThreeDSecureAnswer.GatewayError Read(byte[] body) =>
        TestData.Should<ThreeDSecureAnswer.GatewayError>(ThreeDSecureResponse.Read(body, TestData.Credentials));
}
