using FreedomPay.Contracts.Simulator.Flows;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Tests.Support;
using FreedomPay.Gateway.Transfer;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.Simulator.Tests.Flows;

/// <summary>Money from card to card.</summary>
public class TransferTests
{
    private const string NoCard = "2d0b504c-b95d-4cf6-b782-5a7d13ab2c85";

    [Fact]
    public async Task Transfer_between_currencies_follows_the_rates()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        decimal rate = Assert.Single((await shop.Client.SendAsync(new GetTransferRatesRequest { CurrencyFrom = "USD", CurrencyTo = "KZT" })).Response!.Rates!).Rate!.Value;

        CardTransferResponse.Accepted sent = Assert.IsType<CardTransferResponse.Accepted>((await shop.Client.SendAsync(Transfer("T1", CardNumbers.Pays) with { CurrencyFrom = "USD" })).Response);

        Assert.Equal((PaymentStatus.Success, 100 * rate), (sent.PaymentStatus, sent.PayoutAmount));
        GetTransferStatusResponse status = (await shop.Client.SendAsync(new GetTransferStatusRequest { OrderId = "T1" })).Response!;
        Assert.Equal((PaymentState.Paid, sent.PaymentId, 100m, "USD"), (status.State, status.PaymentId, status.PaymentAmount, status.CurrencyFrom));
        Assert.IsType<Answer<GetTransferStatusResponse>.GatewayError>(await shop.Stranger.SendAsync(new GetTransferStatusRequest { PaymentId = sent.PaymentId }));
        Assert.IsType<Answer<CardTransferResponse>.GatewayError>(await shop.Client.SendAsync(Transfer("T2", CardNumbers.Pays) with { CurrencyFrom = "XXX" }));
    }

    [Theory]
    [InlineData(true, PaymentState.Paid)]
    [InlineData(false, PaymentState.Unknown)]
    public async Task Sender_passes_3DS_at_the_ACS_before_the_transfer_goes_on(bool passes, PaymentState expected)
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        CardTransferResponse.ThreeDSecureRequired step = Assert.IsType<CardTransferResponse.ThreeDSecureRequired>((await shop.Client.SendAsync(Transfer("T1", CardNumbers.Challenge))).Response);
        CardTransferThreeDSecureRequest finish = new() { PaymentId = step.PaymentId!.Value };
        Assert.Equal(PaymentState.Pending, (await shop.Client.SendAsync(new GetTransferStatusRequest { OrderId = "T1" })).Response!.State);
        Assert.IsType<Answer<CardTransferThreeDSecureResponse>.GatewayError>(await shop.Client.SendAsync(finish));

        LedgerPayment transfer = shop.Ledger.FindByPaReq(step.AcsUrl![(step.AcsUrl!.LastIndexOf('/') + 1)..])!;
        shop.Gateway.Services.GetRequiredService<IssuerReports>().Tell(transfer, passes ? transfer.ThreeDSecure!.PassedPaRes : transfer.ThreeDSecure!.RefusedPaRes);
        Answer<CardTransferThreeDSecureResponse> finished = await shop.Client.SendAsync(finish);

        Assert.Equal(passes, finished.Response is not null);
        GetTransferStatusResponse status = (await shop.Client.SendAsync(new GetTransferStatusRequest { OrderId = "T1" })).Response!;
        Assert.Equal((expected, passes ? PaymentStatus.Success : PaymentStatus.Error), (status.State, status.PaymentStatus));
        Assert.IsType<Answer<CardTransferThreeDSecureResponse>.GatewayError>(await shop.Client.SendAsync(finish));
    }

    [Fact]
    public async Task Cards_are_saved_and_the_special_token_leaves_one_side_out()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        CardTransferResponse sent = (await shop.Client.SendAsync(Transfer("T1", CardNumbers.Pays) with { UserId = "7", SaveSenderCard = true, SaveRecipientCard = true })).Response!;

        CardTransferRequest again = Transfer("T2", CardNumbers.Pays) with { CardPan = null, CardToken = sent.CardToken, RecipientCardPan = null, RecipientCardToken = sent.RecipientCardToken };
        Assert.IsType<CardTransferResponse.Accepted>((await shop.Client.SendAsync(again)).Response);
        Assert.IsType<Answer<CardTransferResponse>.GatewayError>(await shop.Stranger.SendAsync(again));
        Assert.IsType<CardTransferResponse.Accepted>((await shop.Client.SendAsync(again with { OrderId = "T3", CardToken = NoCard })).Response);
        Assert.IsType<CardTransferResponse.Accepted>((await shop.Client.SendAsync(again with { OrderId = "T4", RecipientCardToken = NoCard })).Response);
        Assert.IsType<Answer<CardTransferResponse>.GatewayError>(await shop.Client.SendAsync(again with { OrderId = "T5", CardToken = NoCard, RecipientCardToken = NoCard }));
    }

    [Fact]
    public async Task Card_that_has_no_money_sends_none()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();

        Answer<CardTransferResponse>.GatewayError refused = Assert.IsType<Answer<CardTransferResponse>.GatewayError>(await shop.Client.SendAsync(Transfer("T1", CardNumbers.NoMoney)));

        Assert.Equal(ErrorCode.InsufficientFunds, refused.Code);
        Assert.Equal(PaymentStatus.Error, (await shop.Client.SendAsync(new GetTransferStatusRequest { OrderId = "T1" })).Response!.PaymentStatus);
    }

    private static CardTransferRequest Transfer(string order, string number) => new()
    {
        OrderId = order,
        Amount = 100,
        CurrencyFrom = "KZT",
        CurrencyTo = "KZT",
        Description = "Gift",
        CardPan = number,
        CardCvc = "123",
        CardYear = "30",
        CardMonth = "12",
        CardName = "A SENDER",
        RecipientCardPan = CardNumbers.Pays,
    };
}
