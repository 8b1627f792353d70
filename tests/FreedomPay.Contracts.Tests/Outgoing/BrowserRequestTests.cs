using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Kinds;

namespace FreedomPay.Contracts.Tests.Outgoing;

/// <summary>What the payer's browser carries: a link or a page, every value escaped, and the one that the endpoint takes.</summary>
public class BrowserRequestTests
{
    private const string Head = "<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"></head>\n<body onload=\"document.forms[0].submit()\">\n";
    private const string Foot = "<noscript><button>Continue</button></noscript>\n</form>\n</body>\n</html>\n";

    private static readonly string Digest = ReferenceWalk.Digest("open.php;12345;abc123;a\"<&>b;test_secret");

    [Fact]
    public void Form_without_a_signature_is_a_page() => Assert.Equal(
        $"{Head}<form method=\"post\" action=\"https://acs.test/a?b=1&amp;c=2\">\n<input type=\"hidden\" name=\"PaReq\" value=\"&quot;&lt;&amp;&gt;\">\n{Foot}",
        new FormRequest { PaReq = "\"<&>" }.ToHtmlForm(new Uri("https://acs.test/a?b=1&c=2")));

    [Theory]
    [InlineData("ftp://acs.test/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/relative")]
    public void Form_goes_to_the_web_alone(string action) =>
        Assert.Equal("action", Assert.Throws<ArgumentException>(() => new FormRequest { PaReq = "p" }.ToHtmlForm(new Uri(action, UriKind.RelativeOrAbsolute))).ParamName);

    [Fact]
    public void Form_may_go_to_an_acs_without_tls() =>
        Assert.Contains("action=\"http://acs.test/\"", new FormRequest { PaReq = "p" }.ToHtmlForm(new Uri("http://acs.test")), StringComparison.Ordinal);

    [Theory]
    [InlineData(RequestEncoding.Form, "")]
    [InlineData(RequestEncoding.Multipart, " enctype=\"multipart/form-data\"")]
    public void Form_that_is_signed_is_a_page_and_no_link(RequestEncoding encoding, string type)
    {
        SignedBrowserRequest signed = new OpenRequest(encoding).Sign(TestData.Credentials, TestData.FixedSalt);

        Assert.Equal(
            $"{Head}<form method=\"post\" action=\"https://gateway.test/path/open.php\"{type}>\n<input type=\"hidden\" name=\"pg_merchant_id\" value=\"12345\">\n"
            + "<input type=\"hidden\" name=\"pg_salt\" value=\"abc123\">\n<input type=\"hidden\" name=\"zz\" value=\"a&quot;&lt;&amp;&gt;b\">\n"
            + $"<input type=\"hidden\" name=\"pg_sig\" value=\"{Digest}\">\n{Foot}",
            signed.ToHtmlForm());
        Assert.Contains("ToHtmlForm", Assert.Throws<InvalidOperationException>(() => signed.ToUrl()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Document_is_one_field_of_a_page()
    {
        string page = new OpenRequest(RequestEncoding.PgXml).Sign(TestData.Credentials, TestData.FixedSalt).ToHtmlForm(new Uri("https://other.test"));

        Assert.StartsWith($"{Head}<form method=\"post\" action=\"https://other.test/path/open.php\">\n<input type=\"hidden\" name=\"pg_xml\" value=\"", page, StringComparison.Ordinal);
        string document = System.Net.WebUtility.HtmlDecode(page.Split(" value=\"")[1].Split('"')[0]);
        Assert.Equal(Digest, UnverifiedMessages.DangerouslyReadXml(System.Text.Encoding.UTF8.GetBytes(document))!["pg_sig"]);
        Assert.Equal(2, page.Split("<input").Length);
    }

    [Fact]
    public void Query_is_a_link_and_no_page()
    {
        SignedBrowserRequest signed = new OpenRequest(RequestEncoding.Query).Sign(TestData.Credentials, TestData.FixedSalt);

        Assert.Equal($"https://gateway.test/path/open.php?pg_merchant_id=12345&pg_salt=abc123&zz=a%22%3C%26%3Eb&pg_sig={Digest}", signed.ToUrl().AbsoluteUri);
        Assert.StartsWith("https://other.test/path/open.php?pg_merchant_id=", signed.ToUrl(new Uri("https://other.test")).AbsoluteUri, StringComparison.Ordinal);
        Assert.Contains("ToUrl", Assert.Throws<InvalidOperationException>(() => signed.ToHtmlForm()).Message, StringComparison.Ordinal);
    }

    private sealed class OpenRequest(RequestEncoding encoding) : IBrowserRequest
    {
        public GatewayEndpoint Endpoint { get; } = new() { Name = "Test.Open", Title = "Open", Method = "GET", Path = "/path/open.php", Host = "https://gateway.test", Encoding = encoding };

        public MessageFields ExtraFields { get; } = TestData.Text("zz", "a\"<&>b");

        public void WriteTo(ref FieldWriter writer)
        {
            writer.MerchantId();
            writer.Salt();
        }
    }
}
