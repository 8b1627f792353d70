using FreedomPay.Gateway.Purchase;
using TestContracts.Scalars;
using TestContracts.VectorContracts;

namespace FreedomPay.Contracts.Tests.Signing;

/// <summary>The rule of the vendor's code: the last segment of the path alone, as it stands; empty without one.</summary>
public class ScriptNameTests
{
    [Theory]
    // The gateway's own endpoints.
    [InlineData("https://api.freedompay.kz/init_payment.php", "init_payment.php")]
    [InlineData("/init_payment.php", "init_payment.php")]
    [InlineData("/v1/merchant/123/card/init", "init")]
    [InlineData("https://api.freedompay.kz/v1/merchant/123/cardstorage/add", "add")]
    [InlineData("https://api.freedompay.kz/g2g/paymentAcs", "paymentAcs")]
    [InlineData("/api/reg2nonreg", "reg2nonreg")]
    [InlineData("http://domain.com/path/to/script.php", "script.php")]
    // A slash at the end: empty, by the literal rule.
    [InlineData("/g2g/payment_page/", "")]
    [InlineData("http://host/payment/result/", "")]
    [InlineData("http://host/payment/result/?a=b", "")]
    [InlineData("https://shop.kz/", "")]
    [InlineData("/", "")]
    [InlineData("", "")]
    // No path at all.
    [InlineData("https://shop.kz", "")]
    [InlineData("https://shop.kz?x=1", "")]
    [InlineData("https://shop.kz#top", "")]
    [InlineData("https://shop.kz:8443", "")]
    [InlineData("https://user:pass@shop.kz:8443?x=1", "")]
    [InlineData("//shop.kz", "")]
    [InlineData("//shop.kz/pay", "pay")]
    [InlineData("http:///pay", "pay")]
    [InlineData("://shop.kz", "shop.kz")] // no scheme, and so no host
    // Query and fragment do not count, whatever stands in them.
    [InlineData("https://shop.kz/pay/result?order=7", "result")]
    [InlineData("https://shop.kz/pay/result?back=/a/b", "result")]
    [InlineData("https://shop.kz/pay/result?back=https://x.kz/y", "result")]
    [InlineData("https://shop.kz/pay/result#/a/b", "result")]
    [InlineData("https://shop.kz/pay/result#a?b/c", "result")]
    [InlineData("https://shop.kz/pay/result?", "result")]
    [InlineData("https://shop.kz?back=/a", "")]
    [InlineData("?a=/b", "")]
    // Neither lower-cased nor decoded nor otherwise repaired.
    [InlineData("https://shop.kz/pay/Result", "Result")]
    [InlineData("https://shop.kz/pay/RESULT.PHP", "RESULT.PHP")]
    [InlineData("https://shop.kz/pay/re%73ult", "re%73ult")]
    [InlineData("https://shop.kz/pay/a%2Fb", "a%2Fb")]
    [InlineData("https://shop.kz/pay/a%3fb", "a%3fb")]
    [InlineData("https://shop.kz/pay/a+b", "a+b")]
    [InlineData("https://shop.kz/pay/a;b=1", "a;b=1")]
    [InlineData("https://shop.kz/pay/оплата", "оплата")]
    [InlineData("https://shop.kz/pay/Iı", "Iı")]
    [InlineData("https://shop.kz/pay/..", "..")]
    [InlineData("https://shop.kz/a/http://b/c", "c")]
    [InlineData("/redirect/http://shop.kz", "shop.kz")]
    [InlineData("result", "result")]
    public void Url_gives_the_last_segment_of_its_path(string url, string expected)
    {
        Assert.Equal(expected, ScriptName.FromUrl(url).Value);
        Assert.Equal(ScriptName.Exactly(expected), ScriptName.FromUrl(url));
        Assert.Equal(expected, ScriptName.FromUrl(url).ToString());
    }

    [Fact]
    public void Name_is_taken_exactly_where_it_is_given() => Assert.Equal("Payment_Page/ ", ScriptName.Exactly("Payment_Page/ ").Value);

    [Fact]
    public void Default_is_the_empty_name() => Assert.Equal(ScriptName.Exactly(""), default);

    [Fact]
    public void Generated_endpoint_follows_the_same_rule_or_its_spec()
    {
        Assert.Equal("paymentAcs", ThreeDSecureRequest.Endpoint.ScriptName);
        Assert.Equal("add", AddCardRequest.Endpoint.ScriptName);
        Assert.Equal("", ResultRequest.Endpoint.ScriptName);
        Assert.Equal("another_name", MandatoryRequest.Endpoint.ScriptName);
    }
}
