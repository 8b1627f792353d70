using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Limited;

namespace FreedomPay.Contracts.Tests.Outgoing;

/// <summary>Requests tell the gateway the merchant's URLs, which are written in one place.</summary>
public class CallbackUrlsTests
{
    private const string Url = "https://shop.test/pay/told?shop=7";

    private static readonly HookedRequest Request = new() { Order = "7", NotifiedToo = "https://shop.test/other" };

    private static readonly CallbackUrls Known = Create();

    [Fact]
    public void Field_that_code_left_out_gets_the_URL_and_is_signed()
    {
        SignedRequest<HookedResponse> signed = Request.Sign(TestData.Credentials, new SigningOptions { CallbackUrls = Known });

        List<(string Name, string Value)> sent = [.. signed.Fields.Select(static field => (field.Name, field.GetValue()))];
        Assert.Contains(("pg_notified", Url), sent);
        Assert.Equal(ReferenceWalk.Sign("hooked", PhpForm.Parse(sent), TestData.Key), sent.Single(static field => field.Name == "pg_sig").Value);
    }

    [Theory]
    [InlineData("https://shop.test/own", "https://shop.test/own")]
    [InlineData("", null)]
    public void Code_has_the_last_word(string own, string? expected) =>
        Assert.Equal(expected, Sent(Request with { Notified = own }, new SigningOptions { CallbackUrls = Known }, "pg_notified"));

    [Fact]
    public void Nothing_is_sent_that_nobody_knows()
    {
        Assert.Null(Sent(Request, new SigningOptions { CallbackUrls = new CallbackUrls() }, "pg_notified"));
        Assert.Null(Sent(Request, options: null, "pg_notified"));
    }

    /// <summary>The compiler demands a field that is required; what code gives it is sent.</summary>
    [Fact]
    public void Required_field_is_what_code_says()
    {
        Assert.Equal("https://shop.test/other", Sent(Request, new SigningOptions { CallbackUrls = Known }, "pg_notified_too"));
        Assert.Equal(Url, Known.UrlOf<NotifiedRequest>());
        Assert.Contains("TestContracts.Limited.Notified", Assert.Throws<InvalidOperationException>(() => new CallbackUrls().UrlOf<NotifiedRequest>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Violation_names_the_property()
    {
        MessageValidationException refused = Assert.Throws<MessageValidationException>(
            () => (Request with { Notified = "shop.test", Order = "a;b" }).Sign(TestData.Credentials, new SigningOptions { CallbackUrls = Known }));

        Assert.Equal(["Notified", "Order"], refused.Violations.Select(static violation => violation.PropertyName));
    }

    [Theory]
    [InlineData("/pay/told")]
    [InlineData("ftp://shop.test/told")]
    [InlineData("https://user:pass@shop.test/told")]
    [InlineData("https://shop.test/told;now")]
    [InlineData("")]
    public void What_is_no_URL_is_refused_when_it_is_added(string url) =>
        Assert.Equal("url", Assert.Throws<ArgumentException>(() => new CallbackUrls().Add(NotifiedRequest.Endpoint.Name, url)).ParamName);

    [Fact]
    public void Second_URL_for_one_kind_of_message_is_refused()
    {
        CallbackUrls urls = Create();

        urls.Add(NotifiedRequest.Endpoint.Name, Url);
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => urls.Add(NotifiedRequest.Endpoint.Name, "https://shop.test/elsewhere"));

        Assert.Contains(Url, refused.Message, StringComparison.Ordinal);
        Assert.Equal(Url, urls.Find(NotifiedRequest.Endpoint.Name));
        Assert.Null(urls.Find("testcontracts.limited.notified"));
    }

    private static CallbackUrls Create()
    {
        CallbackUrls urls = new();
        urls.Add(NotifiedRequest.Endpoint.Name, Url);
        return urls;
    }

    private static string? Sent(HookedRequest request, SigningOptions? options, string name) =>
        request.Sign(TestData.Credentials, options).Fields.SingleOrDefault(field => field.Name == name)?.GetValue();
}
