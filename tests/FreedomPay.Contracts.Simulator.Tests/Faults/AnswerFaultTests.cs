using FreedomPay.Contracts.Simulator.Tests.Support;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Merchant.Purchase;

namespace FreedomPay.Contracts.Simulator.Tests.Faults;

/// <summary>What the library's client says about each broken answer, and what has become of the money.</summary>
public class AnswerFaultTests
{
    public static TheoryData<FaultKind, string, Outcome> Kinds => new()
    {
        { FaultKind.NoAnswer, "NoAnswer", Outcome.Unknown },
        { FaultKind.NotCarriedOut, "NoAnswer", Outcome.Unknown },
        { FaultKind.CutAnswer, "NoAnswer", Outcome.Unknown },
        { FaultKind.SlowAnswer, "NoAnswer", Outcome.Unknown },
        { FaultKind.BadGateway, "Malformed", Outcome.Unknown },
        { FaultKind.Redirect, "Malformed", Outcome.Unknown },
        { FaultKind.UnsignedError, "GatewayError", Outcome.Unknown },
        { FaultKind.WrongSignature, "Untrusted", Outcome.Unknown },
        { FaultKind.ChangedDigit, "Untrusted", Outcome.Unknown },
        { FaultKind.WrongPayment, "Success", Outcome.Pending },
        { FaultKind.WrongClock, "Success", Outcome.Pending },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Broken_answer_to_a_card_payment_proves_nothing_and_the_money_has_moved(FaultKind kind, string expected, Outcome outcome)
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        await FaultyGateway.SendAsync(shop, FaultyGateway.Card("another"));
        shop.Gateway.Play(new Fault(kind) { Delay = TimeSpan.FromMinutes(10) });

        Answer<CardPaymentResponse> answer = await FaultyGateway.SendAsync(shop, FaultyGateway.Card("A1"), patience: TimeSpan.FromSeconds(1));

        Assert.Equal((expected, outcome), (answer.GetType().Name, answer.Outcome));
        Assert.Equal(kind == FaultKind.NotCarriedOut ? null : PaymentState.Paid, FaultyGateway.PaymentOf(shop, "A1")?.State);
        Assert.Equal(0, shop.Gateway.FollowedRedirects);
        Assert.Equal("Success", (await FaultyGateway.SendAsync(shop, FaultyGateway.Card("A2"))).GetType().Name);
    }

    [Theory]
    [InlineData(FaultKind.NoAnswer, "NoAnswer", Outcome.Unknown)]
    [InlineData(FaultKind.NotCarriedOut, "NoAnswer", Outcome.Unknown)]
    [InlineData(FaultKind.CutAnswer, "NoAnswer", Outcome.Unknown)]
    [InlineData(FaultKind.SlowAnswer, "NoAnswer", Outcome.Unknown)]
    [InlineData(FaultKind.BadGateway, "Malformed", Outcome.Unknown)]
    [InlineData(FaultKind.Redirect, "Malformed", Outcome.Unknown)]
    [InlineData(FaultKind.UnsignedError, "GatewayError", Outcome.NotDone)]
    [InlineData(FaultKind.WrongSignature, "Untrusted", Outcome.Unknown)]
    [InlineData(FaultKind.ChangedDigit, "Untrusted", Outcome.Unknown)]
    [InlineData(FaultKind.WrongPayment, "Untrusted", Outcome.Unknown)]
    [InlineData(FaultKind.WrongClock, "Success", Outcome.Done)]
    public async Task Broken_answer_to_a_question_says_nothing_about_the_payment(FaultKind kind, string expected, Outcome outcome)
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        await FaultyGateway.SendAsync(shop, FaultyGateway.Card("A1"));
        await FaultyGateway.SendAsync(shop, FaultyGateway.Card("A2"));
        await FaultyGateway.SendAsync(shop, new GetPaymentStatusRequest { OrderId = "A2" });
        shop.Gateway.Play(new Fault(kind) { Delay = TimeSpan.FromMinutes(10) });

        Answer<GetPaymentStatusResponse> answer = await FaultyGateway.SendAsync(shop, new GetPaymentStatusRequest { OrderId = "A1" }, patience: TimeSpan.FromSeconds(1));

