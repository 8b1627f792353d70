namespace FreedomPay.Contracts.Catalog.Tests.States;

/// <summary>A payment's messages in any order, and again and again: the newest counts, whenever it comes.</summary>
public class PaymentLifeTests
{
    private const int Runs = 300;

    private static readonly IPaymentReport Declined = Report.Of("ResultNotify", ("pg_result", "0"), ("pg_captured", "0"));
    private static readonly IPaymentReport NotifiedHeld = Report.Of("ResultNotify", ("pg_result", "1"), ("pg_captured", "0"));
    private static readonly IPaymentReport NotifiedPaid = Report.Of("ResultNotify", ("pg_result", "1"), ("pg_captured", "1"));
    private static readonly IPaymentReport Captured = Report.Of("CaptureNotify");

    /// <summary>Lives of a payment of 500 as the gateway tells them, in the order of what happened, each with what it comes to.</summary>
    private static readonly (IPaymentReport[] Messages, PaymentState State, decimal? Captured, decimal? Refunded)[] Lives =
    [
        ([Status("new"), Status("process"), NotifiedPaid, Status("success", "1")], PaymentState.Paid, null, 0),
        ([Status("new"), Declined, Status("error")], PaymentState.Failed, null, 0),
        ([Status("new"), Declined, Status("error"), NotifiedPaid, Status("success", "1")], PaymentState.Paid, null, 0),
        ([Status("new"), NotifiedHeld, Status("success", "0"), Captured, Cleared(500), Status("success", "1")], PaymentState.Paid, 500, 0),
        ([Status("new"), NotifiedHeld, Status("success", "0"), Revoked()], PaymentState.Cancelled, null, 0),
        ([NotifiedHeld, Captured, Cleared(300), Refunded(300, 100), Refunded(300, 300)], PaymentState.Refunded, 300, 300),
        ([NotifiedPaid, Cleared(500), Refunded(500, 100), Refunded(500, 250)], PaymentState.PartlyRefunded, 500, 250),
    ];

    [Fact]
    public void The_newest_state_counts_in_any_order()
    {
        Random random = new(20261129);
        for (int run = 0; run < Runs; run++)
        {
            foreach ((IPaymentReport[] messages, PaymentState state, decimal? captured, decimal? refunded) in Lives)
            {
                // Every message at least once, some again, all in any order.
                IPaymentReport[] received = [.. messages, .. random.GetItems(messages, random.Next(10))];
                random.Shuffle(received);
                PaymentProgress progress = default;
                int newest = -1;
                foreach (IPaymentReport message in received)
                {
                    progress = progress.Advance(message);

                    // What happened last, of what is known.
                    newest = int.Max(newest, Array.LastIndexOf(messages, message));
                    Assert.Equal(messages[newest].State, progress.State);
                }

                Assert.Equal(new PaymentProgress { PaymentId = "7", State = state, CapturedAmount = captured, RefundedAmount = refunded }, WithoutNothing(progress));
            }
        }
    }

    /// <summary>The whole life once more, replayed after its end, changes nothing.</summary>
    [Fact]
    public void Replays_change_nothing()
    {
        foreach ((IPaymentReport[] messages, _, _, _) in Lives)
        {
            PaymentProgress end = messages.Aggregate(default(PaymentProgress), static (known, message) => known.Advance(message));

            Assert.All(messages, message => Assert.Equal(end, end.Advance(message)));
        }
    }

    /// <summary>The gateway says that an attempt was declined, and again long after another one was paid.</summary>
    [Fact]
    public void A_replayed_decline_does_not_undo_a_payment()
    {
        PaymentProgress paid = default(PaymentProgress).Advance(NotifiedPaid);

        Assert.Equal(PaymentState.Failed, Declined.State);
        Assert.True(paid.IsPaid());
        Assert.True(paid.Advance(Declined).IsPaid());
        Assert.Equal(PaymentState.Paid, PaymentState.Paid.Advance(Declined));
    }

    [Fact]
    public void A_test_stays_a_test_whatever_other_messages_do_not_say()
    {
        IPaymentReport test = Report.Of("ResultNotify", ("pg_result", "1"), ("pg_captured", "1"), ("pg_testing_mode", "1"));
        IPaymentReport status = Status("success", "1");

        Assert.Equal((PaymentState.Paid, true, (bool?)null), (test.State, test.IsTest, status.IsTest));
        Assert.False(test.IsPaid());
        Assert.True(test.IsPaid(allowTest: true));
        PaymentProgress[] both = [default(PaymentProgress).Advance(test).Advance(status), default(PaymentProgress).Advance(status).Advance(test)];
        Assert.All(both, static progress => Assert.Equal((false, true), (progress.IsPaid(), progress.IsPaid(allowTest: true))));
    }

    [Fact]
    public void A_test_is_told_by_the_oldest_status_too() => Assert.False(
        Report.Of("GetPayoutStatusByOrderId", ("pg_transaction_status", "ok"), ("pg_captured", "1"), ("pg_can_reject", "0"), ("pg_testing_mode", "1")).IsPaid());

    [Fact]
    public void A_message_is_about_an_order_an_amount_and_a_currency()
    {
        Assert.True(NotifiedPaid.Matches("A-1", 500.00m, "KZT"));
        Assert.False(NotifiedPaid.Matches("a-1", 500, "KZT"));
        Assert.False(NotifiedPaid.Matches("A-1", 500.01m, "KZT"));
        Assert.False(NotifiedPaid.Matches("A-1", 500, "USD"));
        Assert.False(NotifiedPaid.Matches("A-1", 500, currency: null));
        Assert.False(Captured.Matches("A-1", 500, "KZT"));
        Assert.True(Report.Of("PayoutNotify", ("pg_status", "ok"), ("pg_payment_amount", "5000.00")).Matches("A-1", 5000, currency: null));
    }

    /// <summary>An amount in a list of refunds that no status has is zero, and so it is told.</summary>
    private static PaymentProgress WithoutNothing(PaymentProgress progress) => progress with { RefundedAmount = progress.RefundedAmount ?? 0 };

    private static IPaymentReport Status(string status, string? captured = null) =>
        Report.Of("GetMerchantPaymentStatus", [("pg_payment_status", status), ("pg_amount", "500"), .. captured is null ? (IEnumerable<(string, string)>)[] : [("pg_captured", captured)]]);

    private static IPaymentReport Cleared(int amount) =>
        Report.Of("GetPaymentStatus", ("pg_payment_status", "success"), ("pg_captured", "1"), ("pg_amount", "500"), ("pg_clearing_amount", $"{amount}"));

    private static IPaymentReport Revoked() => Report.Of(
        "GetMerchantPaymentStatus", ("pg_payment_status", "success"), ("pg_captured", "0"), ("pg_amount", "500"), ("pg_revoked_payments/pg_revoked_payment/pg_payment_status", "success"));

    private static IPaymentReport Refunded(int captured, int refunded) => Report.Of(
        "GetPaymentStatus",
        ("pg_payment_status", "success"),
        ("pg_captured", "1"),
        ("pg_amount", "500"),
        ("pg_clearing_amount", $"{captured}"),
        ("pg_refund_payments/pg_refund_payment/pg_payment_status", "success"),
        ("pg_refund_payments/pg_refund_payment/pg_amount", $"-{refunded}"));
}
