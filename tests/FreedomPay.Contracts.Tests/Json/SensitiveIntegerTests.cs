using System.Text;
using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Json;

namespace FreedomPay.Contracts.Tests.Json;

/// <summary>Numbers that nobody may see: a text of digits in code, a number in JSON.</summary>
public class SensitiveIntegerTests
{
    [Theory]
    [InlineData("77011234567")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("9223372036854775807")]
    public async Task Digits_are_sent_as_a_number_and_read_back(string digits)
    {
        CallRequest request = new() { Phone = digits };
        using HttpRequestMessage message = request.Sign(TestData.Credentials).ToHttpRequestMessage();
        byte[] body = await SentBytes.OfAsync(message.Content!);

        Assert.Equal($$"""{"phone":{{digits}}}""", Encoding.UTF8.GetString(body));
        ReceivedRequest<CallRequest> received = CallRequest.Read(
            body, [.. message.Headers.Select(static header => KeyValuePair.Create(header.Key, header.Value.Single()))], TestData.Credentials);
        ReceivedRequest<CallRequest>.Verified verified = TestData.Should<ReceivedRequest<CallRequest>.Verified>(received);
        Assert.Equal(request, verified.Request);
        Assert.Empty(verified.Problems);
    }

    [Theory]
    [InlineData("+77011234567")]
    [InlineData("077011234567")]
    [InlineData("7 701 123 45 67")]
    [InlineData("7701-1234567")]
    [InlineData("9223372036854775808")]
    [InlineData("1.0")]
    [InlineData("-0")]
    [InlineData("٣")]
    [InlineData("secret")]
    [InlineData(" 7")]
    public void What_is_no_number_is_refused_without_its_value(string text)
    {
        MessageValidationException refused = Assert.Throws<MessageValidationException>(() => new CallRequest { Phone = "7", OtherPhone = text }.Sign(TestData.Credentials));

        Assert.Equal("other_phone", Assert.Single(refused.Violations).WireName);
        Assert.DoesNotContain(text, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_required_and_shown_nowhere()
    {
        Assert.Equal("phone", Assert.Single(Assert.Throws<MessageValidationException>(() => new CallRequest { Phone = "" }.Sign(TestData.Credentials)).Violations).WireName);
        Assert.DoesNotContain("77011234567", new CallRequest { Phone = "77011234567" }.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("77011234567", new CallRequest { Phone = "77011234567" }.Sign(TestData.Credentials).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"phone":77011234567}""", "77011234567", null)]
    [InlineData("""{"phone":"77011234567"}""", "77011234567", FieldProblemKind.OtherJsonType)]
    [InlineData("""{"phone":"a"}""", null, FieldProblemKind.NotConvertible)]
    [InlineData("""{"phone":1e3}""", null, FieldProblemKind.NotConvertible)]
    [InlineData("""{"phone":""}""", null, null)]
    public void An_answer_is_read_and_what_is_no_integer_is_reported(string body, string? digits, FieldProblemKind? problem)
    {
        Answer<CallResponse>.Success success = TestData.Should<Answer<CallResponse>.Success>(CallResponse.Read(Encoding.UTF8.GetBytes(body)));

        Assert.Equal(digits, success.Response.Phone?.Reveal());
        Assert.Equal(problem is null ? [] : [problem.Value], success.Problems.Select(static found => found.Kind));
    }
}
