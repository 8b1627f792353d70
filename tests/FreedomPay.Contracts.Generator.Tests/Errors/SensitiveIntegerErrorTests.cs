using System.Globalization;
using FreedomPay.Contracts.Generator.Tests.Support;

namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>A masked integer is a text of digits in code.</summary>
public class SensitiveIntegerErrorTests
{
    [Theory]
    [InlineData("signed-json\nsignature: { algorithm: HS512, id: auth_id, path: uri }")]
    [InlineData("signed-form")]
    public void It_is_a_sensitive_text(string protocol)
    {
        GeneratorRun run = Run(protocol, "{ type: integer, sensitive: true, required: true }");

        Assert.Empty(run.Diagnostics);
        Assert.Contains("public required global::FreedomPay.Contracts.SensitiveText Phone", run.Sources["Test.Api.Call.g.cs"].Replace("freedomPay::", "global::FreedomPay.Contracts.", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", "{ type: integer, sensitive: true, min: 1 }", "endpoints.Call.request.phone.min: a masked number is a text of digits in code")]
    [InlineData("json", "{ type: integer, sensitive: true, max: 1 }", "endpoints.Call.request.phone.max: a masked number is a text of digits in code")]
    [InlineData("json", "{ type: integer, sensitive: true, example: 77 }", "endpoints.Call.request.phone.example: a sensitive field has no example")]
    [InlineData("json", "{ type: integer, sensitive: true, wire: text }", "make it of type 'string'")]
    [InlineData("json", "{ type: decimal, sensitive: true }", "make it of type 'string'")]
    [InlineData("json", "{ type: list, items: integer, sensitive: true }", "make it of type 'string'")]
    [InlineData("signed-form", "{ type: integer, sensitive: true, max: 1 }", "endpoints.Call.request.phone.max: a masked number is a text of digits in code")]
    public void What_cannot_be_masked_is_a_mistake(string protocol, string field, string message) => Assert.Contains(
        Run(protocol, field).Diagnostics, diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains(message, StringComparison.Ordinal));

    private static GeneratorRun Run(string protocol, string field) => GeneratorRun.Of(new Spec("/specs/call.yaml", $$"""
        contracts: 1
        section: Test API
        namespace: Test.Api
        host: https://api.example.com
        protocol: {{protocol}}
        endpoints:
          Call:
            title: Call
            summary: Calls.
            post: /api/call
            request: { phone: {{field}} }
        """));
}
