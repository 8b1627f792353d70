using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Urls;

namespace FreedomPay.Contracts.Tests.Fields;

/// <summary>URLs travel character for character; what is not one is refused when it is sent, and a problem when it is received.</summary>
public class UrlTests
{
    private const string Refusal = "must be an absolute http or https URL without a user name, spaces, line breaks and backslashes.";

    public static TheoryData<string> Urls => [.. UrlSamples.Urls];

    public static TheoryData<string> Others => [.. UrlSamples.Others];

    [Theory]
    [MemberData(nameof(Urls))]
    public void A_URL_travels_as_it_is(string url)
    {
        VisitRequest request = new() { ResultUrl = url, SiteUrl = url, Links = [url, "https://shop.test/"], Shop = new() { Link = url } };
        SignedRequest<VisitResponse> signed = request.Sign(TestData.Credentials, new SigningOptions { Validate = false, AllowSemicolons = true });

        Assert.Equal(
            [url, url, url],
            signed.Fields.Where(static field => field.Name is "pg_result_url" or "pg_site_url" or "pg_shop[link]").Select(static field => field.GetValue()));

        VisitRequest read = Assert.IsType<ReceivedRequest<VisitRequest>.Verified>(VisitRequest.Read(
            MessageFields.FromPairs(signed.Fields.Select(static field => KeyValuePair.Create(field.Name, field.GetValue()))), TestData.Credentials)).Request;
        Assert.Equal(request, read);
        Assert.Equal(url, read.Links![0]);

        Answer<VisitResponse>.Success answer = Answer(Node.Of("pg_redirect_url", url), Node.Of("pg_links", url), Node.Object("pg_shop", Node.Of("link", url)));
        Assert.Empty(answer.Problems);
        Assert.Equal((url, url, url), (answer.Response.RedirectUrl, answer.Response.Links!.Single(), answer.Response.Shop!.Link));

        // What the library lets through, a program can use.
        Assert.True(new Uri(url).Scheme is "https" or "http");
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Anything_else_is_refused_when_it_is_signed(string value)
    {
        VisitRequest request = new() { ResultUrl = value, SiteUrl = value, Links = [value], Shop = new() { Link = value }, Hook = value };

        MessageValidationException exception = Assert.Throws<MessageValidationException>(() => request.Sign(TestData.Credentials, new SigningOptions { Validate = false }));

        Assert.Equal(
            ["pg_hook", "pg_links[0]", "pg_result_url", "pg_shop[link]", "pg_site_url"],
            exception.Violations.Select(static violation => violation.WireName).Order(StringComparer.Ordinal));
        Assert.All(exception.Violations, static violation => Assert.Equal(Refusal, violation.Message));
        Assert.Throws<MessageValidationException>(() => new VisitXmlRequest { ResultUrl = value }.Sign(TestData.Credentials));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Anything_else_is_a_problem_of_a_verified_answer(string value)
    {
        // XML has no NUL, and turns a carriage return into a line feed.
        string carried = value.Replace("\0", "\u0001", StringComparison.Ordinal).Replace("\u0001", " x", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal);

        Answer<VisitResponse>.Success answer = Answer(Node.Of("pg_redirect_url", carried), Node.Of("pg_links", carried), Node.Object("pg_shop", Node.Of("link", carried)));

        Assert.Null(answer.Response.RedirectUrl);
        Assert.Null(answer.Response.Links);
        Assert.Null(answer.Response.Shop?.Link);
        Assert.Equal(3, answer.Problems.Count);
        Assert.All(answer.Problems, static problem => Assert.Equal(FieldProblemKind.NotConvertible, problem.Kind));
        FieldProblem problem = answer.Problems.First(static problem => problem.WireName == "pg_redirect_url");
        Assert.Equal(carried, problem.GetRawText());
        Assert.DoesNotContain('\n', problem.ToString());
    }

    [Fact]
    public void A_received_request_without_a_URL_that_it_must_have_is_malformed()
    {
        IReadOnlyList<Node> fields = ReferenceWalk.Signed(
            "visit", TestData.Key, Node.Of("pg_merchant_id", TestData.MerchantId), Node.Of("pg_salt", "s"), Node.Of("pg_result_url", "javascript:alert(1)"));

        ReceivedRequest<VisitRequest>.Malformed malformed = TestData.Should<ReceivedRequest<VisitRequest>.Malformed>(VisitRequest.Read([.. Node.ToFields(fields)], TestData.Credentials));

        Assert.Equal(("pg_result_url", FieldProblemKind.NotConvertible), (Assert.Single(malformed.Problems).WireName, malformed.Problems[0].Kind));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        Assert.Throws<MessageValidationException>(() => new VisitRequest { ResultUrl = "https://shop.test/\uD83D" }.Sign(TestData.Credentials));
        Assert.Throws<MessageValidationException>(() => new VisitRequest { ResultUrl = "https://shop\uDE00.test/" }.Sign(TestData.Credentials));
    }

    [Fact]
    public void A_long_URL_is_read_and_one_that_Uri_does_not_take_is_not()
    {
        string longUrl = $"https://shop.test/{new string('x', 10_000)}";
        string longest = "https://shop.test/" + new string('x', 65_519 - 18);

        Assert.Equal(longUrl, Answer(Node.Of("pg_redirect_url", longUrl)).Response.RedirectUrl);
        Assert.Equal(longest, Answer(Node.Of("pg_redirect_url", longest)).Response.RedirectUrl);
        Assert.Equal("pg_redirect_url", Assert.Single(Answer(Node.Of("pg_redirect_url", longest + "x")).Problems).WireName);
    }

    [Fact]
    public void Bounds_and_required_are_those_of_a_text()
    {
        string tooLong = $"https://shop.test/{new string('x', 40)}";

        Assert.Equal(
            ["ResultUrl (pg_result_url): must have at most 40 characters."],
            Assert.Throws<MessageValidationException>(() => new VisitRequest { ResultUrl = tooLong }.Sign(TestData.Credentials)).Violations.Select(static violation => violation.ToString()));
        Assert.Equal(
            ["ResultUrl (pg_result_url): is required and must not be empty."],
            Assert.Throws<MessageValidationException>(() => new VisitRequest { ResultUrl = "" }.Sign(TestData.Credentials)).Violations.Select(static violation => violation.ToString()));
        Assert.DoesNotContain(
            new VisitRequest { ResultUrl = "https://shop.test/", SiteUrl = "", Hook = null }.Sign(TestData.Credentials).Fields,
            static field => field.Name is "pg_site_url" or "pg_hook");
    }

    [Fact]
    public void Another_name_and_an_empty_field_are_those_of_a_text()
    {
        Assert.Equal("https://a.test/", Answer(Node.Of("pg_url", "https://a.test/")).Response.RedirectUrl);
        FieldProblem problem = Assert.Single(Answer(Node.Of("pg_redirect_url", "")).Problems);
        Assert.Equal((FieldProblemKind.Empty, "pg_redirect_url"), (problem.Kind, problem.WireName));
    }

    private static Answer<VisitResponse>.Success Answer(params Node[] fields)
    {
        byte[] body = ReferenceXml.Write(ReferenceWalk.Signed("visit", TestData.Key, [Node.Of("pg_status", "ok"), .. fields, Node.Of("pg_salt", "s")]));
        return TestData.Should<Answer<VisitResponse>.Success>(VisitResponse.Read(body, TestData.Credentials));
    }
}
