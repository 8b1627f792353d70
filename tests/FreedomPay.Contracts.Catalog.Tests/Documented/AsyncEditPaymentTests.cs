using FreedomPay.Gateway.Async;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9587009, 9587010 and 9587011.</summary>
public class AsyncEditPaymentTests
{
    [Fact]
    public void A_refund_is_read_and_written()
    {
        RefundAsyncPaymentRequest request = DocumentedJson.Request<RefundAsyncPaymentRequest, RefundAsyncPaymentResponse>(
            """{"id":"01904e28-a01d-75d0-bc3a-56d777f0a39b","amount":100}""", AsyncExamples.Algorithm, AsyncExamples.Edit);
        RefundAsyncPaymentResponse response = DocumentedJson.Success<RefundAsyncPaymentResponse>(
            """{"id":"01978d4f-fb27-7615-a95c-d646dc1df3f3","amount":100,"refund_payment":{"id":"01978d53-4748-74c1-9c0a-0ca2b64b9c1b","status":"process","amount":-100}}""");

        Assert.Equal((new Guid("01904e28-a01d-75d0-bc3a-56d777f0a39b"), 100m), (request.Id, request.Amount));
        AsyncExamples.AssertHeaders(request, "gateway.payment.refund");
        Assert.Equal((new Guid("01978d53-4748-74c1-9c0a-0ca2b64b9c1b"), AsyncPaymentStatus.Process, -100m), (response.RefundPayment!.Id, response.RefundPayment.Status, response.RefundPayment.Amount));
    }

    [Fact]
    public void A_reversal_is_read_and_written()
    {
        ReverseAsyncPaymentRequest request = DocumentedJson.Request<ReverseAsyncPaymentRequest, ReverseAsyncPaymentResponse>(
            """{"id":"01909b30-b86a-77ef-ab25-0a7d126e8f4a"}""", AsyncExamples.Algorithm, AsyncExamples.Edit);
        ReverseAsyncPaymentResponse response = DocumentedJson.Success<ReverseAsyncPaymentResponse>(
            """{"id":"01978d5c-ab89-72a0-a5a1-2cc56029f041","amount":100,"reverse_payment":{"id":"01978d62-9962-7380-b51a-67c174e4b4f6","status":"process"}}""");

        AsyncExamples.AssertHeaders(request, "gateway.payment.reverse");
        Assert.Equal((new Guid("01978d62-9962-7380-b51a-67c174e4b4f6"), AsyncPaymentStatus.Process), (response.ReversePayment!.Id, response.ReversePayment.Status));
    }

    [Fact]
    public void A_clearing_is_read_and_written()
    {
        ClearAsyncPaymentRequest request = DocumentedJson.Request<ClearAsyncPaymentRequest, ClearAsyncPaymentResponse>(
            """{"id":"019052f1-e8dd-7de5-b09c-787d09f53891","amount":100}""", AsyncExamples.Algorithm, AsyncExamples.Edit);
        ClearAsyncPaymentResponse response = DocumentedJson.SuccessWithMoments<ClearAsyncPaymentResponse>(
            """{"id":"01976974-b5ec-7e89-bb88-5ba118385e88","status":"process_clearing","amount":100,"created_at":"2025-06-13T13:22:25.900953117Z","clearing":{"amount":0}}""",
            "900953117Z",
            "9009531Z");

        AsyncExamples.AssertHeaders(request, "gateway.payment.clearing");
        Assert.Equal((AsyncClearingStatus.InProcess, 0m), (response.Status, response.Clearing!.Amount));
    }

    /// <summary>No page shows a final state of a command in its own answer.</summary>
    [Fact]
    public void An_accepted_command_is_pending()
    {
        Assert.Equal(Outcome.Pending, DocumentedJson.Answer<RefundAsyncPaymentResponse>("""{"id":"01978d4f-fb27-7615-a95c-d646dc1df3f3","amount":100,"refund_payment":{"id":"01978d53-4748-74c1-9c0a-0ca2b64b9c1b","status":"success","amount":-100}}""").Outcome);
        Assert.Equal(Outcome.Pending, DocumentedJson.Answer<ClearAsyncPaymentResponse>("""{"id":"01976974-b5ec-7e89-bb88-5ba118385e88","status":"process_clearing","amount":100,"created_at":"2025-06-13T13:22:25Z","clearing":{"amount":0}}""").Outcome);
        DocumentedJson.Error<ReverseAsyncPaymentResponse>("""{"status":"error","error":{"code":"1202","description":"Incorrect payment id"}}""", Outcome.NotDone);
        DocumentedJson.Error<ReverseAsyncPaymentResponse>("""{"status":"error","error":{"code":"1","description":"no"}}""", Outcome.Unknown);
    }
}
