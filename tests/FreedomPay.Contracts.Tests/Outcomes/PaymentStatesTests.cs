namespace FreedomPay.Contracts.Tests.Outcomes;

/// <summary>The states of a payment, and the order in which they follow each other.</summary>
public class PaymentStatesTests
{
    /// <summary>The life of a payment: what is further behind is newer.</summary>
    private static readonly PaymentState[] InOrder =
    [
        PaymentState.Unknown, PaymentState.Pending, PaymentState.Failed, PaymentState.Held, PaymentState.Paid, PaymentState.Cancelled, PaymentState.PartlyRefunded, PaymentState.Refunded,
    ];

    public static TheoryData<PaymentState, PaymentState> Pairs
    {
        get
        {
            TheoryData<PaymentState, PaymentState> data = [];
            foreach (PaymentState first in InOrder)
            {
                foreach (PaymentState second in InOrder)
                {
                    data.Add(first, second);
                }
            }

            return data;
        }
    }

    [Fact]
    public void Every_state_has_its_place_and_its_stable_number()
    {
        Assert.Equal(Enum.GetValues<PaymentState>(), InOrder.Order());
        Assert.Equal(
            [(0, "Unknown"), (1, "Pending"), (2, "Held"), (3, "Paid"), (4, "PartlyRefunded"), (5, "Refunded"), (6, "Cancelled"), (7, "Failed")],
            Enum.GetValues<PaymentState>().Select(static state => ((int)state, state.ToString())));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_newer_of_two_states_counts_whichever_comes_first(PaymentState first, PaymentState second)
    {
        PaymentState newer = InOrder[int.Max(Array.IndexOf(InOrder, first), Array.IndexOf(InOrder, second))];

        Assert.Equal(newer, first.Advance(second));
        Assert.Equal(newer, second.Advance(first));
        Assert.Equal(newer, first.Advance(new Message { State = second }));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(8)]
    public void What_is_no_state_is_refused(int number)
    {
        Assert.Equal("known", Assert.Throws<ArgumentOutOfRangeException>(() => ((PaymentState)number).Advance(PaymentState.Paid)).ParamName);
        Assert.Equal("reported", Assert.Throws<ArgumentOutOfRangeException>(() => PaymentState.Paid.Advance((PaymentState)number)).ParamName);
    }

    /// <summary>Any messages in any two orders, with replays: the progress is the same.</summary>
    [Fact]
    public void A_progress_does_not_depend_on_the_order()
    {
        Random random = new(17);
        for (int run = 0; run < 2000; run++)
        {
            Message[] messages = [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => Any(random))];
            Message[] others = [.. messages, .. random.GetItems(messages, random.Next(5))];
            random.Shuffle(others);

            PaymentProgress one = messages.Aggregate(default(PaymentProgress), static (known, message) => known.Advance(message));
            PaymentProgress other = others.Aggregate(default(PaymentProgress), static (known, message) => known.Advance(message));

            Assert.Equal(one, other);
            Assert.Equal(messages.Max(static message => Array.IndexOf(InOrder, message.State)), Array.IndexOf(InOrder, one.State));
            Assert.Equal(messages.Max(static message => message.CapturedAmount), one.CapturedAmount);
            Assert.Equal(messages.Max(static message => message.RefundedAmount), one.RefundedAmount);
            Assert.Equal(messages.Any(static message => message.IsTest == true), one.IsTest);
        }
    }

