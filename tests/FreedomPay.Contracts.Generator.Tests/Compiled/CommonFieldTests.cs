using FreedomPay.Contracts.Generator.Tests.Support;

namespace FreedomPay.Contracts.Generator.Tests.Compiled;

/// <summary>Fields that every shape of a response has: they are read without a look at the shape.</summary>
public class CommonFieldTests
{
    private static readonly GeneratorRun Run = GeneratorRun.Of(new ProjectProperties(Roles: "both"), new Spec("/specs/pay.yaml", """
        contracts: 1
        section: Test API
        namespace: Test.Api
        host: https://api.example.com
        protocol: signed-form
        endpoints:
          Pay:
            title: Pay
            summary: Pays.
            post: /pay
            request: { pg_order_id: string }
            responses:
              Waiting:
                when: { pg_status: pending }
                fields:
                  pg_payment_id: { type: integer, required: true, summary: Id., notes: In the first page. }
                  pg_code: integer
                  pg_word: { type: string, summary: One word. }
                  pg_alone: string
                  pg_secret: { type: string, sensitive: true }
              Accepted:
                when: { pg_status: ok }
                fields:
                  pg_secret: { type: string, sensitive: true }
                  pg_code: string
                  pg_word: { type: string, summary: Another word. }
                  pg_payment_id: { type: integer, summary: Id., example: 7, notes: In the second page. }
        """));

    [Fact]
    public void A_field_of_all_shapes_is_read_from_the_response_itself()
    {
        string said = Consumer.Run(Run, """
            using System.Linq;
            using System.Text;
            using FreedomPay.Contracts;
            using Test.Api;

            internal static class Program
            {
                private static readonly MerchantCredentials Credentials = new("500000", "payment-key");

                internal static string Run() => string.Join("|", new PayResponse[]
                {
                    new PayResponse.Waiting { PaymentId = 5, Secret = "s", Code = 1 },
                    new PayResponse.Accepted { PaymentId = 6, Secret = "t", Code = "2" },
                }.Select(static sent =>
                {
                    PayResponse? read = PayResponse.Read(sent.Sign(Credentials).ToXml(), Credentials).Response;
                    return $"{read?.GetType().Name} {read?.PaymentId} {read?.Secret?.Reveal()} {read == sent} {read! with { PaymentId = 9 } == sent}";
                }));
            }
            """);

        Assert.Equal("Waiting 5 s True False|Accepted 6 t True False", said);
    }

    /// <summary>Another type or another meaning: such properties stay where they are.</summary>
    [Theory]
    [InlineData("Code")]
    [InlineData("Word")]
    [InlineData("Alone")]
    public void A_field_that_differs_belongs_to_its_shape(string property)
    {
        string source = $$"""internal static class Program { internal static object? Run(Test.Api.PayResponse response) => response.{{property}}; }""";

        Assert.Equal(["CS1061"], Consumer.Diagnose(Run, source).Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public void What_the_specs_say_of_it_is_said_together()
    {
        string source = Run.Sources["Test.Api.Pay.g.cs"];

        Assert.Equal(source.IndexOf("PaymentId { get;", StringComparison.Ordinal), source.LastIndexOf("PaymentId { get;", StringComparison.Ordinal));
        Assert.Contains("Wire name <c>pg_payment_id</c>: integer. Example: <c>7</c>.", source, StringComparison.Ordinal);
        Assert.Contains("In the first page.", source, StringComparison.Ordinal);
        Assert.Contains("In the second page.", source, StringComparison.Ordinal);
    }
}
