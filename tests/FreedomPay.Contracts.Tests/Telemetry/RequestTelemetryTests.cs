using System.Diagnostics;
using FreedomPay.Common;
using FreedomPay.Contracts.Testing;
using FreedomPay.Contracts.TransportProbe.Contracts;
using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Tests.Telemetry;

/// <summary>What a listener learns of a request.</summary>
[Collection(nameof(ListeningTests))]
public class RequestTelemetryTests
{
    private const string Duration = "freedompay.client.request.duration";
    private const string Name = "FreedomPay.Gateway.Purchase.ThreeDSecure";

    private static readonly ThreeDSecureRequest Request = new() { PaymentId = 7999007771, Md = "s3cr3t", PaRes = "s3cr3t" };
    private static readonly ThreeDSecureResponse Response = new() { PaymentId = 7999007771, AuthCode = "243412" };

    public static TheoryData<FakeAnswer, string> Answers => new()
    {
        { FakeAnswer.Success(Response), "answer=success outcome=pending" },
        { FakeAnswer.Error(ErrorCode.InvalidSignature), "answer=gateway_error error_code=1100 error.type=gateway_error outcome=not_done" },
        { FakeAnswer.UnsignedError(ErrorCode.PaymentNotFound), "answer=gateway_error error_code=11068 error.type=gateway_error outcome=unknown" },
        { FakeAnswer.Error(new ErrorCode("4405 6397 4000 0096")), "answer=gateway_error error_code=other error.type=gateway_error outcome=unknown" },
        { FakeAnswer.WronglySigned(Response), "answer=untrusted error.type=untrusted outcome=unknown" },
        { FakeAnswer.Text("<html>"), "answer=malformed error.type=malformed outcome=unknown" },
        { FakeAnswer.Lost(), "answer=no_answer error.type=response_ended outcome=unknown" },
        { FakeAnswer.Unreachable(), "answer=no_answer error.type=connection_error outcome=not_done" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Duration_and_activity_say_how_it_ended(FakeAnswer answer, string expected)
    {
        using Listener listener = new();
        FreedomPayClient client = new FakeGateway().On<ThreeDSecureRequest>(answer).CreateClient(TestData.Credentials);

        Answer<ThreeDSecureResponse> received = await client.SendAsync(Request);

        Assert.Equal(Expected(expected), Assert.Single(listener.Of(Duration)));
        Activity activity = Assert.Single(listener.Activities);
        Assert.Equal((Name, ActivityKind.Client), (activity.DisplayName, activity.Kind));
        Assert.Equal(received is Answer<ThreeDSecureResponse>.Success ? ActivityStatusCode.Unset : ActivityStatusCode.Error, activity.Status);
        Assert.Null(activity.StatusDescription);
        Assert.All(expected.Split(' '), tag => Assert.Contains($".{tag}", "." + Listener.TextOf(activity).Replace("error.type", ".error.type", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Contains("url.template=/g2g/paymentAcs", Listener.TextOf(activity), StringComparison.Ordinal);
        Assert.Equal((int?)received.StatusCode, activity.GetTagItem("http.response.status_code"));
        Assert.Equal(("gateway.test", 443, "POST"), (activity.GetTagItem("server.address"), activity.GetTagItem("server.port"), activity.GetTagItem("http.request.method")));
    }

    [Fact]
    public async Task Time_out_and_cancellation_are_told_apart()
    {
        using Listener listener = new();
        FakeGateway gateway = new FakeGateway().On<ThreeDSecureRequest>(FakeAnswer.Success(Response).After(TimeSpan.FromSeconds(30)));
        using HttpClient http = new(gateway.CreateHandler()) { BaseAddress = FakeGateway.BaseAddress, Timeout = TimeSpan.FromMilliseconds(50) };
        FreedomPayClient client = new(http, TestData.Credentials);
        using CancellationTokenSource canceling = new();

        await client.SendAsync(Request);
        http.CancelPendingRequests();
        Task<Answer<ThreeDSecureResponse>> sending = new FreedomPayClient(
            new HttpClient(gateway.CreateHandler()) { BaseAddress = FakeGateway.BaseAddress }, TestData.Credentials).SendAsync(Request, canceling.Token);
        await canceling.CancelAsync();
        await Assert.ThrowsAsync<RequestCanceledException>(() => sending);

        Assert.Equal(
            [Expected("answer=no_answer error.type=timeout outcome=unknown"), Expected("answer=canceled error.type=canceled outcome=unknown")],
            listener.Of(Duration));
    }

    [Fact]
    public async Task Request_that_cannot_be_sent_is_not_sent()
    {
        using Listener listener = new();
        FreedomPayClient client = new FakeGateway().CreateClient(TestData.Credentials);
        SignedRequest<ThreeDSecureResponse> signed = Request.Sign(TestData.Credentials);

        await Assert.ThrowsAnyAsync<Exception>(() => client.SendAsync(signed));

        Assert.Contains("answer=not_sent", Assert.Single(listener.Of(Duration)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_is_a_page()
    {
        using Listener listener = new();
        FreedomPayClient client = new FakeGateway().On<ProbeRequest>(FakeAnswer.Text("<html>s3cr3t</html>")).CreateClient(TestData.Credentials);

        await client.SendAsync((IGatewayTextRequest)new ProbeRequest());

        Assert.Contains("freedompay.answer=page", Assert.Single(listener.Of(Duration)), StringComparison.Ordinal);
        Assert.Equal(ActivityStatusCode.Unset, Assert.Single(listener.Activities).Status);
    }

    [Fact]
    public async Task Errors_that_nobody_knows_are_bounded()
    {
        using Listener listener = new(toTraces: false);
        FakeGateway gateway = new();
        gateway.On<ThreeDSecureRequest>(_ => FakeAnswer.Error(new ErrorCode($"x{gateway.Requests.Count}")));
        FreedomPayClient client = gateway.CreateClient(TestData.Credentials);

        for (int sent = 0; sent < 300; sent++)
        {
            await client.SendAsync(Request);
        }

        Assert.InRange(listener.Measurements.Distinct().Count(), 2, 101);
        Assert.Contains(listener.Measurements, static line => line.Contains("error_code=other", StringComparison.Ordinal));
    }

    /// <summary>The answer to a request that has moved money is worth more than its trace.</summary>
    [Fact]
    public async Task Listener_that_throws_costs_no_answer()
    {
        int thrown = 0;
        using Listener listener = new(onEvent: () =>
        {
            thrown++;
            throw new InvalidOperationException("A listener has failed.");
        });
        FreedomPayClient client = new FakeGateway().On<ThreeDSecureRequest>(FakeAnswer.WronglySigned(Response)).On<GetPaymentStatusRequest>(FakeAnswer.Lost()).CreateClient(TestData.Credentials);

        TestData.Should<Answer<ThreeDSecureResponse>.Untrusted>(await client.SendAsync(Request));
        SettledAnswer<ThreeDSecureResponse> settled = await client.SendAndSettleAsync(Request, new SettlementOptions { MaxDuration = TimeSpan.Zero, Baseline = OutcomeBaseline.Nothing });

        TestData.Should<Answer<ThreeDSecureResponse>.Untrusted>(settled.Answer);
        Assert.InRange(thrown, 6, int.MaxValue);
    }

    private static string Expected(string tags)
    {
        IEnumerable<string> all = tags.Split(' ')
            .Select(static tag => tag.StartsWith("error.type", StringComparison.Ordinal) ? tag : $"freedompay.{tag}")
            .Append($"freedompay.endpoint={Name}")
            .Append("freedompay.effect=moves")
            .Append("server.address=gateway.test");
        return $"duration {string.Join(' ', all.OrderBy(static tag => tag.Split('=')[0], StringComparer.Ordinal))}";
    }
}
