using System.Net;
using FreedomPay.Common;
using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Testing.Tests;

/// <summary>The client under test is the real one: what the gateway answers is read and verified from bytes.</summary>
public class FakeGatewayTests
{
    private static readonly RefundPaymentRequest Refund = new() { PaymentId = 5, Amount = 500 };

    private readonly FakeGateway _gateway = new();

    [Fact]
    public async Task Response_is_signed_and_verified()
    {
        _gateway.On<GetPaymentStatusRequest>(request => FakeAnswer.Success(new GetPaymentStatusResponse { OrderId = request.OrderId, PaymentId = 5 }));

        Answer<GetPaymentStatusResponse> answer = await Client().SendAsync(new GetPaymentStatusRequest { OrderId = "A-1" });

        Answer<GetPaymentStatusResponse>.Success success = Assert.IsType<Answer<GetPaymentStatusResponse>.Success>(answer);
        Assert.Equal(("A-1", 5L, Authenticity.Signature), (success.Response.OrderId, success.Response.PaymentId, success.Authenticity));
    }

    [Fact]
    public async Task Answers_can_be_given_one_by_one()
    {
        _gateway.On<RefundPaymentRequest>(FakeAnswer.Success(new RefundPaymentResponse { PaymentId = 5 }));
        _gateway.Next<RefundPaymentRequest>(FakeAnswer.Lost());
        _gateway.Next<RefundPaymentRequest>(FakeAnswer.Unreachable());
        FreedomPayClient client = Client();

        Assert.Equal(Outcome.Unknown, (await client.SendAsync(Refund)).Outcome);
        Assert.Equal(Outcome.NotDone, (await client.SendAsync(Refund)).Outcome);
        Assert.IsType<Answer<RefundPaymentResponse>.Success>(await client.SendAsync(Refund));
    }

