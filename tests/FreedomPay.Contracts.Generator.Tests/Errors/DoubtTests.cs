using System.Globalization;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>What is said about money and is probably not meant is warned of at its place, and generated all the same.</summary>
public class DoubtTests
{
    public static TheoryData<string> LikeHosts =>
    [
        "api.fredompay.kz", "api.freedompay.ks", "api.freedom-pay.kz", "freedompay.com", "api.freedompay.kz.evil.com", "api.paybx.money", "api.paybox.com",
    ];

    public static TheoryData<string> OtherHosts =>
    [
        "api.freedompay.kz", "test-api.freedompay.kz", "api.freedompay.uz", "API.FreedomPay.kg", "api.paybox.money", "freedompay.shop.kz", "api.example.com", "gateway.test", "freedompay.test", "localhost",
    ];

    public static TheoryData<string> TestUrls =>
    [
        "http://localhost:8080/a", "https://127.0.0.1/a", "https://10.0.0.1/a", "https://172.31.0.1/a", "https://[::1]/a", "https://example.com/a", "https://shop.test/a", "https://pc.local/a",
        "https://a1b2.ngrok.io/a", "https://a1b2.ngrok-free.app/a", "https://eo.m.pipedream.net/a", "https://shop/result",
    ];

    public static TheoryData<string> RealUrls =>
    [
        "https://shop.kz/a", "https://172.32.0.1/a", "https://11.0.0.1/a", "https://testshop.kz/a", "https://myexample.com/a", "https://local.shop.kz/a", "https://notngrok.io/a",
    ];

    [Theory]
    [MemberData(nameof(DoubtCases.Endpoints), MemberType = typeof(DoubtCases))]
    public void What_is_probably_not_meant_is_warned_of_at_its_place(string name, string endpoints)
    {
        SpecCase @case = SpecCase.Parse($"/specs/{name}.yaml", DoubtCases.File(endpoints));
        Assert.NotEmpty(@case.Marks);

        GeneratorRun run = GeneratorRun.Of(@case.Spec);

        Diagnostic[] found = [.. run.Diagnostics.OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition)];
        string all = string.Join('\n', found.Select(static diagnostic => diagnostic.ToString()));
        Assert.Equal(
            @case.Marks.Select(static mark => $"({mark.Line},{mark.Column}) {mark.Length} {mark.Id}"),
            found.Select(static diagnostic => $"{Start(diagnostic)} {diagnostic.Location.SourceSpan.Length} {diagnostic.Id}"));
        foreach ((SpecCase.Mark mark, Diagnostic diagnostic) in @case.Marks.Zip(found))
        {
            Assert.Contains(mark.Message, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Assert.True(diagnostic.Severity == DiagnosticSeverity.Warning, all);
        }

        Assert.Contains("Test.Api.Status.g.cs", run.Sources.Keys);
    }

    [Theory]
    [MemberData(nameof(DoubtCases.Meant), MemberType = typeof(DoubtCases))]
    public void What_may_well_be_meant_is_left_alone(string what, string endpoints)
    {
        GeneratorRun run = GeneratorRun.Of(new Spec("/specs/meant.yaml", DoubtCases.File(endpoints)));

        Assert.True(run.Diagnostics.Count == 0, $"{what}: {string.Join('\n', run.Diagnostics)}");
    }

    [Theory]
    [MemberData(nameof(LikeHosts))]
    public void A_host_that_looks_like_one_of_the_gateway_is_warned_of(string host) => Assert.Equal(["(4,7) FPC0036"], OfHost(host));

    [Theory]
    [MemberData(nameof(OtherHosts))]
    public void Other_hosts_are_left_alone(string host) => Assert.Empty(OfHost(host));

    [Theory]
    [MemberData(nameof(TestUrls))]
    public void A_URL_that_the_gateway_does_not_reach_is_warned_of(string url) => Assert.Equal(["FPC0036"], OfUrl(url));

    [Theory]
    [MemberData(nameof(RealUrls))]
    public void Other_URLs_are_left_alone(string url) => Assert.Empty(OfUrl(url));

