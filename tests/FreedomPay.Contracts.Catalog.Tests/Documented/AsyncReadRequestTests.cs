using FreedomPay.Gateway.Async;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9587008.</summary>
public class AsyncReadRequestTests
{
    [Fact]
    public void The_documented_request_is_read_and_written()
    {
        GetAsyncRequestResultRequest request = DocumentedJson.Request<GetAsyncRequestResultRequest, GetAsyncRequestResultResponse>(
            """{"id":"29e0f9f5-592d-46f5-8eb0-6aad0f44c28c"}""", AsyncExamples.Algorithm, AsyncExamples.Read);

        Assert.Equal(new Guid("29e0f9f5-592d-46f5-8eb0-6aad0f44c28c"), request.Id);
        AsyncExamples.AssertHeaders(request, "gateway.request.status");
    }

    [Fact]
    public void A_request_that_was_processed_is_read_and_written()
    {
        GetAsyncRequestResultResponse response = DocumentedJson.SuccessWithMoments<GetAsyncRequestResultResponse>(
            """{"id":"23fce447-82ad-45df-be37-a67151e2e299","status":"success","response":{"id":"01978d5c-ab89-72a0-a5a1-2cc56029f041","status":"approved","amount":40,"created_at":"2025-06-20T12:42:30.15317269Z"}}""",
            "15317269Z",
            "1531726Z");

        Assert.Equal((AsyncRequestResult.Success, AsyncPaymentStatus.Approved, "01978d5c-ab89-72a0-a5a1-2cc56029f041", 40m), (response.Status, response.Response!.Status, response.Response.Id, response.Response.Amount));
    }

    [Fact]
    public void A_request_that_failed_is_an_answer_and_not_an_error()
    {
        GetAsyncRequestResultResponse response = DocumentedJson.Success<GetAsyncRequestResultResponse>(
            """{"id":"bfe49b6e-2af3-4da8-aef3-c609ed1be949","status":"error","response":{"id":"bfe49b6e-2af3-4da8-aef3-c609ed1be949","status":"error","amount":0,"created_at":"0001-01-01T00:00:00Z","error":{"code":"1202","description":"Incorrect payment id"}}}""");

        Assert.Equal((AsyncRequestResult.Error, "1202", "Incorrect payment id"), (response.Status, response.Response!.Error!.Code?.Value, response.Response.Error.Description));
        Assert.Equal(DateTimeOffset.MinValue, response.Response.CreatedAt);
    }
}
