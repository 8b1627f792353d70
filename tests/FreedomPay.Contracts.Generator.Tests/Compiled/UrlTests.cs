using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Tests.Support;

namespace FreedomPay.Contracts.Generator.Tests.Compiled;

/// <summary>The generator's rule for URLs is the runtime's, whose tests use the same samples.</summary>
public class UrlTests
{
    [Fact]
    public void Every_URL_is_one() => Assert.All(UrlSamples.Urls, static url => Assert.True(UrlRule.IsUrl(url), url));

    [Fact]
    public void Nothing_else_is_one() => Assert.All(UrlSamples.Others, static text => Assert.False(UrlRule.IsUrl(text), text));

    /// <summary>A default, a constant and conditions on URLs, in every place that a text can have them.</summary>
    [Fact]
    public void A_URL_can_do_what_a_text_can()
    {
        GeneratorRun run = GeneratorRun.Of(new ProjectProperties(Roles: "both"), Specs.Of("urls.yaml", """
              Visit:
                title: Visit
                summary: Has URLs.
                post: /visit
                anyOf: [[pg_if, pg_other]]
                request:
                  pg_url: { type: url, minLength: 10, maxLength: 99, default: "https://a.shop.kz/" }
                  pg_hook: { const: "https://hook.shop.kz/", type: url }
                  pg_other: url
                  pg_when: { type: string, requiredWhen: { pg_url: ["https://a.shop.kz/", "https://b.example.com/"] } }
                  pg_if: { type: url, requiredWhen: pg_other }
                response:
                  pg_url: { type: url, echoes: pg_url, alias: pg_link }
                  pg_text: { type: url, echoes: pg_other }
            """));

        Assert.Empty(Consumer.Diagnose(run));
    }
}
