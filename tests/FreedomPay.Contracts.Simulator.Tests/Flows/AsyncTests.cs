using FreedomPay.Contracts.Simulator.Flows;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Tests.Support;
using FreedomPay.Gateway.Async;
using FreedomPay.Merchant.Notifications;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.Simulator.Tests.Flows;

/// <summary>The Async API: requests with ids, whose results are asked for.</summary>
public class AsyncTests
{
    [Fact]
    public async Task Payment_is_in_progress_first_and_read_as_paid()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();

        Answer<CreateAsyncPaymentResponse> created = await shop.Client.SendAsync(Create("A1", CardNumbers.Pays));

        Assert.Equal((Outcome.Pending, AsyncPaymentStatus.Process), (created.Outcome, created.Response!.Status));
        GetAsyncPaymentResponse read = await ReadAsync(shop, created.Response.Id!.Value);
        Assert.Equal((PaymentState.Paid, "A1", 100m, true), (read.State, read.OrderId, read.Amount, read.Clearing!.Cleared));
        Assert.Equal(created.Response.Id, (await shop.Client.SendAsync(new GetAsyncPaymentRequest { OrderId = "A1" })).Response!.Id);
        Assert.IsType<Answer<GetAsyncPaymentResponse>.GatewayError>(await shop.Stranger.SendAsync(new GetAsyncPaymentRequest { Id = created.Response.Id }));
        Assert.Empty(await shop.ReceivedAsync<ResultNotifyRequest>(0));
    }

    [Fact]
    public async Task Same_key_gives_the_same_answer_and_makes_one_payment_of_many_at_once()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        SigningOptions key = new() { IdempotencyKey = Guid.CreateVersion7().ToString() };

        Answer<CreateAsyncPaymentResponse>[] answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => shop.Client.SendAsync(Create("A" + number, CardNumbers.Pays).Sign(shop.Credentials, key))));

        Assert.Single(answers.Select(static answer => answer.Response!.Id).Distinct());
        Assert.Single(shop.Ledger.Latest(100), static payment => payment.Kind == PaymentKind.AsyncPayment);
        GetAsyncRequestResultResponse result = (await shop.Client.SendAsync(new GetAsyncRequestResultRequest { Id = Guid.Parse(key.IdempotencyKey!) })).Response!;
        Assert.Equal((AsyncRequestResult.Success, answers[0].Response!.Id.ToString(), AsyncPaymentStatus.Success), (result.Status, result.Response!.Id, result.Response.Status));
    }

    [Fact]
    public async Task Same_order_gives_the_first_answer_of_many_at_once()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();

        Answer<CreateAsyncPaymentResponse>[] answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => shop.Client.SendAsync(Create("A1", CardNumbers.Pays))));

        Assert.Single(answers.Select(static answer => answer.Response!.Id).Distinct());
        Assert.Single(shop.Ledger.Latest(100), static payment => payment.Kind == PaymentKind.AsyncPayment);
        Assert.NotEqual(answers[0].Response!.Id, (await shop.Stranger.SendAsync(Create("A1", CardNumbers.Pays))).Response!.Id);
    }

    [Fact]
    public async Task Same_key_refunds_once()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        Guid id = (await shop.Client.SendAsync(Create("A1", CardNumbers.Pays))).Response!.Id!.Value;
        RefundAsyncPaymentRequest refund = new() { Id = id, Amount = 30 };
        SigningOptions key = new() { IdempotencyKey = Guid.CreateVersion7().ToString() };

        Answer<RefundAsyncPaymentResponse>[] answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => shop.Client.SendAsync(refund.Sign(shop.Credentials, key))));

        Assert.Single(answers.Select(static answer => answer.Response!.RefundPayment!.Id).Distinct());
        AsyncRefundInfo made = Assert.Single((await ReadAsync(shop, id)).RefundPayments!);
        Assert.Equal((answers[0].Response!.RefundPayment!.Id, -30m, AsyncPaymentStatus.Success), (made.Id, made.Amount, made.Status));
        Assert.NotNull((await shop.Client.SendAsync(refund with { Amount = 70 })).Response);
        Assert.IsType<Answer<RefundAsyncPaymentResponse>.GatewayError>(await shop.Client.SendAsync(refund with { Amount = 1 }));
        Assert.IsType<Answer<RefundAsyncPaymentResponse>.GatewayError>(await shop.Stranger.SendAsync(refund with { Amount = 1 }));
        Assert.Equal(PaymentState.Refunded, (await ReadAsync(shop, id)).State);
    }

    [Fact]
    public async Task Held_money_is_captured_or_released()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        Guid first = (await shop.Client.SendAsync(Create("A1", CardNumbers.Pays) with { AutoClearing = false })).Response!.Id!.Value;
        Guid second = (await shop.Client.SendAsync(Create("A2", CardNumbers.Pays) with { AutoClearing = false })).Response!.Id!.Value;
        Assert.Equal(PaymentState.Held, (await ReadAsync(shop, first)).State);
        Assert.IsType<Answer<ClearAsyncPaymentResponse>.GatewayError>(await shop.Client.SendAsync(new ClearAsyncPaymentRequest { Id = first, Amount = 101 }));
        Assert.IsType<Answer<RefundAsyncPaymentResponse>.GatewayError>(await shop.Client.SendAsync(new RefundAsyncPaymentRequest { Id = first, Amount = 1 }));

        Assert.NotNull((await shop.Client.SendAsync(new ClearAsyncPaymentRequest { Id = first, Amount = 60 })).Response);
        ReverseAsyncPaymentResponse reversed = (await shop.Client.SendAsync(new ReverseAsyncPaymentRequest { Id = second })).Response!;

        GetAsyncPaymentResponse cleared = await ReadAsync(shop, first);
        Assert.Equal((PaymentState.Paid, 60m), (cleared.State, cleared.Clearing!.Amount));
        GetAsyncPaymentResponse released = await ReadAsync(shop, second);
        Assert.Equal((PaymentState.Cancelled, reversed.ReversePayment!.Id), (released.State, Assert.Single(released.ReversePayments!).Id));
        Assert.IsType<Answer<ReverseAsyncPaymentResponse>.GatewayError>(await shop.Client.SendAsync(new ReverseAsyncPaymentRequest { Id = first }));
    }

    [Fact]
    public async Task Wrong_input_is_HTTP_422_and_a_state_that_forbids_it_is_HTTP_200()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        Guid id = (await shop.Client.SendAsync(Create("A1", CardNumbers.Pays))).Response!.Id!.Value;

        (int unknown, Answer<RefundAsyncPaymentResponse> unknownAnswer) = await RefundAsync(Guid.CreateVersion7());
        (int forbidden, Answer<RefundAsyncPaymentResponse> forbiddenAnswer) = await RefundAsync(id);

        Assert.Equal((422, "1202"), (unknown, Assert.IsType<Answer<RefundAsyncPaymentResponse>.GatewayError>(unknownAnswer).Code?.Value));
        Assert.Equal((200, (ErrorCode?)ErrorCode.PlatronStateForbids), (forbidden, Assert.IsType<Answer<RefundAsyncPaymentResponse>.GatewayError>(forbiddenAnswer).Code));

        async Task<(int, Answer<RefundAsyncPaymentResponse>)> RefundAsync(Guid payment)
        {
            StatusRecorder recorder = new();
            using HttpClient http = new(recorder) { BaseAddress = shop.Gateway.Url };
            Answer<RefundAsyncPaymentResponse> answer = await new FreedomPayClient(http, shop.Credentials).SendAsync(new RefundAsyncPaymentRequest { Id = payment, Amount = 101 });
            return (recorder.Status, answer);
        }
    }

    [Fact]
    public async Task Payer_passes_3DS_at_the_address_that_is_read()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        Guid id = (await shop.Client.SendAsync(Create("A1", CardNumbers.Challenge))).Response!.Id!.Value;
        GetAsyncPaymentResponse waiting = await ReadAsync(shop, id);
        Assert.Equal((AsyncPaymentStatus.WaitingForThreeDSecure, AsyncThreeDSecureFlow.Challenge), (waiting.Status, waiting.ThreeDSecure!.FlowType));

        LedgerPayment payment = shop.Ledger.FindByPaReq(waiting.ThreeDSecure.AcsUrl![(waiting.ThreeDSecure.AcsUrl!.LastIndexOf('/') + 1)..])!;
        shop.Gateway.Services.GetRequiredService<IssuerReports>().Tell(payment, "made up");
        Assert.Equal(PaymentState.Pending, (await ReadAsync(shop, id)).State);
        shop.Gateway.Services.GetRequiredService<IssuerReports>().Tell(payment, payment.ThreeDSecure!.PassedPaRes);

        Assert.Equal(PaymentState.Paid, (await ReadAsync(shop, id)).State);
    }

    [Fact]
    public async Task Saved_card_wallet_and_profile_pay()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        CreateAsyncPaymentRequest first = Create("A1", CardNumbers.Pays) with { UserId = "7" };
        first = first with { From = (AsyncPaymentSourceCard)first.From with { Save = true, Recurrent = new AsyncProfileStart { Lifetime = 3 } } };
        GetAsyncPaymentResponse started = await ReadAsync(shop, (await shop.Client.SendAsync(first)).Response!.Id!.Value);
        AsyncPaymentSourceSaved saved = new() { Card = new AsyncSavedCard { Token = started.From!.Card!.Token!.Value } };
        AsyncPaymentSourceRecurrent profile = new() { Recurrent = new AsyncProfile { ProfileId = Guid.Parse(started.From.Recurrent!.ProfileId!) } };
        AsyncPaymentSourceTokenized wallet = new()
        {
            Token = new AsyncPaymentToken { Type = PaymentTokenKind.ApplePay, EciIndicator = "05", OnlinePaymentCryptogram = "AAAA" },
            Card = new AsyncTokenizedCard { Pan = "4444444444444444", Year = "30", Month = "12" },
        };

        foreach (AsyncPaymentSource source in new AsyncPaymentSource[] { saved, profile, wallet })
        {
            CreateAsyncPaymentRequest request = first with { OrderId = source.GetType().Name, From = source };
            Assert.Equal(PaymentState.Paid, (await ReadAsync(shop, (await shop.Client.SendAsync(request)).Response!.Id!.Value)).State);
        }

        Assert.IsType<Answer<CreateAsyncPaymentResponse>.GatewayError>(await shop.Client.SendAsync(first with { OrderId = "A2", UserId = "8", From = saved }));
        Assert.IsType<Answer<CreateAsyncPaymentResponse>.GatewayError>(await shop.Stranger.SendAsync(first with { OrderId = "A2", From = profile }));
        Assert.IsType<Answer<CreateAsyncPaymentResponse>.GatewayError>(await shop.Client.SendAsync(first with { OrderId = "A2", From = new AsyncPaymentSourceRecurrent { Recurrent = new AsyncProfile { ProfileId = Guid.NewGuid() } } }));
    }

    [Fact]
    public async Task Failed_payment_and_refused_request_are_told_when_they_are_asked_for()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        SigningOptions failed = new() { IdempotencyKey = Guid.CreateVersion7().ToString() };
        SigningOptions refused = new() { IdempotencyKey = Guid.CreateVersion7().ToString() };
        Guid id = (await shop.Client.SendAsync(Create("A1", CardNumbers.NoMoney).Sign(shop.Credentials, failed))).Response!.Id!.Value;
        Answer<CreateAsyncPaymentResponse> refusal = await shop.Client.SendAsync(Create("A2", "4400000000000001").Sign(shop.Credentials, refused));

        Assert.Equal(ErrorCode.ValidationFailed, Assert.IsType<Answer<CreateAsyncPaymentResponse>.GatewayError>(refusal).Code);
        Assert.Equal(Outcome.NotDone, (await shop.Client.SendAsync(Create("A3", "4400000000000001"))).Outcome);
        GetAsyncPaymentResponse read = await ReadAsync(shop, id);
        Assert.Equal((PaymentState.Failed, ErrorCode.InsufficientFunds), (read.State, read.Error!.Code));
        GetAsyncRequestResultResponse ofFailed = (await shop.Client.SendAsync(new GetAsyncRequestResultRequest { Id = Guid.Parse(failed.IdempotencyKey!) })).Response!;
        GetAsyncRequestResultResponse ofRefused = (await shop.Client.SendAsync(new GetAsyncRequestResultRequest { Id = Guid.Parse(refused.IdempotencyKey!) })).Response!;
        Assert.Equal((AsyncRequestResult.Error, AsyncPaymentStatus.Error), (ofFailed.Status, ofFailed.Response!.Status));
        Assert.Equal((AsyncRequestResult.Error, refused.IdempotencyKey), (ofRefused.Status, ofRefused.Response!.Id));
        Assert.IsType<Answer<GetAsyncRequestResultResponse>.GatewayError>(await shop.Stranger.SendAsync(new GetAsyncRequestResultRequest { Id = Guid.Parse(failed.IdempotencyKey!) }));
        Assert.Equal(Outcome.NotDone, (await shop.Client.SendAsync(new RefundAsyncPaymentRequest { Id = Guid.NewGuid(), Amount = 1 })).Outcome);
    }

    [Fact]
    public async Task Ledger_knows_keys_and_orders_after_a_restart()
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        SigningOptions key = new() { IdempotencyKey = Guid.CreateVersion7().ToString() };
        try
        {
            Guid? first;
            await using (SimulatedShop before = await SimulatedShop.StartAsync(options => options.Database = file))
            {
                first = (await before.Client.SendAsync(Create("A1", CardNumbers.Pays).Sign(before.Credentials, key))).Response!.Id;
            }

            await using SimulatedShop after = await SimulatedShop.StartAsync(options => options.Database = file);
            Assert.Equal(first, (await after.Client.SendAsync(Create("A1", CardNumbers.Pays).Sign(after.Credentials, key))).Response!.Id);
            Assert.Equal(first, (await after.Client.SendAsync(Create("A1", CardNumbers.Pays))).Response!.Id);
            Assert.Single(after.Ledger.Latest(10));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static CreateAsyncPaymentRequest Create(string order, string number) => new()
    {
        OrderId = order,
        Amount = 100,
        Currency = "KZT",
        Description = "Tea",
        From = new AsyncPaymentSourceCard { Card = new AsyncCard { Name = "A PAYER", Pan = number, Cvc = "123", Year = "30", Month = "12" } },
    };

    private static async Task<GetAsyncPaymentResponse> ReadAsync(SimulatedShop shop, Guid id) => (await shop.Client.SendAsync(new GetAsyncPaymentRequest { Id = id })).Response!;
}
