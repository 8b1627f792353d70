using FreedomPay.Contracts.Generator.Tests.Support;

namespace FreedomPay.Contracts.Generator.Tests.Compiled;

/// <summary>Overlays change what the code does, and nothing that they do not name.</summary>
public class OverlayTests
{
    private static readonly Spec Overlay = OverlaySpecs.Overlay("""
          Test.Api.Pay:
            request:
              pg_amount: { scale: 2 }
              pg_order_id: { pattern: ~, maxLength: 20 }
              pg_user_ip: { required: true, sensitive: true }
              pg_language: ~
              pg_shop: { type: string, default: main, summary: The branch. }
              pg_lines: { items: { fields: { sum: { min: ~, scale: 2 } } } }
            response:
              pg_url: string
          Test.Api.Confirm:
            responses:
              Needed: { fields: { pg_acs: { type: url, name: AcsUrl }, pg_note: string } }
          Test.Api.Line:
            fields:
              price: { scale: 1, min: 0.1 }
              code: string
        """);

    [Fact]
    public void An_overlay_changes_what_is_sent_and_read()
    {
        GeneratorRun run = GeneratorRun.Of(new ProjectProperties(Roles: "both"), OverlaySpecs.Base, OverlaySpecs.Unrelated, Overlay);

        string said = Consumer.Run(run, """
            using System;
            using System.Linq;
            using FreedomPay.Contracts;
            using Test.Api;

            internal static class Program
            {
                private static readonly MerchantCredentials Credentials = new("500000", "payment-key");

                internal static string Run()
                {
                    PayRequest request = new() { OrderId = "A-1", Amount = 5, Card = 1, UserIp = "::1", Lines = [new PayLinesItem { Sum = 0.5m }] };
                    string pay = string.Join("&", request.Sign(Credentials).Fields.Where(field => field.Name is not ("pg_salt" or "pg_sig")).Select(field => $"{field.Name}={field.GetValue()}"));
                    ConfirmRequest confirm = new() { Lines = [new Line { Price = 1.5m, Code = "c", Name = "n" }] };
                    string lines = string.Join("&", confirm.Sign(Credentials).Fields.Where(field => field.Name.StartsWith("pg_lines")).Select(field => $"{field.Name}={field.GetValue()}"));
                    return $"{pay}|{lines}|{request}|{new ConfirmResponse.Needed { AcsUrl = "https://acs.example.com", Note = "n" }}|{new PayResponse { Url = "anything" }}";
                }
            }
            """);

        string[] parts = said.Split('|');
        Assert.Equal("pg_amount=5.00&pg_card=1&pg_lines[0][sum]=0.50&pg_merchant_id=500000&pg_order_id=A-1&pg_shop=main&pg_user_ip=::1", parts[0]);
        Assert.Equal("pg_lines[0][code]=c&pg_lines[0][name]=n&pg_lines[0][price]=1.5", parts[1]);
        Assert.Contains("UserIp = ***", parts[2], StringComparison.Ordinal);
        Assert.Equal("Needed { AcsUrl = https://acs.example.com, Note = n }", parts[3]);
        Assert.Equal("PayResponse { Url = anything }", parts[4]);
    }

    [Fact]
    public void What_no_overlay_names_is_generated_as_without_it()
    {
        GeneratorRun plain = GeneratorRun.Of(OverlaySpecs.Base, OverlaySpecs.Unrelated);
        GeneratorRun overlaid = GeneratorRun.Of(OverlaySpecs.Base, OverlaySpecs.Unrelated, OverlaySpecs.Overlay("  Test.Api.Pay: { response: { pg_url: ~ } }"));

        Assert.Empty(overlaid.Diagnostics);
        Assert.Equal(plain.Sources.Keys, overlaid.Sources.Keys);
        Assert.Equal(["Test.Api.Pay.g.cs"], plain.Sources.Where(source => overlaid.Sources[source.Key] != source.Value).Select(static source => source.Key));
        Assert.DoesNotContain("pg_url", overlaid.Sources["Test.Api.Pay.g.cs"].Replace("response.pg_url", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Generated_code_says_who_changed_it()
    {
        GeneratorRun run = GeneratorRun.Of(
            OverlaySpecs.Base, Overlay, OverlaySpecs.Overlay("  Test.Api.Pay: { response: { pg_payment_id: { required: false } } }", "/shop/more.freedompay.yaml"));

        string[] lines = run.Sources["Test.Api.Pay.g.cs"].Split('\n');
        Assert.Equal("//     Written by FreedomPay.Contracts from base.yaml. Change the spec, not this file.", lines[2]);
        Assert.Equal("//     Changed by an overlay in more.freedompay.yaml: response.pg_payment_id.", lines[3]);
        Assert.Equal(
            "//     Changed by an overlay in shop.freedompay.yaml: request.pg_amount, request.pg_order_id, request.pg_user_ip, request.pg_language, request.pg_shop, "
            + "request.pg_lines.sum, request.pg_lines, response.pg_url.",
            lines[4]);
        Assert.Contains("Changed by an overlay in <c>more.freedompay.yaml</c>: <c>response.pg_payment_id</c>.", run.Sources["Test.Api.Pay.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Changed by an overlay in <c>shop.freedompay.yaml</c>: <c>fields.price</c>, <c>fields.code</c>.", run.Sources["Test.Api.Line.g.cs"], StringComparison.Ordinal);
        Assert.Contains("responses.Needed.pg_acs", run.Sources["Test.Api.Confirm.g.cs"], StringComparison.Ordinal);
    }

    /// <summary>The example of docs/spec-format.md, with the sections that it changes.</summary>
    [Fact]
    public void The_documented_overlay_changes_the_catalog()
    {
        string page = File.ReadAllText(Repository.PathOf("docs/spec-format.md"));
        int start = page.IndexOf("# shop.freedompay.yaml", StringComparison.Ordinal);
        Spec overlay = new("/shop/shop.freedompay.yaml", page[start..page.IndexOf("```", start, StringComparison.Ordinal)]);
        Spec[] catalog = [.. Specs.Catalog.Select(static spec => spec with { IsReference = spec.Name!.StartsWith("common/", StringComparison.Ordinal) })];

        GeneratorRun run = GeneratorRun.Of([.. catalog, overlay]);

        Assert.Empty(run.Diagnostics);
        string created = run.Sources["FreedomPay.Merchant.Purchase.CreateMerchantPayment.g.cs"];
        Assert.Contains("wireType.Decimal.Write(ref writer, \"pg_amount\", Amount, \"0.00\")", created, StringComparison.Ordinal);
        Assert.Matches(@"required \S*SensitiveText UserIp ", created);
        Assert.Contains("string? Shop", created, StringComparison.Ordinal);
        Assert.DoesNotContain("RedirectQr", created, StringComparison.Ordinal);
        Assert.Empty(Consumer.Diagnose(run));
    }
}
