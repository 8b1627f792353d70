using System.Globalization;
using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Tests.Oracle;
using FreedomPay.Contracts.TransportProbe.Contracts;
using static FreedomPay.Contracts.Tests.Client.ScriptedGateway;

namespace FreedomPay.Contracts.Tests.Client;

/// <summary>What the client makes of what the gateway tells afterwards. It never guesses.</summary>
public class SettlingTests
{
    private const decimal Amount = 100;

    [Fact]
    public async Task New_attempt_that_is_done_is_this_one()
    {
        (Settlement settlement, QuickTime time) = await SettleAsync(OutcomeBaseline.Nothing, Tells(("1", "100", "done")));

        Assert.Equal((Outcome.Done, 1), (settlement.Outcome, settlement.Questions));
        Assert.Empty(time.Waits);
        Assert.Contains("attempt 1", settlement.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attempt_that_has_failed_is_not_done()
    {
        (Settlement settlement, _) = await SettleAsync(OutcomeBaseline.Nothing, Tells(("1", "100", "failed")));

        Assert.Equal(Outcome.NotDone, settlement.Outcome);
    }

    [Fact]
    public async Task Pending_attempt_is_asked_for_until_it_is_done()
    {
        (Settlement settlement, QuickTime time) = await SettleAsync(
            OutcomeBaseline.Nothing, Tells(("1", "100", "")), Cut, Tells(("1", "100", "")), Tells(("1", "100", "done")));

        Assert.Equal((Outcome.Done, 4), (settlement.Outcome, settlement.Questions));
        Assert.Equal([1, 2, 4], time.Waits.Select(static wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task Asking_ends_at_the_bound_and_waits_no_longer_than_allowed()
    {
        (Settlement settlement, QuickTime time) = await SettleAsync(OutcomeBaseline.Nothing, NotFound);

        Assert.Equal((Outcome.Unknown, 8), (settlement.Outcome, settlement.Questions));
        Assert.Equal([1, 2, 4, 8, 16, 30, 30], time.Waits.Select(static wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task Pending_at_the_bound_stays_pending()
    {
        (Settlement settlement, _) = await SettleAsync(OutcomeBaseline.Nothing, Tells(("1", "100", "")), Cut);

        Assert.Equal(Outcome.Pending, settlement.Outcome);
    }

    [Fact]
    public async Task Not_found_counts_when_the_options_say_so_and_not_before()
    {
        SettlementOptions options = new() { Baseline = OutcomeBaseline.Nothing, TimeProvider = new QuickTime(), NotFoundCountsAfter = TimeSpan.FromSeconds(5) };

        (Settlement settlement, ScriptedGateway gateway) = await SettleAsync(options, answer: null, attemptId: null, NotFound);

        // After 0, 1, 3 and 7 seconds.
        Assert.Equal((Outcome.NotDone, 4, 4), (settlement.Outcome, settlement.Questions, gateway.Requests));
        Assert.Contains("5 s after sending", settlement.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moment_of_sending_can_be_long_ago()
    {
        QuickTime time = new();
        SettlementOptions options = new()
        {
            Baseline = OutcomeBaseline.Nothing,
            TimeProvider = time,
            NotFoundCountsAfter = TimeSpan.FromMinutes(10),
            SentAt = time.GetUtcNow() - TimeSpan.FromMinutes(10),
        };

        Assert.Equal((Outcome.NotDone, 1), await OutcomeAsync(options, Tells()));
        Assert.Equal((Outcome.NotDone, 1), await OutcomeAsync(options, Tells(("9", "100", "done")), new OutcomeBaseline(["9"])));
    }

    [Theory]
    [InlineData("1", "77")] // another amount
    [InlineData("", "100")] // no id
    public async Task Attempt_that_may_be_this_one_is_no_not_found(string id, string amount)
    {
        SettlementOptions options = new() { Baseline = OutcomeBaseline.Nothing, TimeProvider = new QuickTime(), NotFoundCountsAfter = TimeSpan.Zero, MaxDuration = TimeSpan.Zero };

        Assert.Equal((Outcome.Unknown, 1), await OutcomeAsync(options, Tells((id, amount, "done"))));
        Assert.Equal((Outcome.Unknown, 1), await OutcomeAsync(options, Tells((id, amount, "failed"))));
    }

    [Fact]
    public async Task Attempt_without_id_beside_one_that_would_do_leaves_it_open()
    {
        SettlementOptions options = new() { Baseline = OutcomeBaseline.Nothing, TimeProvider = new QuickTime(), MaxDuration = TimeSpan.Zero };

        Assert.Equal((Outcome.Unknown, 1), await OutcomeAsync(options, Tells(("1", "100", "done"), ("", "100", ""))));
    }

    [Fact]
    public async Task Not_found_proves_nothing_once_the_gateway_has_accepted()
    {
        SettlementOptions options = new() { Baseline = OutcomeBaseline.Nothing, TimeProvider = new QuickTime(), NotFoundCountsAfter = TimeSpan.Zero };
        Answer<ProbeResponse> accepted = await AnswerAsync(Signed());

        (Settlement afterQuestion, _) = await SettleAsync(options, answer: null, attemptId: null, Tells(("1", "100", "")), NotFound);
        (Settlement afterAnswer, _) = await SettleAsync(options, accepted, attemptId: null, NotFound);

        Assert.Equal(Outcome.Pending, afterQuestion.Outcome);
        Assert.Equal(Outcome.Pending, accepted.Outcome);
        Assert.Equal(Outcome.Pending, afterAnswer.Outcome);
    }

    [Fact]
    public async Task Partial_refund_is_told_from_earlier_ones()
    {
        OutcomeBaseline before = new(["1", "2"]);
        (string, string, string) first = ("1", "100", "done");
        (string, string, string) second = ("2", "40", "done");

        Assert.Equal(Outcome.Unknown, (await SettleAsync(before, Tells(first, second))).Settlement.Outcome);
        Assert.Equal(Outcome.Done, (await SettleAsync(before, Tells(first, second, ("3", "-100", "done")))).Settlement.Outcome);
        Assert.Equal(Outcome.Unknown, (await SettleAsync(before, Tells(first, second, ("3", "100", "done"), ("4", "100", "done")))).Settlement.Outcome);
        Assert.Equal(Outcome.Unknown, (await SettleAsync(before, Tells(first, second, ("3", "40", "done")))).Settlement.Outcome);
    }

    [Fact]
    public async Task Order_id_that_is_used_twice_is_told_apart_by_the_id_of_the_attempt()
    {
        OutcomeBaseline before = new(["700"]);

        Assert.Equal(Outcome.Unknown, (await SettleAsync(before, Tells(("700", "100", "done")))).Settlement.Outcome);
        Assert.Equal(Outcome.NotDone, (await SettleAsync(before, Tells(("700", "100", "done"), ("701", "100", "failed")))).Settlement.Outcome);
    }

    [Fact]
    public async Task List_that_cannot_be_read_is_not_an_empty_one()
    {
        SettlementOptions options = new() { Baseline = OutcomeBaseline.Nothing, TimeProvider = new QuickTime(), NotFoundCountsAfter = TimeSpan.Zero, MaxDuration = TimeSpan.Zero };

        Assert.Equal((Outcome.NotDone, 1), await OutcomeAsync(options, Signed(Node.Of("pg_number", "7"))));
        Assert.Equal((Outcome.Unknown, 1), await OutcomeAsync(options, Signed(Node.Of("pg_number", "seven"))));
    }

    [Fact]
    public async Task Answer_that_says_two_things_at_once_tells_nothing()
    {
        SettlementOptions options = new() { Baseline = OutcomeBaseline.Nothing, TimeProvider = new QuickTime(), NotFoundCountsAfter = TimeSpan.Zero, MaxDuration = TimeSpan.Zero };

        Assert.Equal((Outcome.NotDone, 1), await OutcomeAsync(options, Signed(Node.Of("pg_number", "7"), Node.Of("pg_number_alias", "7"))));
        Assert.Equal((Outcome.Unknown, 1), await OutcomeAsync(options, Signed(Node.Of("pg_number", "7"), Node.Of("pg_number_alias", "8"))));
    }

    [Fact]
    public async Task Answers_that_prove_nothing_are_not_believed()
    {
        SettlementOptions options = new() { Baseline = OutcomeBaseline.Nothing, TimeProvider = new QuickTime(), NotFoundCountsAfter = TimeSpan.Zero, MaxDuration = TimeSpan.Zero };
        Node attempt = Node.Object("attempt0", Node.Of("amount", "100"), Node.Of("id", "1"), Node.Of("state", "done"));

        Assert.Equal((Outcome.Unknown, 1), await OutcomeAsync(options, SignedWith("another key", attempt)));
        Assert.Equal((Outcome.Unknown, 1), await OutcomeAsync(options, static () => new HttpResponseMessage { Content = new StringContent("<html>") }));
        Assert.Equal((Outcome.Unknown, 1), await OutcomeAsync(options, Cut));
    }

    [Fact]
    public async Task Without_a_baseline_nothing_is_asked()
    {
        SettlementOptions options = new() { TimeProvider = new QuickTime() };

        (Settlement settlement, ScriptedGateway gateway) = await SettleAsync(options, answer: null, attemptId: null, Tells(("1", "100", "done")));

        Assert.Equal((Outcome.Unknown, 0, 0), (settlement.Outcome, settlement.Questions, gateway.Requests));
        Assert.Contains("baseline", settlement.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Id_from_the_answer_needs_no_baseline_and_no_other_attempt_is_taken_for_it()
    {
        SettlementOptions options = new() { TimeProvider = new QuickTime(), MaxDuration = TimeSpan.Zero, NotFoundCountsAfter = TimeSpan.Zero };

        Assert.Equal((Outcome.Done, 1), await OutcomeAsync(options, Tells(("4", "100", "failed"), ("5", "100", "done")), attemptId: "5"));
        Assert.Equal((Outcome.Unknown, 1), await OutcomeAsync(options, Tells(("5", "77", "done")), attemptId: "5")); // another amount
        Assert.Equal((Outcome.Unknown, 1), await OutcomeAsync(options, Tells(("5", "100", "done"), ("5", "100", "done")), attemptId: "5"));
        Assert.Equal((Outcome.Unknown, 1), await OutcomeAsync(options, Tells(("", "100", "done")), attemptId: "5"));
        Assert.Equal((Outcome.NotDone, 1), await OutcomeAsync(options, Tells(("4", "100", "done")), attemptId: "5"));
    }

    [Fact]
    public async Task Attempt_that_is_both_done_and_not_done_is_neither()
    {
        SettlementOptions options = new() { Baseline = OutcomeBaseline.Nothing, TimeProvider = new QuickTime(), MaxDuration = TimeSpan.Zero };

        Assert.Equal((Outcome.Unknown, 1), await OutcomeAsync(options, Tells(("1", "100", "done failed"))));
    }

    [Fact]
    public async Task Known_outcomes_are_not_asked_for()
    {
        Answer<ProbeResponse> done = await AnswerAsync(Signed(Node.Of("pg_final", "yes")));

        (Settlement settlement, ScriptedGateway gateway) = await SettleAsync(new SettlementOptions { Baseline = OutcomeBaseline.Nothing }, done, attemptId: null, NotFound);

        Assert.Equal((Outcome.Done, 0, 0), (settlement.Outcome, settlement.Questions, gateway.Requests));
    }

    [Fact]
    public async Task Wait_that_the_gateway_asks_for_is_kept()
    {
        (Settlement settlement, QuickTime time) = await SettleAsync(OutcomeBaseline.Nothing, Waiting(25, NotFound), NotFound, Tells(("1", "100", "done")));

        Assert.Equal(Outcome.Done, settlement.Outcome);
        Assert.Equal([25, 2], time.Waits.Select(static wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task Wait_that_the_answer_to_the_request_asks_for_comes_before_the_first_question()
    {
        Answer<ProbeResponse> answer = await AnswerAsync(Waiting(20, Signed()));
        QuickTime time = new();

        (Settlement settlement, _) = await SettleAsync(new SettlementOptions { Baseline = OutcomeBaseline.Nothing, TimeProvider = time }, answer, attemptId: null, Tells(("1", "100", "done")));

        Assert.Equal(Outcome.Done, settlement.Outcome);
        Assert.Equal([20], time.Waits.Select(static wait => wait.TotalSeconds));
    }

    [Theory]
    [InlineData(121)]
    [InlineData(int.MaxValue)]
    public async Task Wait_beyond_the_bound_ends_the_asking(int seconds)
    {
        (Settlement afterQuestion, QuickTime time) = await SettleAsync(OutcomeBaseline.Nothing, Waiting(seconds, NotFound));
        (Settlement afterAnswer, ScriptedGateway gateway) = await SettleAsync(
            new SettlementOptions { Baseline = OutcomeBaseline.Nothing, TimeProvider = time }, await AnswerAsync(Waiting(seconds, Signed())), attemptId: null, NotFound);

        Assert.Equal((Outcome.Unknown, 1), (afterQuestion.Outcome, afterQuestion.Questions));
        Assert.Equal((Outcome.Pending, 0, 0), (afterAnswer.Outcome, afterAnswer.Questions, gateway.Requests));
        Assert.Empty(time.Waits);
    }

    [Fact]
    public async Task Wait_up_to_the_bound_is_kept()
    {
        (Settlement settlement, QuickTime time) = await SettleAsync(OutcomeBaseline.Nothing, Waiting(120, NotFound), Tells(("1", "100", "done")));

        Assert.Equal((Outcome.Done, 2), (settlement.Outcome, settlement.Questions));
        Assert.Equal([TimeSpan.FromSeconds(120)], time.Waits);
    }

    [Theory]
    [InlineData(39, 39)]
    [InlineData(40, 40)]
    [InlineData(50, 40)] // no timer takes it
    public async Task Wait_of_many_days_is_cut_to_what_a_timer_takes(int days, int expected)
    {
        QuickTime time = new();
        SettlementOptions options = new() { Baseline = OutcomeBaseline.Nothing, TimeProvider = time, MaxDuration = TimeSpan.FromDays(100) };

        (Settlement settlement, _) = await SettleAsync(options, answer: null, attemptId: null, Waiting(days * 86_400, NotFound), Tells(("1", "100", "done")));

        Assert.Equal(Outcome.Done, settlement.Outcome);
        Assert.Equal([TimeSpan.FromDays(expected)], time.Waits);
    }

    [Fact]
    public async Task Delays_are_doubled_from_the_first_to_the_longest()
    {
        QuickTime time = new();
        SettlementOptions options = new()
        {
            Baseline = OutcomeBaseline.Nothing,
            TimeProvider = time,
            FirstDelay = TimeSpan.FromSeconds(3),
            MaxDelay = TimeSpan.FromSeconds(7),
            MaxDuration = TimeSpan.FromSeconds(30),
        };

        (Settlement settlement, _) = await SettleAsync(options, answer: null, attemptId: null, NotFound);

        Assert.Equal([3, 6, 7, 7, 7], time.Waits.Select(static wait => wait.TotalSeconds));
        Assert.Equal(6, settlement.Questions);
    }

    [Fact]
    public async Task Reason_says_what_the_outcome_rests_on()
    {
        Assert.Equal("The gateway does not know what was asked for.", await ReasonAsync(NotFound));
        Assert.StartsWith("The question got no usable answer: No answer; ", await ReasonAsync(Cut), StringComparison.Ordinal);
        Assert.Equal("The gateway tells of an attempt that was not there before, but not with the order or amount that the request has.", await ReasonAsync(Tells(("1", "77", "done"))));
        Assert.Equal("The gateway tells of no such attempt.", await ReasonAsync(Tells()));
        Assert.Equal("The gateway tells of attempt 5, but with another order or amount than the request has.", await ReasonAsync(Tells(("5", "77", "done")), "5"));
        Assert.Equal("The gateway tells of an attempt without an id beside the one that can be this one.", await ReasonAsync(Tells(("1", "100", "done"), ("", "100", ""))));
        Assert.Equal("The gateway tells of attempt 1.", await ReasonAsync(Tells(("1", "100", "done"))));
        Assert.Equal("The gateway tells of 2 attempts, each of which can be this one.", await ReasonAsync(Tells(("1", "100", "done"), ("2", "100", ""))));
        Assert.Equal("The gateway asks for a longer wait than the options allow for.", (await SettleAsync(
            new SettlementOptions { Baseline = OutcomeBaseline.Nothing, TimeProvider = new QuickTime() }, await AnswerAsync(Waiting(121, Signed())), attemptId: null, NotFound)).Settlement.Reason);

        static async Task<string> ReasonAsync(Func<HttpResponseMessage> answer, string? attemptId = null) => (await SettleAsync(
            new SettlementOptions { Baseline = OutcomeBaseline.Nothing, TimeProvider = new QuickTime(), MaxDuration = TimeSpan.Zero }, answer: null, attemptId, answer)).Settlement.Reason;
    }

    [Fact]
    public async Task Request_without_a_question_is_sent_and_stays_what_its_answer_says()
    {
        using ScriptedGateway gateway = new(Signed());
        ProbeRequest request = new();

        SettledAnswer<ProbeResponse> settled = await Client(gateway).SendAndSettleAsync(request);
        Settlement unknown = await Client(gateway).SettleAsync(request);

        Assert.Equal((Outcome.Pending, 0), (settled.Outcome, settled.Settlement.Questions));
        Assert.Null(settled.Baseline);
        Assert.StartsWith("The spec names no endpoint that tells", settled.Settlement.Reason, StringComparison.Ordinal);
        Assert.StartsWith("Pending after 0 questions. The spec names", settled.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("The answer:", settled.ToString(), StringComparison.Ordinal);
        Assert.Equal(Outcome.Unknown, unknown.Outcome);
        Assert.Null(await Client(gateway).TakeBaselineAsync(request));
        Assert.Equal(1, gateway.Requests);
    }

    [Fact]
    public async Task Baseline_holds_what_is_there_and_none_is_taken_where_one_is_given()
    {
        using ScriptedGateway gateway = new(Tells(("1", "100", "done"), ("2", "40", "")), NotFound, SignedWith("another key"));

        Assert.Equal(["1", "2"], (await Client(gateway).TakeBaselineAsync(Request()))!.AttemptIds);
        Assert.Empty((await Client(gateway).TakeBaselineAsync(Request()))!.AttemptIds);
        Assert.Null(await Client(gateway).TakeBaselineAsync(Request()));

        using ScriptedGateway second = new(Signed(), Tells(("9", "100", "done")));
        OutcomeBaseline given = new(["1"]);
        SettledAnswer<ProbeResponse> settled = await Client(second).SendAndSettleAsync(Request(), new SettlementOptions { Baseline = given, TimeProvider = new QuickTime() });

        Assert.Same(given, settled.Baseline);
        Assert.Equal((Outcome.Done, 2), (settled.Outcome, second.Requests));
        Assert.Equal("1 earlier attempt", given.ToString());
        Assert.Equal("2 earlier attempts", new OutcomeBaseline(["1", "2"]).ToString());
        Assert.StartsWith("Done after 1 question. The gateway tells of attempt 9. The answer: Success", settled.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cancellation_says_what_is_known()
    {
        Assert.StartsWith("The request was canceled before anything", new RequestCanceledException(Outcome.NotDone, null, default).Message, StringComparison.Ordinal);
        Assert.StartsWith("The wait for the end was canceled", new RequestCanceledException(Outcome.Pending, null, default).Message, StringComparison.Ordinal);
        Assert.StartsWith("The wait for the answer was canceled", new RequestCanceledException(Outcome.Unknown, null, default).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Canceled_asking_tells_what_is_known_so_far()
    {
        foreach ((Func<HttpResponseMessage> told, Outcome expected) in (IEnumerable<(Func<HttpResponseMessage>, Outcome)>)[(Tells(("1", "100", "")), Outcome.Pending), (NotFound, Outcome.Unknown)])
        {
            using CancellationTokenSource caller = new();
            QuickTime time = new()
            {
                OnWait = number =>
                {
                    if (number == 2)
                    {
                        caller.Cancel();
                    }

                    return number < 2;
                },
            };

            RequestCanceledException exception = await Assert.ThrowsAsync<RequestCanceledException>(() => SettleAsync(
                new SettlementOptions { Baseline = OutcomeBaseline.Nothing, TimeProvider = time }, answer: null, attemptId: null, caller.Token, told));

            Assert.Equal((expected, caller.Token), (exception.Outcome, exception.CancellationToken));
        }
    }

    [Fact]
    public async Task Request_is_sent_after_what_was_there_before_and_settled_against_it()
    {
        using ScriptedGateway gateway = new(Tells(("1", "100", "done")), Cut, Tells(("1", "100", "done")), Tells(("1", "100", "done"), ("2", "100", "done")));

        SettledAnswer<ProbeResponse> settled = await Client(gateway).SendAndSettleAsync(Request(), new SettlementOptions { TimeProvider = new QuickTime() });

        Assert.Equal((Outcome.Done, 4), (settled.Outcome, gateway.Requests));
        Assert.Equal(["1"], settled.Baseline!.AttemptIds);
        Assert.Equal(Outcome.Unknown, TestData.Should<Answer<ProbeResponse>.NoAnswer>(settled.Answer).Outcome);
    }

    [Fact]
    public async Task Request_is_not_sent_where_what_was_there_before_cannot_be_read()
    {
        foreach (Func<HttpResponseMessage> unreadable in (Func<HttpResponseMessage>[])[Cut, Tells(("", "100", "done")), Tells(("1", "100", "done"), ("", "100", "")), Signed(Node.Of("pg_number", "x")), SignedWith("another key")])
        {
            using ScriptedGateway gateway = new(unreadable, Signed());

            SettledAnswer<ProbeResponse> settled = await Client(gateway).SendAndSettleAsync(Request(), new SettlementOptions { TimeProvider = new QuickTime() });

            Assert.Equal((Outcome.NotDone, 1), (settled.Outcome, gateway.Requests));
            Assert.Null(settled.Answer);
            Assert.StartsWith("NotDone after 1 question. The request was not sent, because what was there before it could not be read: ", settled.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("The answer:", settled.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Canceled_question_before_the_request_says_that_it_was_not_sent()
    {
        using CancellationTokenSource caller = new();
        using ScriptedGateway gateway = new(() =>
        {
            caller.Cancel();
            throw new OperationCanceledException(caller.Token);
        });

        RequestCanceledException sending = await Assert.ThrowsAsync<RequestCanceledException>(() => Client(gateway).SendAndSettleAsync(Request(), cancellationToken: caller.Token));
        RequestCanceledException asking = await Assert.ThrowsAsync<RequestCanceledException>(() => Client(gateway).TakeBaselineAsync(Request(), cancellationToken: caller.Token));

        Assert.Equal((Outcome.NotDone, Outcome.NotDone), (sending.Outcome, asking.Outcome));
        Assert.Equal(1, gateway.Requests);
    }

    [Fact]
    public async Task Question_that_cannot_be_asked_does_not_lose_the_answer_to_the_request()
    {
        using ScriptedGateway gateway = new(Signed());
        SettlementOptions options = new() { Baseline = OutcomeBaseline.Nothing, QuestionKey = KeyKind.Payout, TimeProvider = new QuickTime() };

        SettledAnswer<ProbeResponse> settled = await Client(gateway).SendAndSettleAsync(Request(), options);

        Assert.Equal(Outcome.Pending, settled.Outcome);
        TestData.Should<Answer<ProbeResponse>.Success>(settled.Answer);
        Assert.StartsWith("The question could not be asked. InvalidOperationException: ", settled.Settlement.Reason, StringComparison.Ordinal);
        Assert.Contains("payout key", settled.Settlement.Reason, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Client(gateway).SettleAsync(Request(), options: options));
    }

    [Fact]
    public async Task Question_that_cannot_be_sent_is_told_in_our_own_words_alone()
    {
        using ScriptedGateway gateway = new(Signed());
        ProbeRequest unusable = new() { Endpoint = Endpoints.Reading, ExtraFields = [MessageField.Text("pg_sig", "x")] };
        ProbeRequest request = new() { Question = _ => new OutcomeQuestion<ProbeResponse>(unusable, Read) };

        SettledAnswer<ProbeResponse> settled = await Client(gateway).SendAndSettleAsync(
            request, new SettlementOptions { Baseline = OutcomeBaseline.Nothing, TimeProvider = new QuickTime() });

        MessageValidationException expected = Assert.Throws<MessageValidationException>(() => ((IGatewayRequest<ProbeResponse>)unusable).Sign(Endpoints.Merchant));
        Assert.Equal($"The question could not be asked. {expected.Message}", settled.Settlement.Reason);
    }

    [Fact]
    public async Task Question_is_signed_with_the_key_of_the_options()
    {
        using ScriptedGateway gateway = new(SignedWith("probe_payout_key", Node.Object("attempt0", Node.Of("amount", "100"), Node.Of("id", "1"), Node.Of("state", "done"))));
        FreedomPayClient client = new(new HttpClient(gateway) { BaseAddress = new Uri("https://gateway.test") }, new MerchantCredentials("12345", "probe_payment_key", "probe_payout_key"));
        SettlementOptions options = new() { Baseline = OutcomeBaseline.Nothing, MaxDuration = TimeSpan.Zero };

        Assert.Equal(Outcome.Unknown, (await client.SettleAsync(Request(), options: options)).Outcome);
        Assert.Equal(Outcome.Done, (await client.SettleAsync(Request(), options: new SettlementOptions { Baseline = OutcomeBaseline.Nothing, QuestionKey = KeyKind.Payout })).Outcome);
    }

    [Fact]
    public void Waits_without_length_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new SettlementOptions { FirstDelay = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new SettlementOptions { MaxDelay = -TimeSpan.FromSeconds(1) });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new SettlementOptions { MaxDuration = -TimeSpan.FromTicks(1) });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new SettlementOptions { NotFoundCountsAfter = Timeout.InfiniteTimeSpan });
        Assert.Null(new SettlementOptions { NotFoundCountsAfter = null }.NotFoundCountsAfter);
        Assert.Equal(TimeSpan.Zero, new SettlementOptions { NotFoundCountsAfter = TimeSpan.Zero }.NotFoundCountsAfter);
        Assert.Equal(TimeSpan.Zero, new SettlementOptions { MaxDuration = TimeSpan.Zero }.MaxDuration);
        Assert.Equal(TimeSpan.FromTicks(1), new SettlementOptions { FirstDelay = TimeSpan.FromTicks(1) }.FirstDelay);
        Assert.Equal((1, 30, 120), (SettlementOptions.Default.FirstDelay.TotalSeconds, SettlementOptions.Default.MaxDelay.TotalSeconds, SettlementOptions.Default.MaxDuration.TotalSeconds));
    }

    [Fact]
    public void Baseline_is_a_copy_and_survives_as_json()
    {
        List<string> ids = ["1"];
        OutcomeBaseline baseline = new(ids);
        ids.Clear();

        OutcomeBaseline read = System.Text.Json.JsonSerializer.Deserialize<OutcomeBaseline>(System.Text.Json.JsonSerializer.Serialize(baseline))!;

        Assert.Equal(["1"], baseline.AttemptIds);
        Assert.Equal(["1"], read.AttemptIds);
        Assert.Throws<ArgumentNullException>(static () => System.Text.Json.JsonSerializer.Deserialize<OutcomeBaseline>("{}"));
    }

    private static ProbeRequest Request(string? attemptId = null) => new()
    {
        Question = _ => new OutcomeQuestion<ProbeResponse>(new ProbeRequest { Endpoint = Endpoints.Reading }, Read, attemptId),
    };

    private static void Read(ProbeResponse answer, OutcomeEvidence evidence)
    {
        foreach (MessageField attempt in answer.ExtraFields.Where(static field => field.Kind == MessageFieldKind.Object))
        {
            string Of(string name) => attempt.Children.Single(child => child.Name == name).GetText()!;
            evidence.Add(
                Of("id"),
                OutcomeEvidence.Matches(decimal.Parse(Of("amount"), CultureInfo.InvariantCulture), Amount),
                done: Of("state").Contains("done", StringComparison.Ordinal),
                notDone: Of("state").Contains("failed", StringComparison.Ordinal));
        }
    }

    private static FreedomPayClient Client(HttpMessageHandler gateway) => new(new HttpClient(gateway) { BaseAddress = new Uri("https://gateway.test") }, Endpoints.Merchant);

    private static async Task<Answer<ProbeResponse>> AnswerAsync(Func<HttpResponseMessage> answer)
    {
        using ScriptedGateway gateway = new(answer);
        return await Client(gateway).SendAsync((IGatewayRequest<ProbeResponse>)Request());
    }

    private static async Task<(Settlement Settlement, QuickTime Time)> SettleAsync(OutcomeBaseline baseline, params Func<HttpResponseMessage>[] answers)
    {
        QuickTime time = new();
        (Settlement settlement, _) = await SettleAsync(new SettlementOptions { Baseline = baseline, TimeProvider = time }, answer: null, attemptId: null, answers);
        return (settlement, time);
    }

    private static Task<(Settlement Settlement, ScriptedGateway Gateway)> SettleAsync(
        SettlementOptions options, Answer<ProbeResponse>? answer, string? attemptId, params Func<HttpResponseMessage>[] answers) =>
        SettleAsync(options, answer, attemptId, CancellationToken.None, answers);

    private static async Task<(Settlement Settlement, ScriptedGateway Gateway)> SettleAsync(
        SettlementOptions options, Answer<ProbeResponse>? answer, string? attemptId, CancellationToken cancellationToken, params Func<HttpResponseMessage>[] answers)
    {
        using ScriptedGateway gateway = new(answers);
        return (await Client(gateway).SettleAsync(Request(attemptId), answer, options, cancellationToken), gateway);
    }

    private static async Task<(Outcome Outcome, int Questions)> OutcomeAsync(
        SettlementOptions options, Func<HttpResponseMessage> answer, OutcomeBaseline? baseline = null, string? attemptId = null)
    {
        SettlementOptions asked = new()
        {
            Baseline = baseline ?? options.Baseline,
            TimeProvider = options.TimeProvider,
            NotFoundCountsAfter = options.NotFoundCountsAfter,
            MaxDuration = options.MaxDuration,
            SentAt = options.SentAt,
        };
        (Settlement settlement, _) = await SettleAsync(asked, answer: null, attemptId, answer);
        return (settlement.Outcome, settlement.Questions);
    }
}
