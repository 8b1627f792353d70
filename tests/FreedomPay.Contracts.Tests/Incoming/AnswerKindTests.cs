using FreedomPay.Common;
using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Tests.Oracle;
using FreedomPay.Contracts.TransportProbe.Contracts;
using FreedomPay.Gateway.Purchase;
using TestContracts.Limited;
using TestContracts.Scalars;

namespace FreedomPay.Contracts.Tests.Incoming;

/// <summary>What an answer is, what it means, and why it is not trusted, in words.</summary>
public class AnswerKindTests
{
    [Fact]
    public void Success_is_done_where_nothing_moves_and_pending_where_money_does()
    {
        Assert.Equal(Outcome.Done, LookupResponse.Read(Signed("lookup"), TestData.Credentials).Outcome);
        Assert.Equal(Outcome.Pending, ThreeDSecureResponse.Read(Signed("paymentAcs"), TestData.Credentials).Outcome);
    }

    [Fact]
    public void Request_that_is_sent_back_as_its_own_answer_is_untrusted()
    {
        SignedRequest<LookupResponse> request = new LookupRequest { Text = "ok" }.Sign(TestData.Credentials, new SigningOptions { Salt = "sentBackAsAnswer" });

        // The same values in the same order under names that make a success of them.
        byte[] back = ReferenceXml.Write(
            [Node.Of("pg_a", TestData.MerchantId), Node.Of("pg_salt", "sentBackAsAnswer"), Node.Of("pg_status", "ok"), Node.Of("pg_sig", request.Signature())]);

        foreach (Answer<LookupResponse> answer in (Answer<LookupResponse>[])[request.ReadAnswer(back), LookupResponse.Read(back, TestData.Credentials)])
        {
            Answer<LookupResponse>.Untrusted untrusted = TestData.Should<Answer<LookupResponse>.Untrusted>(answer);

            Assert.True(untrusted.Signature.IsValid);
            Assert.Equal("Untrusted answer. The signature is that of a request of this process: somebody sent it back. A real answer has one of its own.", untrusted.ToString());
        }
    }

    [Theory]
    [InlineData(null, "is missing")]
    [InlineData("", "is empty, repeated or holds other fields")]
    [InlineData("waiting", "is 'waiting'")]
    [InlineData("0123456789012345678901234567890123456789-cut", "is '0123456789012345678901234567890123456789'")]
    public void Status_that_the_spec_does_not_describe_is_named(string? status, string found)
    {
        Node[] fields = [.. status is null ? Array.Empty<Node>() : [Node.Of("pg_status", status)], Node.Of("pg_salt", "s")];

        Answer<LookupResponse> answer = LookupResponse.Read(ReferenceXml.Write(ReferenceWalk.Signed("lookup", TestData.Key, fields)), TestData.Credentials);

        Assert.Equal(
            $"The signature is valid, but the answer has none of the shapes that the spec describes: pg_status {found}, "
            + "or another field that tells the shapes apart is missing, repeated or has a value that the spec does not know.",
            TestData.Should<Answer<LookupResponse>.Malformed>(answer).Reason);
    }

    [Fact]
    public void Document_that_is_no_message_is_told_from_one_that_lacks_its_signature()
    {
        Assert.StartsWith(
            "The document has neither pg_status nor pg_sig",
            TestData.Should<Answer<LookupResponse>.Malformed>(LookupResponse.Read("<response><a>1</a></response>"u8.ToArray(), TestData.Credentials)).Reason,
            StringComparison.Ordinal);
        Assert.Equal(
            "Untrusted answer. The message has no pg_sig.",
            TestData.Should<Answer<LookupResponse>.Untrusted>(LookupResponse.Read("<response><pg_status>ok</pg_status></response>"u8.ToArray(), TestData.Credentials)).ToString());
        Assert.Equal(
            "Untrusted answer. pg_sig is not made of 32 hexadecimal digits.",
            TestData.Should<Answer<LookupResponse>.Untrusted>(LookupResponse.Read("<response><pg_sig>1</pg_sig></response>"u8.ToArray(), TestData.Credentials)).ToString());
    }

    [Fact]
    public void Status_that_a_reply_has_as_its_own_field_comes_once()
    {
        ScriptName script = ScriptName.Exactly("pay");

        TestData.Should<Answer<NotifiedResponse>.Success>(Read(Node.Of("pg_status", "ok")));
        Assert.Equal(
            "The signature is valid, but the field pg_status comes more than once.",
            TestData.Should<Answer<NotifiedResponse>.Malformed>(Read(Node.Of("pg_status", "ok"), Node.Of("pg_status", "ok"))).Reason);

        Answer<NotifiedResponse> Read(params Node[] fields) => MessageReading.ReadAnswer<NotifiedResponse>(
            ReferenceXml.Write(ReferenceWalk.Signed("pay", TestData.Key, [.. fields, Node.Of("pg_salt", "s")])), TestData.Credentials, script, options: null);
    }

    [Fact]
    public void Error_of_a_test_gateway_has_a_code_and_shows_its_parts()
    {
        ErrorReply error = new(LookupRequest.Endpoint, ErrorCode.GeneralError, "text") { Timestamp = DateTimeOffset.UnixEpoch, ExtraFields = TestData.Text("x", "hidden") };
        string text = error.ToString();

        Assert.StartsWith("ErrorReply { Endpoint = GET /tests/lookup, Code = 9999, Description = text, Timestamp = 1970-01-01", text, StringComparison.Ordinal);
        Assert.Contains("ExtraFields = ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", text, StringComparison.Ordinal);
        ErrorReply without = new(LookupRequest.Endpoint, default, "text");
        Assert.Equal("pg_error_code", Assert.Single(Assert.Throws<MessageValidationException>(() => without.Sign(TestData.Credentials)).Violations).WireName);
    }

    [Fact]
    public void Reading_without_verification_takes_the_given_limits()
    {
        byte[] body = Signed("lookup");

        Assert.NotNull(UnverifiedMessages.DangerouslyReadAnswer<LookupResponse>(body, new MessageLimits { MaxBytes = body.Length }));
        Assert.Null(UnverifiedMessages.DangerouslyReadAnswer<LookupResponse>(body, new MessageLimits { MaxBytes = body.Length - 1 }));
        Assert.NotNull(UnverifiedMessages.DangerouslyReadXml(body, new MessageLimits { MaxBytes = body.Length }));
        Assert.Null(UnverifiedMessages.DangerouslyReadXml(body, new MessageLimits { MaxBytes = body.Length - 1 }));
    }

    [Fact]
    public void Texts_say_what_is_wrong_with_them()
    {
        SignedTextRequest request = ((IGatewayTextRequest)new ProbeRequest()).Sign(Endpoints.Merchant);

        TextAnswer large = request.ReadAnswer(new byte[11], new ReadOptions { Limits = new MessageLimits { MaxBytes = 10 } });
        TextAnswer error = request.ReadAnswer("<r><pg_status>error</pg_status><pg_error_code>9999</pg_error_code></r>"u8.ToArray());

        Assert.Equal("Malformed answer. The body is longer than 10 bytes.", large.ToString());
        Assert.Equal("Gateway error 9999: no description (not authenticated)", error.ToString());
    }

    private static byte[] Signed(string script) =>
        ReferenceXml.Write(ReferenceWalk.Signed(script, TestData.Key, Node.Of("pg_status", "ok"), Node.Of("pg_salt", "s")));
}
