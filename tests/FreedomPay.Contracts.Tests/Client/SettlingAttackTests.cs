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

        SettledAnswer<RefundResponse> settled = await Client(gateway).SendAndSettleAsync(Request(), Options());

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

        SettledAnswer<RefundResponse> settled = await Client(gateway).SendAndSettleAsync(Request(), Options());

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

    private static RefundRequest Request() => new() { PaymentId = 7999007771, Amount = 500 };

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
