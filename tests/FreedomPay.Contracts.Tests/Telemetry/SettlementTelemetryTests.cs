using System.Diagnostics;
using FreedomPay.Contracts.Testing;
using FreedomPay.Contracts.Tests.Client;
using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Tests.Telemetry;

/// <summary>What a listener learns of how an outcome is found.</summary>
[Collection(nameof(ListeningTests))]
public class SettlementTelemetryTests
{
    private const string Name = "FreedomPay.Gateway.Purchase.CancelPayment";

    [Fact]
    public async Task Questions_and_outcome_are_counted_and_everything_is_one_trace()
    {
        using Listener listener = new();
        FakeGateway gateway = new();
        gateway.On<CancelPaymentRequest>(FakeAnswer.Lost());
        gateway.On<GetPaymentStatusRequest>(FakeAnswer.Lost());
        SettlementOptions options = new() { Baseline = OutcomeBaseline.Nothing, TimeProvider = new QuickTime(), MaxDuration = TimeSpan.FromSeconds(2) };

        SettledAnswer<CancelPaymentResponse> settled = await gateway.CreateClient(TestData.Credentials).SendAndSettleAsync(new CancelPaymentRequest { PaymentId = 5 }, options);

        int questions = settled.Settlement.Questions;
        Assert.InRange(questions, 1, 3);
        Assert.Equal([$"duration freedompay.endpoint={Name} freedompay.outcome=unknown"], listener.Of("freedompay.settlement.duration"));
        Assert.Equal([TestData.Invariant($"{questions} freedompay.endpoint={Name} freedompay.outcome=unknown")], listener.Of("freedompay.settlement.questions"));
        Activity whole = listener.Activities[^1];
        Assert.Equal(($"settle {Name}", ActivityKind.Internal), (whole.DisplayName, whole.Kind));
        Assert.Equal((questions, "unknown"), (whole.GetTagItem("freedompay.questions"), whole.GetTagItem("freedompay.outcome")));
        Assert.Equal(questions + 1, listener.Activities.Count(activity => activity.ParentSpanId == whole.SpanId));
    }

    [Fact]
    public async Task Outcome_that_needs_no_question_is_counted_without_one()
    {
        using Listener listener = new(toTraces: false);
        FreedomPayClient client = new FakeGateway().On<CancelPaymentRequest>(FakeAnswer.Unreachable()).CreateClient(TestData.Credentials);

        Settlement settlement = await client.SettleAsync(new CancelPaymentRequest { PaymentId = 5 }, await client.SendAsync(new CancelPaymentRequest { PaymentId = 5 }));

        Assert.Equal((Outcome.NotDone, 0), (settlement.Outcome, settlement.Questions));
        Assert.Equal([$"duration freedompay.endpoint={Name} freedompay.outcome=not_done"], listener.Of("freedompay.settlement.duration"));
        Assert.Empty(listener.Of("freedompay.settlement.questions"));
    }

    [Fact]
    public async Task Cancellation_says_what_is_known()
    {
        using Listener listener = new(toTraces: false);
        FreedomPayClient client = new FakeGateway().CreateClient(TestData.Credentials);

        await Assert.ThrowsAsync<RequestCanceledException>(
            () => client.SettleAsync(new CancelPaymentRequest { PaymentId = 5 }, options: new SettlementOptions { Baseline = OutcomeBaseline.Nothing }, cancellationToken: new CancellationToken(canceled: true)));

        Assert.Equal([$"duration error.type=canceled freedompay.endpoint={Name} freedompay.outcome=unknown"], listener.Of("freedompay.settlement.duration"));
    }
}