    public static TheoryData<string, string, Outcome> Faults => new()
    {
        { "lost", "NoAnswer", Outcome.Unknown },
        { "unreachable", "NoAnswer", Outcome.NotDone },
        { "cut", "NoAnswer", Outcome.Unknown },
        { "wrongly signed", "Untrusted", Outcome.Unknown },
        { "error", "GatewayError", Outcome.Unknown },
        { "error that proves", "GatewayError", Outcome.NotDone },
        { "unsigned error that would prove", "GatewayError", Outcome.Unknown },
        { "page of a proxy", "Malformed", Outcome.Unknown },
        { "redirect", "Malformed", Outcome.Unknown },
        { "slow", "NoAnswer", Outcome.Unknown },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Faults_are_what_the_client_takes_them_for(string name, string expected, Outcome outcome)
    {
        RefundPaymentResponse response = new() { PaymentId = 5 };
        _gateway.On<RefundPaymentRequest>(name switch
        {
            "lost" => FakeAnswer.Lost(),
            "unreachable" => FakeAnswer.Unreachable(),
            "cut" => FakeAnswer.Cut(response),
            "wrongly signed" => FakeAnswer.WronglySigned(response),
            "error" => FakeAnswer.Error(ErrorCode.PaymentFailedAskIssuer),
            "error that proves" => FakeAnswer.Error(ErrorCode.InvalidSignature),
            "unsigned error that would prove" => FakeAnswer.UnsignedError(ErrorCode.InvalidSignature),
            "page of a proxy" => FakeAnswer.Text("<html>502</html>", HttpStatusCode.BadGateway),
            "redirect" => FakeAnswer.Redirect(new Uri("https://elsewhere.test/")),
            _ => FakeAnswer.Success(response).After(TimeSpan.FromMinutes(5)),
        });

        using HttpClient http = new(_gateway.CreateHandler()) { BaseAddress = FakeGateway.BaseAddress, Timeout = TimeSpan.FromSeconds(name == "slow" ? 0.3 : 60) };
        Answer<RefundPaymentResponse> answer = await new FreedomPayClient(http, Shop.Credentials).SendAsync(Refund);

        Assert.Equal((expected, outcome), (answer.GetType().Name, answer.Outcome));
        Assert.Single(_gateway.Requests);
    }

    [Fact]
    public async Task Requests_are_kept_as_the_shop_created_them()
    {
        _gateway.On<CardPaymentRequest>(FakeAnswer.Lost());
        CardPaymentRequest payment = new()
        {
            OrderId = "A-1",
            Amount = 500,
            Description = "Order",
            CardPan = "4111111111111111",
            CardCvc = "123",
            CardYear = "30",
            CardMonth = "09",
            CardName = "A B",
        };

        await Client().SendAsync(payment);

        Assert.Same(payment, Assert.Single(_gateway.RequestsOf<CardPaymentRequest>()));
        FakeRequest request = Assert.Single(_gateway.Requests);
        Assert.Equal(
            ("/g2g/payment", "POST", "500", "A-1", (string?)null),
            (request.Url.AbsolutePath, request.Method.Method, request.GetValue("pg_amount"), request.GetValue("pg_order_id"), request.GetValue("pg_currency")));
        Assert.DoesNotContain("4111", request.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_nothing_answers_tells_what_to_write()
    {
        InvalidOperationException exception = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Client().SendAsync(Refund));

        Assert.Equal("FakeGateway: Nothing says how to answer RefundPaymentRequest. Call On<RefundPaymentRequest>(…).", exception.Message);
    }

    [Fact]
    public async Task A_response_of_another_endpoint_tells_what_to_write()
    {
        _gateway.On<RefundPaymentRequest>(FakeAnswer.Success(new GetPaymentStatusResponse()));

        InvalidOperationException exception = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Client().SendAsync(Refund));

        Assert.Equal(
            "FakeGateway: GetPaymentStatusResponse does not answer RefundPaymentRequest. Return the response record of the same endpoint.", exception.Message);
    }

    [Fact]
    public async Task A_message_of_another_client_is_answered_apart()
    {
        using HttpClient http = new(_gateway.CreateHandler());
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => http.GetStringAsync(new Uri("https://passport.test/token")));

        _gateway.OnOther(static (_, _) => Task.FromResult(new HttpResponseMessage { Content = new StringContent("{}") }));

        Assert.Equal("{}", await http.GetStringAsync(new Uri("https://passport.test/token")));
        Assert.Empty(_gateway.Requests);
    }

    /// <summary>As the real primary handler does it.</summary>
    [Fact]
    public async Task A_payment_is_let_through_once_whatever_repeats_it()
    {
        _gateway.On<RefundPaymentRequest>(FakeAnswer.Text("busy", HttpStatusCode.ServiceUnavailable));
        using HttpClient http = new(new Repeating(_gateway.CreateHandler())) { BaseAddress = FakeGateway.BaseAddress };

        Answer<RefundPaymentResponse> answer = await new FreedomPayClient(http, Shop.Credentials).SendAsync(Refund);

        Assert.Equal(Outcome.Unknown, answer.Outcome);
        Assert.Single(_gateway.Requests);
    }

    [Fact]
    public async Task Outcomes_are_found_out_with_it()
    {
        RefundInfo refund = new() { PaymentId = 7, Amount = -500, PaymentStatus = PaymentStatus.Success };
        bool isRefunded = false;
        _gateway.On<GetPaymentStatusRequest>(_ => FakeAnswer.Success(new GetPaymentStatusResponse { PaymentId = 5, RefundPayments = isRefunded ? [refund] : [] }));
        _gateway.On<RefundPaymentRequest>(_ =>
        {
            isRefunded = true;
            return FakeAnswer.Lost();
        });

        SettledAnswer<RefundPaymentResponse> settled = await Client().SendAndSettleAsync(Refund);

        Assert.Equal(Outcome.Done, settled.Outcome);
        Assert.Single(_gateway.RequestsOf<RefundPaymentRequest>());
    }

    private FreedomPayClient Client() => _gateway.CreateClient(Shop.Credentials);

    private sealed class Repeating(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage first = await base.SendAsync(request, cancellationToken);
            first.Dispose();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
