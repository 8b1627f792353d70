using FreedomPay.Contracts.Package.Tests.Support;

namespace FreedomPay.Contracts.Package.Tests;

/// <summary>What a consumer is told of mistakes in the use of generated types, and what is mended for it.</summary>
[Collection(BuildTests.Name)]
public sealed class AnalyzerTests(WorkbenchFixture fixture)
{
    private readonly Consumer _consumer = fixture.Workbench.FreshConsumer("Mistaken");

    [Fact]
    public void A_build_says_in_one_line_each_what_is_wrong_and_where()
    {
        Assert.Equal(
            [
                "Payments.cs(7,55): error FPC2001: PayRequest needs CardPan or CardToken: set at least one of them",
                "Payments.cs(10,66): error FPC2002: Lifetime is required when Start is true: set it",
                "Payments.cs(12,100): warning FPC2004: Amount must be at least 0.01",
                "Payments.cs(14,44): warning FPC2009: PayKind has no such value; did you mean PayKind.Monthly?",
                "Payments.cs(16,56): error CS9035: Required member 'PayRequest.Amount' must be set in the object initializer or attribute constructor.",
                "Payments.cs(16,56): error CS9035: Required member 'PayRequest.OrderId' must be set in the object initializer or attribute constructor.",
                "Payments.cs(21,87): error CS9035: Required member 'Line.Pieces' must be set in the object initializer or attribute constructor.",
            ],
            Told());
    }

    [Fact]
    public void Dotnet_format_applies_the_fixes()
    {
        _consumer.Dotnet("restore", "-nodeReuse:false").MustSucceed();

        _consumer.Dotnet("format", "analyzers", "--no-restore", "--severity", "warn", "--diagnostics", "CS9035", "FPC2001", "FPC2002", "FPC2009").MustSucceed();

        Assert.Equal(
            """
            using Mistaken.Shop;

            namespace Mistaken;

            public static class Payments
            {
                public static PayRequest Neither(string order) => new() { OrderId = order, Amount = 10, CardPan = "<CardPan>" };

                public static PayRequest Unlimited(string order, string token) =>
                    new() { OrderId = order, Amount = 10, CardToken = token, Start = true, Lifetime = 0 };

                public static PayRequest Free(string order, string token) => new() { OrderId = order, Amount = 0, CardToken = token };

                public static PayKind Monthly() => PayKind.Monthly;

                public static PayRequest Half(string token) => new PayRequest
                {
                    OrderId = "",
                    Amount = 0m,
                    CardToken = token, // from the wallet
                };

                public static PayRequest WithLines(PayRequest request) => request with { Lines = [new() { Pieces = 0 }, new() { Pieces = 2 }] };
            }

            """,
            _consumer.Read("Payments.cs"));

        // It builds, and says what is still to be filled in.
        Assert.Equal(["FPC2004", "FPC2004", "FPC2004", "FPC2008", "FPC2018"], Told().Select(line => line.Split(": ")[1]["warning ".Length..]).Order(StringComparer.Ordinal));
    }

    private IEnumerable<string> Told()
    {
        IOrderedEnumerable<BuildMessage> messages = _consumer.Build("--no-incremental").Messages.OrderBy(message => message.Line).ThenBy(message => message.Text, StringComparer.Ordinal);
        return messages.Select(message => message.ToString()).Select(line => line.Contains(" (http", StringComparison.Ordinal) ? line[..line.IndexOf(" (http", StringComparison.Ordinal)] : line);
    }
}
