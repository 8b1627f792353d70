using FreedomPay.Common;
using FreedomPay.Contracts.Tests.Kinds;
using FreedomPay.Gateway.Purchase;
using ThreeDSecureAnswer = FreedomPay.Contracts.Answer<FreedomPay.Gateway.Purchase.ThreeDSecureResponse>;

namespace FreedomPay.Contracts.Tests.Answers;

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
        ErrorResponse error = Error(ErrorCode.InvalidSignature) with { ExtraFields = [MessageField.Text("zz", "1")] };
        string xml = System.Text.Encoding.UTF8.GetString(error.Sign(TestData.Credentials).ToXml())
            .Replace("</zz>", "</zz><pg_error_code>1100</pg_error_code>", StringComparison.Ordinal);

        ThreeDSecureAnswer.GatewayError read = Read(DocumentedAnswers.Resigned(xml));

        Assert.True(read.IsAuthenticated);
        Assert.Null(read.Code);
        Assert.Equal(Outcome.Unknown, read.Outcome);
    }

    [Fact]
    public void Errors_in_place_of_a_page_say_it_too()
    {
        SignedTextRequest page = new PageRequest { Secret = "7" }.Sign(TestData.Credentials);

        TextAnswer answer = page.ReadAnswer(new ErrorResponse(PageRequest.Endpoint, ErrorCode.InvalidSignature, "text").Sign(TestData.Credentials).ToXml());

        Assert.Equal(Outcome.NotDone, TestData.Should<TextAnswer.GatewayError>(answer).Outcome);
    }

    private static ErrorResponse Error(ErrorCode code) => new(ThreeDSecureRequest.Endpoint, code, "text");

    private static ThreeDSecureAnswer.GatewayError Read(byte[] body) =>
        TestData.Should<ThreeDSecureAnswer.GatewayError>(ThreeDSecureResponse.Read(body, TestData.Credentials));
}
