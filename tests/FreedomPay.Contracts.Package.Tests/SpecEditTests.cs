using FreedomPay.Contracts.Package.Tests.Support;

namespace FreedomPay.Contracts.Package.Tests;

/// <summary>A spec decides what compiles, with no other edit.</summary>
[Collection(BuildTests.Name)]
public sealed class SpecEditTests(WorkbenchFixture fixture)
{
    private const string Spec = "cancel.freedompay.yaml";
    private readonly Consumer _consumer = fixture.Workbench.FreshConsumer("Evolving");

    [Fact]
    public void A_required_member_that_is_left_out_is_CS9035_at_the_initializer()
    {
        _consumer.Write("Forgetful.cs", """
            using FreedomPay.Gateway.Purchase;

            public static class Forgetful
            {
                public static object[] All() =>
                [
                    new ThreeDSecureRequest { Md = "MD", PaRes = "PaRes" },
                    new ThreeDSecureRequest { PaymentId = 1, PaRes = "PaRes" },
                    new ThreeDSecureRequest { PaymentId = 1, Md = "MD" },
                ];
            }
            """);

        BuildMessage[] errors = [.. _consumer.Build().Errors.OrderBy(error => error.Line)];

        Assert.Equal(["CS9035", "CS9035", "CS9035"], errors.Select(error => error.Code));
        Assert.Equal([7, 8, 9], errors.Select(error => error.Line));
        Assert.Contains("'ThreeDSecureRequest.PaymentId'", errors[0].Text, StringComparison.Ordinal);
        Assert.Contains("'ThreeDSecureRequest.Md'", errors[1].Text, StringComparison.Ordinal);
        Assert.Contains("'ThreeDSecureRequest.PaRes'", errors[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endpoint_and_a_field_that_are_added_to_a_spec_are_there()
    {
        _consumer.Write("Ahead.cs", """
            using Evolving.Contracts;

            public static class Ahead
            {
                public static object New() => new RefundRequest { PaymentId = 1 };
                public static object Field() => new CancelRequest { PaymentId = 1, Reason = "of its own" };
            }
            """);
        Assert.Equal(["CS0117", "CS0246"], _consumer.Build().Errors.Select(error => error.Code).Order(StringComparer.Ordinal));

        string spec = _consumer.Read(Spec);
        string endpoint = spec[spec.IndexOf("  Cancel:", StringComparison.Ordinal)..];
        string edited = spec.Replace("    response:", "      pg_reason: { type: string, summary: Why. }\n    response:", StringComparison.Ordinal)
            + endpoint.Replace("Cancel", "Refund", StringComparison.Ordinal).Replace("/g2g/cancel", "/g2g/refund", StringComparison.Ordinal);
        _consumer.Write(Spec, edited);

        _consumer.Build("--no-restore").MustBeClean();
    }

    [Fact]
    public void A_field_that_becomes_required_must_be_given()
    {
        _consumer.Build().MustBeClean();

        string spec = _consumer.Read(Spec);
        _consumer.Write(Spec, spec.Replace("pg_amount: { type: decimal,", "pg_amount: { type: decimal, required: true,", StringComparison.Ordinal));

        BuildMessage error = _consumer.Build("--no-restore").SingleError();
        Assert.Equal("CS9035", error.Code);
        Assert.Contains("'CancelRequest.Amount'", error.Text, StringComparison.Ordinal);

        _consumer.Write(Spec, spec);
        _consumer.Build("--no-restore").MustBeClean();
    }
}
