using FreedomPay.Common;
using FreedomPay.Contracts.Tests.Oracle;
using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Tests.Incoming;

/// <summary>What is final is said by whole, signed answers alone.</summary>
public class FinalAnswerTests
{
    [Theory]
    [InlineData("1", Outcome.Done)]
    [InlineData("0", Outcome.NotDone)]
    public void Whole_answer_says_it(string cleared, Outcome expected) => Assert.Equal(expected, Read(Clearing(cleared)).Outcome);

    [Fact]
    public void Amount_under_the_other_name_of_the_result_is_no_result()
    {
        // The clearing of 1 was not done. Three elements are renamed, their order stays, and so does the signed text.
        string xml = Clearing("0")
            .Replace("pg_clearing_amount", "pg_clearing_status", StringComparison.Ordinal)
            .Replace("pg_status_clearing", "pg_status_d", StringComparison.Ordinal);

        Answer<ClearPaymentResponse> answer = Read(xml);

        Assert.True(TestData.Should<Answer<ClearPaymentResponse>.Success>(answer).Response.Cleared);
        Assert.Equal(Outcome.Unknown, answer.Outcome);
    }

    [Fact]
    public void Result_under_both_names_with_two_values_is_no_result()
    {
        string xml = Resigned(Node.Of("pg_amount", "1000"), Node.Of("pg_clearing_amount", "1"), Node.Of("pg_clearing_status", "0"), Node.Of("pg_payment_id", "7"), Node.Of("pg_status_clearing", "1"));

        Assert.Equal(Outcome.Unknown, Read(xml).Outcome);
    }

    [Fact]
    public void Error_that_nobody_signed_does_not_say_that_nothing_was_changed()
    {
        ErrorReply error = new(CreatePaymentRequest.Endpoint, new ErrorCode("9999"), "text");

        Assert.Equal(Outcome.Unknown, CreatePaymentResponse.Read(error.ToUnsignedXml(), TestData.Credentials).Outcome);
        Assert.Equal(Outcome.NotDone, CreatePaymentResponse.Read(error.Sign(TestData.Credentials).ToXml(), TestData.Credentials).Outcome);
    }

    private static string Clearing(string cleared) => Resigned(
        Node.Of("pg_amount", "1000"), Node.Of("pg_clearing_amount", "1"), Node.Of("pg_payment_id", "7"), Node.Of("pg_status_clearing", cleared));

    private static string Resigned(params Node[] fields) => System.Text.Encoding.UTF8.GetString(
        ReferenceXml.Write([.. ReferenceWalk.Signed("clearing", TestData.Key, [.. fields, Node.Of("pg_salt", "s"), Node.Of("pg_status", "ok")])]));

    private static Answer<ClearPaymentResponse> Read(string xml) => ClearPaymentResponse.Read(System.Text.Encoding.UTF8.GetBytes(xml), TestData.Credentials);
}