    [Fact]
    public void A_progress_is_about_one_payment()
    {
        PaymentProgress progress = default(PaymentProgress).Advance(new Message { State = PaymentState.Pending }).Advance(new Message { PaymentId = "7", State = PaymentState.Failed });

        Assert.Equal(new PaymentProgress { PaymentId = "7", State = PaymentState.Failed }, progress);
        Assert.Equal(progress, progress.Advance(new Message { State = PaymentState.Failed }));
        ArgumentException thrown = Assert.Throws<ArgumentException>(() => progress.Advance(new Message { PaymentId = "8\n", State = PaymentState.Paid }));
        Assert.StartsWith("The message is about payment 8", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', thrown.Message);
    }

    [Theory]
    [InlineData(PaymentState.Paid, null, true, true)]
    [InlineData(PaymentState.Paid, false, true, true)]
    [InlineData(PaymentState.Paid, true, false, true)]
    [InlineData(PaymentState.Held, false, false, false)]
    [InlineData(PaymentState.PartlyRefunded, false, false, false)]
    [InlineData(PaymentState.Unknown, null, false, false)]
    public void Only_a_paid_payment_is_paid(PaymentState state, bool? isTest, bool isPaid, bool isPaidWithTests)
    {
        Message message = new() { State = state, IsTest = isTest };

        Assert.Equal((isPaid, isPaidWithTests), (message.IsPaid(), message.IsPaid(allowTest: true)));
        PaymentProgress progress = default(PaymentProgress).Advance(message);
        Assert.Equal((isPaid, isPaidWithTests), (progress.IsPaid(), progress.IsPaid(allowTest: true)));
    }

    [Theory]
    [InlineData("A-1", "500", "KZT", true)]
    [InlineData("A-1", "500.00", "KZT", true)]
    [InlineData("A-1", "500.004", "KZT", false)]
    [InlineData("A-1", "-500", "KZT", false)]
    [InlineData("a-1", "500", "KZT", false)]
    [InlineData("A-1 ", "500", "KZT", false)]
    [InlineData("A-1", "500", "kzt", false)]
    [InlineData("A-1", "500", "USD", false)]
    [InlineData("A-1", "500", null, false)]
    public void A_message_matches_an_order_an_amount_and_a_currency(string order, string amount, string? currency, bool matches)
    {
        Message message = new() { OrderId = "A-1", Amount = 500.0m, Currency = "KZT" };

        Assert.Equal(matches, message.Matches(order, decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency));
    }

    [Fact]
    public void What_a_message_does_not_say_does_not_match()
    {
        Assert.False(new Message { Amount = 5, Currency = "KZT" }.Matches("A", 5, "KZT"));
        Assert.False(new Message { OrderId = "A", Currency = "KZT" }.Matches("A", 0, "KZT"));
        Assert.False(new Message { OrderId = "A", Amount = 5 }.Matches("A", 5, "KZT"));
        Assert.True(new Message { OrderId = "A", Amount = 5 }.Matches("A", 5, currency: null));
        Assert.True(new Message { OrderId = "A", Amount = 5, Currency = "" }.Matches("A", 5, currency: null));
    }

    /// <summary>A variable that nobody set must not match a message that says nothing.</summary>
    [Fact]
    public void An_empty_order_or_currency_is_refused()
    {
        Message message = new() { OrderId = "", Amount = 5, Currency = "" };

        Assert.Throws<ArgumentException>("orderId", () => message.Matches("", 5, "KZT"));
        Assert.Throws<ArgumentException>("currency", () => message.Matches("A", 5, ""));
    }

    private static Message Any(Random random) => new()
    {
        PaymentId = random.Next(3) == 0 ? null : "7",
        State = InOrder[random.Next(InOrder.Length)],
        CapturedAmount = random.Next(2) == 0 ? null : random.Next(100),
        RefundedAmount = random.Next(2) == 0 ? null : random.Next(100),
        IsTest = random.Next(3) switch { 0 => null, 1 => false, _ => random.Next(10) == 0 },
    };

    private sealed record Message : IPaymentReport
    {
        public PaymentState State { get; init; }

        public string? PaymentId { get; init; }

        public string? OrderId { get; init; }

        public decimal? Amount { get; init; }

        public string? Currency { get; init; }

        public decimal? CapturedAmount { get; init; }

        public decimal? RefundedAmount { get; init; }

        public bool? IsTest { get; init; }
    }
}
