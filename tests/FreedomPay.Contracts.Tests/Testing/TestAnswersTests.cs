using FreedomPay.Common;
using FreedomPay.Contracts.Testing;
using FreedomPay.Gateway.Purchase;
using TestContracts.Scalars;

namespace FreedomPay.Contracts.Tests.Testing;

/// <summary>A shop's unit test makes every answer that its code can get, without a gateway.</summary>
public class TestAnswersTests
{
    private static readonly ThreeDSecureRequest Request = new() { PaymentId = 7, Md = "MD", PaRes = "PARES" };

    public static TheoryData<Answer<ThreeDSecureResponse>, string, Outcome> Answers => new()
    {
        { TestAnswers.Success(new ThreeDSecureResponse { PaymentId = 7 }), "success", Outcome.Pending },
        { TestAnswers.Success(new ThreeDSecureResponse { PaymentId = 7 }, Outcome.Done), "success", Outcome.Done },
        { TestAnswers.GatewayError<ThreeDSecureResponse>(ErrorCode.InvalidSignature), "error", Outcome.NotDone },
        { TestAnswers.GatewayError<ThreeDSecureResponse>(ErrorCode.InvalidSignature, isAuthenticated: false), "error", Outcome.Unknown },
        { TestAnswers.GatewayError<ThreeDSecureResponse>(ErrorCode.GeneralError), "error", Outcome.Unknown },
        { TestAnswers.Untrusted<ThreeDSecureResponse>(), "untrusted", Outcome.Unknown },
        { TestAnswers.Malformed<ThreeDSecureResponse>(), "malformed", Outcome.Unknown },
        { TestAnswers.NoAnswer<ThreeDSecureResponse>(), "none", Outcome.Unknown },
        { TestAnswers.NoAnswer<ThreeDSecureResponse>(wasSent: false), "none", Outcome.NotDone },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Client_of_a_test_gives_the_answer_that_was_made(Answer<ThreeDSecureResponse> made, string expectedCase, Outcome expectedOutcome)
    {
        Answer<ThreeDSecureResponse> answer = await new ClientOfTest(made).SendAsync(Request);

        Assert.Equal(expectedOutcome, answer.Outcome);
        Assert.Equal(expectedCase, answer.Match(static _ => "success", static _ => "error", static _ => "untrusted", static _ => "malformed", static _ => "none"));
        Assert.Equal(expectedCase == "success", answer.Response is not null);
    }

    [Fact]
    public void Response_of_anything_else_throws_a_text_that_is_safe_to_log()
    {
        FreedomPayException exception = Assert.Throws<FreedomPayException>(() => TestAnswers.GatewayError<ThreeDSecureResponse>(ErrorCode.GeneralError, "held back").GetResponseOrThrow());

        Assert.Contains("9999", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Outcome: Unknown", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_are_made_too()
    {
        Assert.Equal("page", TestAnswers.Page("<html/>").Match(static page => page.GetText() == "<html/>" ? "page" : "", static _ => "", static _ => "", static _ => ""));
        Assert.Equal(Outcome.NotDone, TestAnswers.TextError(ErrorCode.GeneralError).Outcome);
        Assert.Equal(Outcome.Unknown, TestAnswers.TextError(ErrorCode.GeneralError, effect: Effect.Moves).Outcome);
        Assert.Equal(Outcome.Unknown, TestAnswers.MalformedText().Outcome);
        Assert.Equal(Outcome.NotDone, TestAnswers.NoText(wasSent: false).Outcome);
    }

    [Fact]
    public void Received_messages_are_made_and_can_be_answered()
    {
        ReceivedRequest<LookupRequest> verified = TestAnswers.Verified(new LookupRequest { Text = "t" }, TestData.Credentials, ScriptName.Exactly("lookup"));

        SignedReply reply = TestData.Should<ReceivedRequest<LookupRequest>.Verified>(verified).Reply(new LookupResponse());

        TestData.Should<Answer<LookupResponse>.Success>(LookupResponse.Read(reply.ToXml(), TestData.Credentials));
        Assert.Equal("untrusted", TestAnswers.UntrustedRequest<LookupRequest>().Match(static _ => "", static _ => "untrusted", static _ => ""));
        Assert.Equal("malformed", TestAnswers.MalformedRequest<LookupRequest>().Match(static _ => "", static _ => "", static _ => "malformed"));
    }

    [Fact]
    public async Task Client_of_a_test_that_does_not_override_a_method_says_so()
    {
        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(() => new ClientOfTest(new object()).SendAsync(Request.Sign(TestData.Credentials)));

        Assert.Contains("override", exception.Message, StringComparison.Ordinal);
    }

    private sealed class ClientOfTest(object answer) : FreedomPayClient
    {
        public override Task<Answer<TResponse>> SendAsync<TResponse>(IGatewayRequest<TResponse> request, CancellationToken cancellationToken = default) =>
            Task.FromResult((Answer<TResponse>)answer);
    }
}
