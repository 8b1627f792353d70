using FreedomPay.Cards.PaymentCards;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-14318477.</summary>
public class PaymentCardsRefundTransactionTests
{
    [Fact]
    public void The_documented_answer_is_read_and_written() =>
        DocumentedJson.Success<RefundCardTransactionResponse>("""{"status":"string","request_status":"string","dt":"2019-08-24T14:15:22Z"}""");

    [Fact]
    public void The_example_as_printed_is_read_but_for_its_date()
    {
        Answer<RefundCardTransactionResponse>.Success success = Assert.IsType<Answer<RefundCardTransactionResponse>.Success>(
            DocumentedJson.Answer<RefundCardTransactionResponse>("""{"status":"string","request_status":"string","dt":"string"}"""));

        Assert.Equal(["dt"], success.Problems.Select(static problem => problem.WireName));
        Assert.Equal(Outcome.Pending, success.Outcome);
    }

    /// <summary>It moves money, and no code of an error says that it did not: Request' status has to be asked.</summary>
    [Theory]
    [InlineData("ok", "success", Outcome.Done)]
    [InlineData("ok", "process", Outcome.Pending)]
    [InlineData("ok", "error", Outcome.Unknown)]
    [InlineData("error", "error", Outcome.Unknown)]
    [InlineData("error", "success", Outcome.Unknown)]
    public void An_error_proves_nothing(string status, string requestStatus, Outcome outcome) => Assert.Equal(
        outcome,
        DocumentedJson.Answer<RefundCardTransactionResponse>($$"""{"status":"{{status}}","request_status":"{{requestStatus}}","dt":"2019-08-24T14:15:22Z"}""").Outcome);

    [Fact]
    public void The_fields_of_the_page_are_sent() => Assert.Equal(
        JsonLines.Of("""{"request_id":"828cf71d-a447-4a67-a149-c1df8bc197ca","order_id":"7","transaction_id":"8","amount":100.50}"""u8.ToArray()),
        JsonLines.Of(DocumentedJson.Sent(new RefundCardTransactionRequest { RequestId = new Guid("828cf71d-a447-4a67-a149-c1df8bc197ca"), OrderId = "7", TransactionId = "8", Amount = 100.50m }).Body));
}
