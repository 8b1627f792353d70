using FreedomPay.Gateway.Async;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9587007.</summary>
public class AsyncReadPaymentTests
{
    private const string Failed =
        """{"amount":"100","created_at":"2025-06-19T14:13:49.812118623Z","error":{"code":"10012","description":"Limits on your card"},"id":"01978c87-82ad-793f-9a91-eb83d4566410","status":"error"}""";

    [Fact]
    public void The_documented_request_is_read_and_written()
    {
        GetAsyncPaymentRequest request = DocumentedJson.Request<GetAsyncPaymentRequest, GetAsyncPaymentResponse>(
            """{"id":"01907dac-a93d-776e-b475-cba6a54a4888","order_id":"1234"}""", AsyncExamples.Algorithm, AsyncExamples.Read);

        Assert.Equal(new GetAsyncPaymentRequest { Id = new Guid("01907dac-a93d-776e-b475-cba6a54a4888"), OrderId = "1234" }, request);
        AsyncExamples.AssertHeaders(request, "gateway.payment.status");
    }

    [Fact]
    public void A_captured_payment_with_a_refund_is_read_and_written()
    {
        GetAsyncPaymentResponse response = DocumentedJson.SuccessWithMoments<GetAsyncPaymentResponse>(
            """
            {"id":"01978d0e-b956-7ea2-9a42-32cff1f44ede","status":"success","amount":100,"created_at":"2025-06-20T07:13:31.068188524Z","order_id":"1234",
             "clearing":{"cleared":true,"amount":100},
             "from":{"card":{"token":"01978d11-669e-7dd1-bf1b-75a12bf57ca9","brand":"VI"}},
             "refund_payments":[{"id":"01978d53-4748-74c1-9c0a-0ca2b64b9c1b","amount":-100,"status":"success"}],
             "additional":{"approval_code":"95F69T","reference":"1234567891234","intreference":"AC1BFED11052BFAC"},
             "3ds":{"acs_url":"","flow_type":"F"}}
            """,
            "068188524Z",
            "0681885Z");

        Assert.Equal((AsyncPaymentStatus.Success, true, 100m), (response.Status, response.Clearing!.Cleared, response.Clearing.Amount));
        Assert.Equal(("01978d11-669e-7dd1-bf1b-75a12bf57ca9", "VI"), (response.From!.Card!.Token?.Reveal(), response.From.Card.Brand));
        AsyncRefundInfo refund = Assert.Single(response.RefundPayments!);
        Assert.Equal((new Guid("01978d53-4748-74c1-9c0a-0ca2b64b9c1b"), -100m, AsyncPaymentStatus.Success), (refund.Id, refund.Amount, refund.Status));
        Assert.Equal(("95F69T", "1234567891234", "AC1BFED11052BFAC"), (response.Additional!.ApprovalCode, response.Additional.Reference, response.Additional.IntReference));
        Assert.Equal(("", AsyncThreeDSecureFlow.Frictionless), (response.ThreeDSecure!.AcsUrl, response.ThreeDSecure.FlowType));
    }

    [Fact]
    public void A_payment_that_waits_for_3DS_is_read_and_written()
    {
        GetAsyncPaymentResponse response = DocumentedJson.SuccessWithMoments<GetAsyncPaymentResponse>(
            """
            {"id":"0199765b-a007-7339-93fe-f073ac14aa9b","status":"waiting_3ds","amount":10,"created_at":"2025-09-23T11:35:40.295211818Z","order_id":"order064",
             "from":{"card":{"token":"d9118161-8840-44e6-9cfa-91496c6bd653","brand":"VI"}},
             "3ds":{"acs_url":"https://secure-pg.freedompay.kz/v2/user/3ds-page/e3a549b9-6a09-4f38-ba7c-b8723f4181a4","flow_type":"C"}}
            """,
            "295211818Z",
            "2952118Z");

        Assert.Equal((AsyncPaymentStatus.WaitingForThreeDSecure, AsyncThreeDSecureFlow.Challenge), (response.Status, response.ThreeDSecure!.FlowType));
        Assert.Equal("https://secure-pg.freedompay.kz/v2/user/3ds-page/e3a549b9-6a09-4f38-ba7c-b8723f4181a4", response.ThreeDSecure.AcsUrl);
        Assert.DoesNotContain("d9118161-8840-44e6-9cfa-91496c6bd653", response.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reversed_payment_is_read_and_written()
    {
        GetAsyncPaymentResponse response = DocumentedJson.SuccessWithMoments<GetAsyncPaymentResponse>(
            """
            {"id":"01978d55-748b-79a4-9e9e-77ab3c15aadd","status":"reversed","amount":100,"created_at":"2025-06-20T12:34:37.323632498Z","order_id":"1234",
             "clearing":{"cleared":false,"amount":0},"from":{"card":{"token":"01978d27-fdb1-7fd1-8812-ce7a83414c72","brand":"VI"}},
             "reverse_payments":[{"id":"01978d55-ba15-738e-8a99-44cd25f0eb6b","amount":-100,"status":"success"}],
             "additional":{"approval_code":"218881","reference":"517101387057","intreference":"8A24B87C6A5D27D9"},"3ds":{"acs_url":"","flow_type":"F"}}
            """,
            "323632498Z",
            "3236324Z");

        AsyncReversalInfo reversal = Assert.Single(response.ReversePayments!);
        Assert.Equal((AsyncPaymentStatus.Reversed, false, -100m), (response.Status, response.Clearing!.Cleared, reversal.Amount));
    }

    /// <summary>The error is the payment's: the call itself succeeded. Its amount is a text.</summary>
    [Fact]
    public void A_failed_payment_is_an_answer_and_not_an_error()
    {
        Answer<GetAsyncPaymentResponse>.Success success = Assert.IsType<Answer<GetAsyncPaymentResponse>.Success>(DocumentedJson.Answer<GetAsyncPaymentResponse>(Failed), exactMatch: true);

        GetAsyncPaymentResponse response = success.Response;
        Assert.Equal((AsyncPaymentStatus.Error, "10012", "Limits on your card", 100m), (response.Status, response.Error!.Code?.Value, response.Error.Description, response.Amount));
        FieldProblem problem = Assert.Single(success.Problems);
        Assert.Equal(("amount", FieldProblemKind.OtherJsonType), (problem.WireName, problem.Kind));
        Assert.Equal(
            response,
            DocumentedJson.SuccessWithMoments<GetAsyncPaymentResponse>(Failed.Replace("\"100\"", "100", StringComparison.Ordinal), "812118623Z", "8121186Z"));
    }

    [Fact]
    public void The_documented_empty_object_tells_nothing()
    {
        Answer<GetAsyncPaymentResponse> answer = DocumentedJson.Answer<GetAsyncPaymentResponse>("{}");

        Assert.IsType<Answer<GetAsyncPaymentResponse>.Malformed>(answer, exactMatch: true);
        Assert.Equal(Outcome.Unknown, answer.Outcome);
    }
}
