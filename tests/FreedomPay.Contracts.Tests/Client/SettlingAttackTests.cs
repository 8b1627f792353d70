using System.Text.Json;
using FreedomPay.Contracts.Tests.Oracle;
using FreedomPay.Gateway.Purchase;
using static FreedomPay.Contracts.Tests.Client.ScriptedGateway;

namespace FreedomPay.Contracts.Tests.Client;

/// <summary>What somebody without a key can write or send again while a refund is settled: none of it makes an earlier refund this one.</summary>
public class SettlingAttackTests
{
    private const string Payment = "7999007771";

    [Fact]
    public async Task Forged_not_found_does_not_hide_the_earlier_refunds_of_a_payment()
    {
        using ScriptedGateway gateway = new(NotFound, Cut, Status(Refunded("11", "500")));

        SettledAnswer<RefundPaymentResponse> settled = await Client(gateway).SendAndSettleAsync(Request(), Options());

        Assert.Null(settled.Answer);
        Assert.Equal((Outcome.NotDone, 1), (settled.Outcome, gateway.Requests));
    }

    [Fact]
    public async Task Forged_not_found_of_the_payment_says_nothing_of_its_refunds()
    {
        using ScriptedGateway gateway = new(NotFound);
        SettlementOptions options = new() { Baseline = OutcomeBaseline.Nothing, NotFoundCountsAfter = TimeSpan.Zero, MaxDuration = TimeSpan.Zero, TimeProvider = new QuickTime() };

        Assert.Equal(Outcome.Unknown, (await Client(gateway).SettleAsync(Request(), options: options)).Outcome);
    }