        Assert.Equal((expected, outcome), (answer.GetType().Name, answer.Outcome));
        Assert.Equal(0, shop.Gateway.FollowedRedirects);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Header_breaks_the_answer_to_its_own_request_alone(FaultKind kind, string expected, Outcome outcome)
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        await FaultyGateway.SendAsync(shop, FaultyGateway.Card("another"));

        Answer<CardPaymentResponse> answer = await FaultyGateway.SendAsync(shop, FaultyGateway.Card("A1"), header: kind == FaultKind.SlowAnswer ? "SlowAnswer=600" : kind.ToString(), patience: TimeSpan.FromSeconds(1));

        Assert.Equal((expected, outcome), (answer.GetType().Name, answer.Outcome));
        Assert.Equal("Success", (await FaultyGateway.SendAsync(shop, FaultyGateway.Card("A2"))).GetType().Name);
    }

    [Fact]
    public async Task Answer_about_another_payment_is_one_that_the_gateway_has_given()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        long? another = (await FaultyGateway.SendAsync(shop, new CreateMerchantPaymentRequest { OrderId = "another", Amount = 1, Description = "Tea" })).Response!.PaymentId;
        shop.Gateway.Play(FaultKind.WrongPayment);

        Answer<CreateMerchantPaymentResponse> answer = await FaultyGateway.SendAsync(shop, new CreateMerchantPaymentRequest { OrderId = "A1", Amount = 18_500, Description = "Tea set" });

        Assert.Equal(another, answer.Response!.PaymentId);
        Assert.NotEqual(another, FaultyGateway.PaymentOf(shop, "A1")!.Id);
    }

    [Fact]
    public async Task First_answer_of_all_can_be_about_another_payment_too()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        shop.Gateway.Play(FaultKind.WrongPayment);

        Answer<CardPaymentResponse> answer = await FaultyGateway.SendAsync(shop, FaultyGateway.Card("A1"));

        Assert.NotEqual(FaultyGateway.PaymentOf(shop, "A1")!.Id, answer.Response!.PaymentId);
    }

    [Fact]
    public async Task Slow_answer_comes_in_pieces_and_is_whole_for_those_who_wait()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        using PieceCounter pieces = new();
        using HttpClient http = new(pieces) { BaseAddress = shop.Gateway.Url };
        shop.Gateway.Play(new Fault(FaultKind.SlowAnswer) { Delay = TimeSpan.FromSeconds(1) });

        Answer<CreatePaymentResponse> answer = await new FreedomPayClient(http, shop.Credentials).SendAsync(new CreatePaymentRequest { OrderId = "A1", Amount = 100, Description = "Tea" });

        Assert.NotNull(answer.Response);
        Assert.InRange(pieces.Count, 2, 10);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(1_000_000)]
    public async Task Cut_answer_is_never_whole(int bytes)
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        shop.Gateway.Play(new Fault(FaultKind.CutAnswer) { Bytes = bytes });

        Assert.Equal("NoAnswer", (await FaultyGateway.SendAsync(shop, FaultyGateway.Card("A1"))).GetType().Name);
    }

    [Fact]
    public async Task Client_that_follows_redirects_is_counted()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        shop.Gateway.Play(FaultKind.Redirect);
        shop.Gateway.Play(new Fault(FaultKind.Redirect) { Location = new Uri(shop.Address + "/pay/back") });
        using HttpClient follower = new() { BaseAddress = shop.Gateway.Url };
        FreedomPayClient client = new(follower, shop.Credentials);

        // A question may be repeated. A payment is not, whatever its client does.
        await client.SendAsync(new GetPaymentStatusRequest { OrderId = "A1" });
        await client.SendAsync(new GetPaymentStatusRequest { OrderId = "A1" });

        Assert.Equal(1, shop.Gateway.FollowedRedirects);
    }

    [Fact]
    public async Task Payment_is_not_sent_after_a_redirect_even_by_a_client_that_follows_it()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        shop.Gateway.Play(FaultKind.Redirect);
        using HttpClient follower = new() { BaseAddress = shop.Gateway.Url };

        Answer<CardPaymentResponse> answer = await new FreedomPayClient(follower, shop.Credentials).SendAsync(FaultyGateway.Card("A1"));

        Assert.Equal(Outcome.Unknown, answer.Outcome);
        Assert.Single(shop.Gateway.Payments);
    }
}
