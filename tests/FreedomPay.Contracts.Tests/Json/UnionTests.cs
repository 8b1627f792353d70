using System.Text;
using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Json;

namespace FreedomPay.Contracts.Tests.Json;

/// <summary>Objects whose fields depend on one of them, and JSON of which nothing is known.</summary>
public class UnionTests
{
    private const string Profile = "0199765b-a007-7339-93fe-f073ac14aa9b";

    public static TheoryData<ChooseFrom, string> Cases => new()
    {
        { new ChooseFromCard { Card = new ChosenCard { Pan = "4111111111111111" }, Save = true }, """{"card":{"pan":"4111111111111111"},"save":true,"type":"card"}""" },
        { new ChooseFromRecurrent { ProfileId = new Guid(Profile) }, $$"""{"profile_id":"{{Profile}}","type":"recurrent"}""" },
        { new ChooseFromOther { Type = "new", ExtraFields = [MessageField.Number("a", "1"), MessageField.Text("z", "b")] }, """{"a":1,"type":"new","z":"b"}""" },
        { new ChooseFromRecurrent { ProfileId = new Guid(Profile), ExtraFields = [MessageField.Text("q", "1")] }, $$"""{"profile_id":"{{Profile}}","q":"1","type":"recurrent"}""" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_case_is_written_with_what_tells_it_and_read_back(ChooseFrom from, string expected)
    {
        ChooseRequest request = new() { From = from, Extra = MessageField.Object("extra", MessageField.List("list", MessageField.Null(""))) };
        using HttpRequestMessage message = request.Sign(TestData.Credentials).ToHttpRequestMessage();
        byte[] body = await SentBytes.OfAsync(message.Content!);

        Assert.Equal($$"""{"extra":{"list":[null]},"from":{{expected}}}""", Encoding.UTF8.GetString(body));
        ReceivedRequest<ChooseRequest> received = ChooseRequest.Read(
            body, [.. message.Headers.Select(static header => KeyValuePair.Create(header.Key, header.Value.Single()))], TestData.Credentials);
        Assert.Equal(request, TestData.Should<ReceivedRequest<ChooseRequest>.Verified>(received).Request);
    }

    [Fact]
    public void An_answer_with_a_case_that_the_spec_does_not_know_is_a_success_and_keeps_it()
    {
        byte[] body = """{"to":{"kind":"qr","image":"x"},"extra":5}"""u8.ToArray();
        Answer<ChooseResponse>.Success success = TestData.Should<Answer<ChooseResponse>.Success>(ChooseResponse.Read(body));

        ChooseToOther other = Assert.IsType<ChooseToOther>(success.Response.To);
        Assert.Equal(("qr", "x"), (other.Kind, Assert.Single(other.ExtraFields).GetText()));
        Assert.Equal(MessageField.Number("extra", "5"), success.Response.Extra);
        Assert.Equal(body, success.Response.Sign(TestData.Credentials).ToJson().Length == body.Length ? body : []);
    }

    [Theory]
    [InlineData("""{"to":{"url":"https://a.test/"}}""")]
    [InlineData("""{"to":{"kind":null}}""")]
    [InlineData("""{"to":{"kind":{"a":1}}}""")]
    public void A_union_without_what_tells_its_case_is_kept(string body) => Assert.IsType<ChooseToOther>(
        TestData.Should<Answer<ChooseResponse>.Success>(ChooseResponse.Read(Encoding.UTF8.GetBytes(body))).Response.To);

    [Fact]
    public void The_bounds_of_a_case_are_checked_by_name()
    {
        ChooseRequest request = new() { From = new ChooseFromCard { Card = new ChosenCard { Pan = "4111" } }, Extra = MessageField.Null("") };
        MessageValidationException refused = Assert.Throws<MessageValidationException>(() => request.Sign(TestData.Credentials));

        Assert.Equal("from[card][pan]", Assert.Single(refused.Violations).WireName);
        Assert.DoesNotContain("4111", new ChooseFromCard { Card = new ChosenCard { Pan = "4111" } }.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_JSON_can_carry_is_refused_in_a_field_of_any_kind()
    {
        ChooseRequest request = new()
        {
            From = new ChooseFromRecurrent { ProfileId = new Guid(Profile) },
            Extra = MessageField.Object("", MessageField.Text("a", "1"), MessageField.Text("a", "2")),
        };
        Assert.Equal("extra", Assert.Single(Assert.Throws<MessageValidationException>(() => request.Sign(TestData.Credentials)).Violations).WireName);
    }
}