    [Fact]
    public async Task Replayed_answer_to_an_earlier_refund_does_not_settle_this_one()
    {
        Func<HttpResponseMessage> before = Status(Refunded("11", "500"));
        using ScriptedGateway gateway = new(before, Answered("refund", Node.Of("pg_payment_id", Payment), Node.Of("pg_payment_refund_id", "11"), Node.Of("pg_refund_status", "success")), before);

        SettledAnswer<RefundPaymentResponse> settled = await Client(gateway).SendAndSettleAsync(Request(), Options());

        Assert.Equal(Outcome.Unknown, settled.Outcome);
        Assert.Contains("attempt 11", settled.Settlement.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_that_names_a_new_refund_settles_it()
    {
        using ScriptedGateway gateway = new(
            Status(Refunded("11", "500")), Answered("refund", Node.Of("pg_payment_id", Payment), Node.Of("pg_payment_refund_id", "12"), Node.Of("pg_refund_status", "success")));

        Assert.Equal(Outcome.Done, (await Client(gateway).SendAndSettleAsync(Request(), Options())).Outcome);
    }

    [Fact]
    public async Task Payment_of_the_request_is_in_the_baseline_by_nature()
    {
        ThreeDSecureRequest request = new() { PaymentId = 7999007771, Md = "1", PaRes = "2" };
        Func<HttpResponseMessage> paid = Status(Node.Of("pg_payment_status", "success"), Node.Of("pg_captured", "1"));
        using ScriptedGateway gateway = new(
            paid, Answered("paymentAcs", Node.Of("pg_payment_id", Payment), Node.Of("pg_auth_code", "243412")), paid);

        Assert.Equal(Outcome.Done, (await Client(gateway).SendAndSettleAsync(request, Options())).Outcome);
    }

    /// <summary>Names are not signed, and a list can lag. Either way a refund that was carried out is missing.</summary>
    [Fact]
    public async Task Refund_that_is_missing_in_the_list_is_never_not_done()
    {
        using ScriptedGateway gateway = new(Status(), Cut, Status(Node.Object("pg_refund_paymentsx", Node.Object("pg_refund_payment", Node.Of("pg_payment_id", "99")))), Status());
        SettlementOptions options = new() { MaxDuration = TimeSpan.Zero, NotFoundCountsAfter = TimeSpan.Zero, TimeProvider = new QuickTime() };

        SettledAnswer<RefundPaymentResponse> renamed = await Client(gateway).SendAndSettleAsync(Request(), options);
        Settlement lagging = await Client(gateway).SettleAsync(Request(), options: new SettlementOptions { Baseline = OutcomeBaseline.Nothing, MaxDuration = TimeSpan.Zero, NotFoundCountsAfter = TimeSpan.Zero, TimeProvider = new QuickTime() });

        Assert.Equal(Outcome.Unknown, renamed.Outcome);
        Assert.Equal(Outcome.Unknown, lagging.Outcome);
    }

    /// <summary>A request that continues a payment has the payment's id, and the gateway may still report how an earlier try ended.</summary>
    [Fact]
    public async Task Failure_from_before_the_request_is_not_its_end()
    {
        Func<HttpResponseMessage> failed = Status(Node.Of("pg_payment_status", "error"));
        Func<HttpResponseMessage> paid = Status(Node.Of("pg_payment_status", "success"), Node.Of("pg_captured", "1"));
        ThreeDSecureRequest request = new() { PaymentId = 7999007771, Md = "1", PaRes = "2" };
        using ScriptedGateway lagging = new(failed, Cut, failed, failed, paid);
        using ScriptedGateway newlyFailed = new(Status(Node.Of("pg_payment_status", "process")), Cut, failed);

        SettledAnswer<ThreeDSecureResponse> settled = await Client(lagging).SendAndSettleAsync(request, Options());

        Assert.Equal([Payment], settled.Baseline!.FailedAttemptIds);
        Assert.Equal((Outcome.Done, 3), (settled.Outcome, settled.Settlement.Questions));
        Assert.Equal(Outcome.NotDone, (await Client(newlyFailed).SendAndSettleAsync(request, Options())).Outcome);
    }

    /// <summary>A signed error names no request: whoever has recorded one can send it again in place of a response.</summary>
    [Fact]
    public async Task Replayed_error_does_not_hide_a_refund_that_was_carried_out()
    {
        Func<HttpResponseMessage> refused = Refused();
        using ScriptedGateway carriedOut = new(Status(), refused, Status(Refunded("12", "500")));
        using ScriptedGateway truly = new(Status(), refused, Status());

        SettledAnswer<RefundPaymentResponse> hidden = await Client(carriedOut).SendAndSettleAsync(Request(), Options());
        SettledAnswer<RefundPaymentResponse> notDone = await Client(truly).SendAndSettleAsync(Request(), Options());

        Assert.Equal((Outcome.Done, 1), (hidden.Outcome, hidden.Settlement.Questions));
        Assert.Contains("The answer said otherwise: ", hidden.Settlement.Reason, StringComparison.Ordinal);
        Assert.Equal((Outcome.NotDone, 1), (notDone.Outcome, notDone.Settlement.Questions));
    }

    /// <summary>A baseline that is taken after the request already contains it.</summary>
    [Fact]
    public async Task Cancellation_keeps_the_baseline_and_the_answer()
    {
        using CancellationTokenSource whileSending = new();
        using ScriptedGateway sending = new(Status(Refunded("11", "500")), () => Canceled(whileSending));
        using CancellationTokenSource whileAsking = new();
        using ScriptedGateway asking = new(Status(Refunded("11", "500")), Cut, () => Canceled(whileAsking));

        RequestCanceledException first = await Assert.ThrowsAsync<RequestCanceledException>(() => Client(sending).SendAndSettleAsync(Request(), Options(), whileSending.Token));
        RequestCanceledException second = await Assert.ThrowsAsync<RequestCanceledException>(() => Client(asking).SendAndSettleAsync(Request(), Options(), whileAsking.Token));

        Assert.Equal((Outcome.Unknown, whileSending.Token), (first.Outcome, first.CancellationToken));
        Assert.Equal(["11"], first.Baseline!.AttemptIds);
        Assert.Null(first.Answer);
        Assert.Equal(["11"], second.Baseline!.AttemptIds);
        TestData.Should<Answer<RefundPaymentResponse>.NoAnswer>(second.Answer!);

        static HttpResponseMessage Canceled(CancellationTokenSource caller)
        {
            caller.Cancel();
            throw new OperationCanceledException(caller.Token);
        }
    }

    [Fact]
    public void Baseline_comes_back_from_JSON_as_it_was_and_from_that_of_an_older_version()
    {
        OutcomeBaseline baseline = JsonSerializer.Deserialize<OutcomeBaseline>(JsonSerializer.Serialize(new OutcomeBaseline(["1", "2"], ["2"])))!;
        OutcomeBaseline older = JsonSerializer.Deserialize<OutcomeBaseline>("""{"AttemptIds":["1"]}""")!;

        Assert.Equal(["1", "2"], baseline.AttemptIds);
        Assert.Equal(["2"], baseline.FailedAttemptIds);
        Assert.Equal(["1"], older.AttemptIds);
        Assert.Empty(older.FailedAttemptIds);
    }

    private static Func<HttpResponseMessage> Refused() => () => new HttpResponseMessage
    {
        Content = new ByteArrayContent(ReferenceXml.Write([.. ReferenceWalk.Signed(
            "refund", TestData.Key, [Node.Of("pg_error_code", "1100"), Node.Of("pg_error_description", "Incorrect signature"), Node.Of("pg_salt", "old"), Node.Of("pg_status", "error")])])),
    };

    private static RefundPaymentRequest Request() => new() { PaymentId = 7999007771, Amount = 500 };

    private static SettlementOptions Options() => new() { TimeProvider = new QuickTime() };

    private static Node Refunded(string id, string amount) => Node.Object(
        "pg_refund_payments",
        Node.Object("pg_refund_payment", Node.Of("pg_amount", amount), Node.Of("pg_payment_id", id), Node.Of("pg_payment_status", "success")));

    private static Func<HttpResponseMessage> Status(params Node[] fields) => Answered(
        "status_v2",
        [
            Node.Of("pg_payment_id", Payment), Node.Of("pg_order_id", "1"), Node.Of("pg_currency", "KZT"), Node.Of("pg_amount", "1000"),
            Node.Of("pg_datetime", "2024-11-28T10:44:55+00:00"), .. fields,
        ]);

    private static Func<HttpResponseMessage> Answered(string script, params Node[] fields) => () => new HttpResponseMessage
    {
        Content = new ByteArrayContent(ReferenceXml.Write([.. ReferenceWalk.Signed(script, TestData.Key, [.. fields, Node.Of("pg_salt", "s"), Node.Of("pg_status", "ok")])])),
    };

    private static FreedomPayClient Client(HttpMessageHandler gateway) => new(new HttpClient(gateway) { BaseAddress = new Uri("https://gateway.test") }, TestData.Credentials);
}
