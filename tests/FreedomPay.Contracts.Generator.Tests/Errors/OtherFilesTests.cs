using System.Globalization;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>A glob such as <c>specs/**/*</c> takes files that are no specs. Each is one message: none of their lines would be right.</summary>
public class OtherFilesTests
{
    private const string Valid = """
        # A spec.
        contracts: 1
        section: Test API
        namespace: Test.Other
        host: https://api.example.com
        protocol: signed-form
        endpoints:
          Pay:
            title: Pay
            summary: An endpoint of a test.
            post: /g2g/pay
            request:
              pg_payment_id: { type: integer, required: true, summary: Payment. }
            response:
              pg_payment_id: { type: integer, summary: Payment. }
        """;

    [Theory]
    [InlineData("README.md", "# Specs\n\nOur specs of the gateway: see `pay.yaml`.\n", "a file whose name ends in '.md'; let the glob that takes it end in '*.yaml'")]
    [InlineData("FORMAT.md", "```yaml\ncontracts: 1\nendpoints: {}\n```\n", "a file whose name ends in '.md'")]
    [InlineData("notes.TXT", "Ask: the gateway\n\tabout refunds\n", "a file whose name ends in '.TXT'")]
    [InlineData(".gitkeep", "", "a file whose name ends in '.gitkeep'")]
    [InlineData("LICENSE", "MIT License\n", "a file whose name has no ending")]
    [InlineData("logo.png", "\u0089PNG\0\0", "a file whose name ends in '.png'")]
    [InlineData("freedompay.schema.json", "{ \"$schema\": \"http://json-schema.org/draft-07/schema#\", \"title\": \"Specs\", \"type\": \"object\", \"definitions\": {} }", "a JSON Schema, which this generator does not read")]
    [InlineData("compose.yaml", "version: '3'\nservices:\n  db: { image: postgres }\n", "a file of Compose, which this generator does not read")]
    [InlineData("deploy.yml", "apiVersion: v1\nkind: Service\n", "a manifest of Kubernetes")]
    public void A_file_that_is_no_spec_is_one_message(string name, string text, string found)
    {
        GeneratorRun run = GeneratorRun.Of(new ProjectProperties("both"), new Spec($"/specs/{name}", text));

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("FPC0009", diagnostic.Id);
        Assert.Contains($"{name}: expected a spec that begins with 'contracts: 1', found {found}", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pay.txt", "")]
    [InlineData("pay.spec", "")]
    [InlineData("pay", "")]
    [InlineData("pay.yaml", "# yaml-language-server: $schema=freedompay.schema.json\n")]
    public void A_spec_may_have_any_name(string name, string before)
    {
        GeneratorRun run = GeneratorRun.Of(new ProjectProperties("both"), new Spec($"/specs/{name}", before + Valid));

        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void A_spec_with_a_key_of_another_format_is_told_of_the_key()
    {
        GeneratorRun run = GeneratorRun.Of(new ProjectProperties("both"), new Spec("/specs/pay.yaml", "$schema: freedompay.schema.json\n" + Valid));

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("FPC0006", diagnostic.Id);
    }
}