    [Theory]
    [InlineData("success: { moneyMoved: never, certainty: doc }", "moneyMoved")]
    [InlineData("pending: { moneyMoved: never, certainty: doc }", "moneyMoved")]
    [InlineData("success: { means: notFound }", "means")]
    [InlineData("\"1\": { name: Paid, means: notFound }", "means")]
    public void A_success_proves_nothing_of_the_kind(string value, string key)
    {
        Diagnostic found = Assert.Single(OfValue(value));
        Assert.Equal("FPC0036", found.Id);
        Assert.EndsWith($"remove '{key}'", found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error: { moneyMoved: never, certainty: doc }")]
    [InlineData("\"9998\": { name: UnknownShop, moneyMoved: never, certainty: doc }")]
    [InlineData("not_found: { means: notFound }")]
    public void A_failure_may_prove_it(string value) => Assert.Empty(OfValue(value));

    [Fact]
    public void A_question_that_is_never_asked_is_an_error()
    {
        SpecCase @case = SpecCase.Parse("/specs/pay.yaml", DoubtCases.File("""
              Pay:
                title: Pay
                summary: Pays.
                post: /g2g/pay
                request: { pg_order_id: { type: string, required: true } }
                response: { pg_payment_id: integer }
                outcome:
                  - { ask: Status, with: { pg_order_id: pg_order_id }, id: pg_payment_id, done: { pg_payment_status: success } }
                  - { ask: Status, with: { pg_payment_id: answer.pg_payment_id }, id: pg_payment_id, done: { pg_payment_status: success } }
            """));

        Diagnostic found = Assert.Single(GeneratorRun.Of(@case.Spec).Diagnostics);

        Assert.Equal("FPC0016", found.Id);
        Assert.StartsWith("endpoints.Pay.outcome[1]: the question before it needs nothing but required fields of the request", found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_value_of_a_question_is_warned_of_once_its_answer_is_known()
    {
        SpecCase @case = SpecCase.Parse("/specs/pay.yaml", DoubtCases.File("""
              Pay:
                title: Pay
                summary: Pays.
                post: /g2g/pay
                request: { pg_order_id: { type: string, required: true } }
                outcome:
                  ask: Status
                  with: { pg_order_id: pg_order_id }
                  id: pg_payment_id
                  done: { pg_payment_status: sucess }
            """));

        GeneratorRun run = GeneratorRun.Of(@case.Spec);

        Diagnostic found = Assert.Single(run.Diagnostics);
        Assert.Equal("FPC0036", found.Id);
        Assert.Equal("endpoints.Pay.outcome.done.pg_payment_status: 'sucess' is compared as it is; did you mean 'success'?", found.GetMessage(CultureInfo.InvariantCulture));
        Assert.Contains("Test.Api.Pay.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void What_an_overlay_makes_doubtful_is_a_warning_at_the_overlay()
    {
        GeneratorRun run = GeneratorRun.Of(
            new Spec("/specs/result.yaml", DoubtCases.File("""
              Result:
                title: Result
                summary: Comes in.
                direction: inbound
                response: { pg_status: { type: enum, values: [ok, error], required: true }, pg_text: string }
            """)),
            new Spec("/specs/shop.yaml", "contracts: 1\noverlays:\n  Test.Api.Result:\n    response:\n      pg_status: ~\n"));

        Diagnostic found = Assert.Single(run.Diagnostics);
        Assert.Equal(("FPC0036", DiagnosticSeverity.Warning, "/specs/shop.yaml"), (found.Id, found.Severity, found.Location.GetLineSpan().Path));
    }

    private static string Start(Diagnostic diagnostic) =>
        $"({diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1},{diagnostic.Location.GetLineSpan().StartLinePosition.Character + 1})";

    private static IEnumerable<string> OfHost(string host) => GeneratorRun
        .Of(new Spec("/specs/host.yaml", $"contracts: 1\nsection: Test API\nnamespace: Test.Api\nhost: https://{host}\nprotocol: signed-form\nendpoints:\n{Specs.Endpoint("Pay")}"))
        .Diagnostics.Select(static diagnostic => $"{Start(diagnostic)} {diagnostic.Id}");

    private static IEnumerable<string> OfUrl(string url) => GeneratorRun
        .Of(Specs.Of("url.yaml", Specs.Endpoint("Pay", $"pg_result_url: {{ type: url, default: \"{url}\" }}")))
        .Diagnostics.Select(static diagnostic => diagnostic.Id);

    private static IReadOnlyCollection<Diagnostic> OfValue(string value) =>
        GeneratorRun.Of(new Spec("/specs/codes.yaml", $"contracts: 1\nsection: Test API\nnamespace: Test.Api\ntypes:\n  Code:\n    type: enum\n    values:\n      {value}\n      other: Other\n")).Diagnostics;
}
