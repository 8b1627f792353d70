using FreedomPay.Contracts.Analyzers.Tests.Support;

namespace FreedomPay.Contracts.Analyzers.Tests.Usage;

public sealed partial class CorrectUsageTests
{
    [Theory]
    [MemberData(nameof(Usages))]
    public Task Correct_code_is_not_reported(string statements) => Code.CheckMethodAsync(statements);

    [Fact]
    public Task A_constructor_of_ones_own_may_set_what_an_initializer_does_not() => Code.CheckAsync("""
        using System;
        using FreedomPay.Contracts;
        using FreedomPay.Contracts.CompilerServices;

        [AnyOf("First", "Second")]
        sealed record Own : IWritableMessage
        {
            public Own() => First = "1";
            public Own(string second) => Second = second;
            public string? First { get; init; }
            public string? Second { get; init; }
            public MessageFields ExtraFields => MessageFields.Empty;
            public void WriteTo(ref FieldWriter writer) { }
            public static Own Make() => new() { };
            public static Own Make(string second) => new(second);
        }
        """);

    [Fact]
    public Task The_catalog_is_used_without_a_word() => Code.CheckAsync("""
        using System;
        using FreedomPay.Common;
        using FreedomPay.Gateway.Purchase;

        static class Consumer
        {
            static object[] Use(string pares, decimal amount) =>
            [
                new ThreeDSecureRequest { PaymentId = 7999007771, Md = "md", PaRes = pares },
                new ReceiptPosition { Count = 2, Name = "Tea", Price = 0.01m, MarkList = ["a", "b"] },
                new ReceiptPosition { Count = 1, Name = "Tea", Price = amount },
                PageLanguage.Russian,
                new PageLanguage("kz"),
            ];
        }
        """);
}
