using FreedomPay.Common;
using FreedomPay.Gateway.Async;

namespace FreedomPay.Contracts.Testing.Tests;

/// <summary>The families in JSON, whose answers are not signed.</summary>
public class JsonGatewayTests
{
    private static readonly Guid Payment = Guid.Parse("01978d4f-fb27-7615-a95c-d646dc1df3f3");

    private readonly FakeGateway _gateway = new();

    [Fact]
    public async Task Response_comes_through_the_channel()
    {
        _gateway.On<RefundAsyncPaymentRequest>(static request => FakeAnswer.Success(new RefundAsyncPaymentResponse
        {
            Id = request.Id,
            Amount = 100,
            RefundPayment = new() { Id = Guid.NewGuid(), Status = AsyncPaymentStatus.Process, Amount = -request.Amount },
        }));

        Answer<RefundAsyncPaymentResponse> answer = await Client().SendAsync(new RefundAsyncPaymentRequest { Id = Payment, Amount = 40.5m });

        Answer<RefundAsyncPaymentResponse>.Success success = Assert.IsType<Answer<RefundAsyncPaymentResponse>.Success>(answer);
        Assert.Equal((Authenticity.Channel, -40.5m), (success.Authenticity, success.Response.RefundPayment!.Amount));
        Assert.Empty(success.Problems);
    }

    [Theory]
    [InlineData("1202", Outcome.NotDone)]
    [InlineData("10045", Outcome.Unknown)]
    public async Task Error_has_the_form_of_the_family(string code, Outcome outcome)
    {
        _gateway.On<RefundAsyncPaymentRequest>(FakeAnswer.Error(new ErrorCode(code), "Why."));

        Answer<RefundAsyncPaymentResponse> answer = await Client().SendAsync(new RefundAsyncPaymentRequest { Id = Payment, Amount = 40 });

        Answer<RefundAsyncPaymentResponse>.GatewayError error = Assert.IsType<Answer<RefundAsyncPaymentResponse>.GatewayError>(answer);
        Assert.Equal((code, "Why.", outcome), (error.Code?.Value, error.Description, error.Outcome));
    }

    [Fact]
    public async Task A_wrong_signature_is_refused_where_nothing_is_signed()
    {
        _gateway.On<RefundAsyncPaymentRequest>(FakeAnswer.WronglySigned(new RefundAsyncPaymentResponse { Id = Payment }));

        InvalidOperationException exception = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Client().SendAsync(new RefundAsyncPaymentRequest { Id = Payment, Amount = 40 }));

        Assert.StartsWith("FakeGateway: RefundAsyncPaymentResponse is JSON", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_keeps_its_key_on_a_repeat()
    {
        _gateway.On<RefundAsyncPaymentRequest>(FakeAnswer.Lost());
        SignedRequest<RefundAsyncPaymentResponse> signed = new RefundAsyncPaymentRequest { Id = Payment, Amount = 40 }.Sign(Shop.Credentials);
        FreedomPayClient client = Client();

        await client.SendAsync(signed);
        await client.SendAsync(signed);

        Assert.Equal([signed.IdempotencyKey, signed.IdempotencyKey], _gateway.Requests.Select(static request => request.IdempotencyKey));
    }

    private FreedomPayClient Client() => _gateway.CreateClient(Shop.Credentials);
}
