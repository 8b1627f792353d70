using System.Text.RegularExpressions;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Pages;
using FreedomPay.Contracts.Simulator.Tests.Support;
using FreedomPay.Gateway.Card;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Gateway.Token;
using FreedomPay.Merchant.Notifications;
using FreedomPay.Merchant.PayoutCards;
using FreedomPay.Merchant.PurchaseCards;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.Simulator.Tests.Flows;

/// <summary>Cards that are saved, listed, paid with and removed.</summary>
public partial class SavedCardTests
{
    [Fact]
    public async Task Card_is_added_listed_paid_with_and_removed()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();

        AddCardResponse.Accepted added = Assert.IsType<AddCardResponse.Accepted>((await shop.Client.SendAsync(Add("7", CardNumbers.Pays))).Response);
        string token = added.CardToken!.Value.Reveal();
        ListCardsResponse.Listed listed = Assert.IsType<ListCardsResponse.Listed>((await shop.Client.SendAsync(new ListCardsRequest { UserId = "7" })).Response);
        Assert.Equal((token, added.CardMask), (Assert.Single(listed.Cards!).CardToken!.Value.Reveal(), listed.Cards![0].CardHash));
        Assert.Empty(Assert.IsType<ListCardsResponse.Listed>((await shop.Client.SendAsync(new ListCardsRequest { UserId = "8" })).Response).Cards ?? []);

        TokenPaymentRequest pay = new() { OrderId = "A1", Amount = 100, Description = "Tea", UserId = "7", CardToken = token };
        TokenPaymentResponse.Accepted paid = Assert.IsType<TokenPaymentResponse.Accepted>((await shop.Client.SendAsync(pay)).Response);
        Assert.Equal(paid.PaymentId, Assert.Single(await shop.ReceivedAsync<ResultNotifyRequest>(1)).PaymentId);
        Assert.Equal(PaymentState.Paid, (await shop.Client.SendAsync(new GetTokenPaymentStatusRequest { OrderId = "A1" })).Response!.State);
        Assert.IsType<Answer<TokenPaymentResponse>.GatewayError>(await shop.Client.SendAsync(pay with { UserId = "8" }));
        Assert.IsType<Answer<TokenPaymentResponse>.GatewayError>(await shop.Stranger.SendAsync(pay));

        Assert.IsType<Answer<RemoveCardResponse>.GatewayError>(await shop.Client.SendAsync(new RemoveCardRequest { UserId = "8", CardToken = token }));
        Assert.IsType<RemoveCardResponse.Removed>((await shop.Client.SendAsync(new RemoveCardRequest { UserId = "7", CardToken = token })).Response);
        Assert.IsType<Answer<RemoveCardResponse>.GatewayError>(await shop.Client.SendAsync(new RemoveCardRequest { UserId = "7", CardToken = token }));
        Assert.IsType<Answer<TokenPaymentResponse>.GatewayError>(await shop.Client.SendAsync(pay));
    }

    [Fact]
    public async Task Card_that_asks_for_3DS_is_saved_after_it()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        AddCardResponse.ThreeDSecureRequired step = Assert.IsType<AddCardResponse.ThreeDSecureRequired>((await shop.Client.SendAsync(Add("7", CardNumbers.Challenge))).Response);
        LedgerThreeDSecure known = shop.Ledger.Find(step.PaymentId!.Value)!.ThreeDSecure!;
        AddCardThreeDSecureRequest finish = new() { PaymentId = step.PaymentId.Value, Md = known.Md, PaRes = "made up" };

        Assert.IsType<Answer<AddCardThreeDSecureResponse>.GatewayError>(await shop.Client.SendAsync(finish));
        Assert.IsType<Answer<AddCardThreeDSecureResponse>.GatewayError>(await shop.Stranger.SendAsync(finish with { PaRes = known.PassedPaRes }));
        Assert.Empty(shop.Ledger.CardsOf(shop.Merchant.Id, "7"));
        AddCardThreeDSecureResponse saved = (await shop.Client.SendAsync(finish with { PaRes = known.PassedPaRes })).Response!;

        Assert.Equal(saved.CardToken!.Value.Reveal(), Assert.Single(shop.Ledger.CardsOf(shop.Merchant.Id, "7")).Token);
        Assert.IsType<Answer<AddCardThreeDSecureResponse>.GatewayError>(await shop.Client.SendAsync(finish with { PaRes = known.PassedPaRes }));
        Assert.IsType<Answer<AddCardResponse>.GatewayError>(await shop.Client.SendAsync(Add("7", CardNumbers.NoMoney)));
        Assert.Empty(await shop.ReceivedAsync<ResultNotifyRequest>(0));
    }

    [Fact]
    public async Task Page_saves_a_card_and_the_shop_is_told_its_token()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        TokenizeCardResponse created = (await shop.Client.SendAsync(new TokenizeCardRequest { UserId = "7", OrderId = "C1", BackLink = shop.Address + "/pay/back", PostLink = shop.Address + "/pay/card" })).Response!;
        CardDesk desk = shop.Gateway.Services.GetRequiredService<CardDesk>();
        LedgerPayment operation = desk.Find(created.RedirectUrl![(created.RedirectUrl!.LastIndexOf('/') + 1)..])!;

        Assert.Equal("number", await desk.SaveAsync(operation, "1", "12", "30", "A PAYER"));
        Assert.Null(await desk.SaveAsync(operation, CardNumbers.Challenge, "12", "30", "A PAYER"));
        Assert.Empty(shop.Received.OfType<CardSavedRequest>());
        await desk.FinishAsync(operation, operation.ThreeDSecure!.PassedPaRes);
        Assert.Equal("busy", await desk.SaveAsync(operation, CardNumbers.Pays, "12", "30", "A PAYER"));

        CardSavedRequest told = Assert.Single(shop.Received.OfType<CardSavedRequest>());
        Assert.Equal((created.PaymentId!.Value, "C1", "7", CardSavedStatus.Saved), (told.PaymentId, told.OrderId, told.UserId, told.Status));
        ListCardTokensResponse.Listing listing = Assert.IsType<ListCardTokensResponse.Listing>((await shop.Client.SendAsync(new ListCardTokensRequest { UserId = "7", ExtendData = true })).Response);
        SavedCard card = Assert.Single(listing.Cards!);
        Assert.Equal((told.CardToken, "30"), (card.CardToken, card.ExpiryYear!.Value.Reveal()));
        DeleteCardTokenResponse.Removal removal = Assert.IsType<DeleteCardTokenResponse.Removal>((await shop.Client.SendAsync(new DeleteCardTokenRequest { UserId = "7", CardToken = card.CardToken!.Value })).Response);
        Assert.Equal(RemovalStatus.Deleted, removal.Card!.Status);
        Assert.Empty(shop.Ledger.CardsOf(shop.Merchant.Id, "7"));
    }

    [Fact]
    public async Task Refused_card_is_told_as_not_saved()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        TokenizeCardAdd2Response created = (await shop.Client.SendAsync(new TokenizeCardAdd2Request { UserId = "7", PostLink = shop.Address + "/pay/card" })).Response!;

        await shop.Gateway.Services.GetRequiredService<CardDesk>().SaveAsync(shop.Ledger.Find(created.PaymentId!.Value)!, CardNumbers.NoMoney, "12", "30", "A PAYER");

        Assert.Equal((CardSavedStatus.NotSaved, null), (Assert.Single(shop.Received.OfType<CardSavedRequest>()).Status, shop.Received.OfType<CardSavedRequest>().Single().CardToken));
        Assert.Empty(shop.Ledger.CardsOf(shop.Merchant.Id, "7"));
    }

    [Fact]
    public async Task Card_for_payouts_pays_nothing()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        TokenizePayoutCardResponse created = (await shop.Client.SendAsync(new TokenizePayoutCardRequest { UserId = "7", BackLink = shop.Address + "/pay/back", PostLink = shop.Address + "/pay/card" })).Response!;
        await shop.Gateway.Services.GetRequiredService<CardDesk>().SaveAsync(shop.Ledger.Find(created.PaymentId!.Value)!, CardNumbers.Pays, "12", "30", "A PAYEE");
        SensitiveText token = Assert.Single(shop.Received.OfType<CardSavedRequest>()).CardToken!.Value;

        Assert.IsType<Answer<TokenPaymentResponse>.GatewayError>(await shop.Client.SendAsync(new TokenPaymentRequest { OrderId = "A1", Amount = 100, Description = "Tea", UserId = "7", CardToken = token }));
        Assert.Single(Assert.IsType<ListPayoutCardTokensResponse.Listing>((await shop.Client.SendAsync(new ListPayoutCardTokensRequest { UserId = "7" })).Response).Cards!);
        Assert.IsType<DeletePayoutCardTokenResponse.Removal>((await shop.Client.SendAsync(new DeletePayoutCardTokenRequest { UserId = "7", CardToken = token })).Response);
    }

    [Fact]
    public async Task Payment_with_a_token_is_confirmed_once_without_the_payer()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        CreateCardTokenPaymentResponse.Created created = Assert.IsType<CreateCardTokenPaymentResponse.Created>((await shop.Client.SendAsync(await InitAsync(shop, "A1"))).Response);
        ConfirmCardTokenPaymentRequest confirm = new() { PaymentId = created.PaymentId!.Value };
        Assert.Equal(PaymentState.Pending, (await shop.Client.SendAsync(new GetPaymentStatusRequest { OrderId = "A1" })).Response!.State);

        Assert.IsType<Answer<ConfirmCardTokenPaymentResponse>.GatewayError>(await shop.Stranger.SendAsync(confirm));
        ConfirmCardTokenPaymentResponse paid = (await shop.Client.SendAsync(confirm)).Response!;
        Assert.IsType<Answer<ConfirmCardTokenPaymentResponse>.GatewayError>(await shop.Client.SendAsync(confirm));

        Assert.Equal((TransactionStatus.Ok, true, 100m), (paid.TransactionStatus, paid.Captured, paid.Amount));
        Assert.Single(await shop.ReceivedAsync<ResultNotifyRequest>(1));
    }

    [Fact]
    public async Task Payer_enters_the_CVC_in_the_form_that_the_shop_gets()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        CreateCardTokenPaymentResponse.Created created = Assert.IsType<CreateCardTokenPaymentResponse.Created>((await shop.Client.SendAsync((await InitAsync(shop, "A1")) with { SuccessUrl = shop.Address + "/pay/back" })).Response);

        TextAnswer.Page page = Assert.IsType<TextAnswer.Page>(await shop.Client.SendAsync(new ConfirmCardTokenPaymentWithCvcRequest { PaymentId = created.PaymentId!.Value }));
        Uri link = new ConfirmCardTokenPaymentWithCvcLinkRequest { PaymentId = created.PaymentId.Value }.Sign(shop.Credentials).ToUrl(shop.Gateway.Url);
        using HttpClient browser = new(new HttpClientHandler { AllowAutoRedirect = false });
        string form = await browser.GetStringAsync(link);
        Assert.IsType<TextAnswer.GatewayError>(await shop.Stranger.SendAsync(new ConfirmCardTokenPaymentWithCvcRequest { PaymentId = created.PaymentId.Value }));

        Assert.Equal(WithoutNonces(page.GetText()!), WithoutNonces(form));
        Assert.Contains("No money moves", form, StringComparison.Ordinal);
        string action = form.Split("action=\"")[1].Split('"')[0];
        using FormUrlEncodedContent wrong = new([KeyValuePair.Create("cvc", "1x")]);
        using FormUrlEncodedContent right = new([KeyValuePair.Create("cvc", "123")]);
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, (await browser.PostAsync(new Uri(action), wrong)).StatusCode);
        HttpResponseMessage paid = await browser.PostAsync(new Uri(action), right);

        Assert.Equal((System.Net.HttpStatusCode.SeeOther, "/pay/back"), (paid.StatusCode, paid.Headers.Location!.AbsolutePath));
        Assert.Equal(PaymentState.Paid, (await shop.Client.SendAsync(new GetPaymentStatusRequest { OrderId = "A1" })).Response!.State);
        Assert.Single(await shop.ReceivedAsync<ResultNotifyRequest>(1));
        Assert.IsType<TextAnswer.GatewayError>(await shop.Client.SendAsync(new ConfirmCardTokenPaymentWithCvcRequest { PaymentId = created.PaymentId.Value }));
    }

    [Fact]
    public async Task Wallet_pays_with_whatever_number_its_device_has()
    {
        await using SimulatedShop shop = await SimulatedShop.StartAsync();
        ApplePayPaymentRequest request = new()
        {
            OrderId = "A1",
            Amount = 100,
            Description = "Tea",
            CardPan = "4444444444444444",
            CardYear = "31",
            CardMonth = "12",
            CardName = "A PAYER",
            OnlinePaymentCryptogram = "AAAA",
            EciIndicator = EciIndicator.Eci05,
        };

        Assert.IsType<ApplePayPaymentResponse.Accepted>((await shop.Client.SendAsync(request)).Response);
        Assert.IsType<ApplePayPaymentResponse.ThreeDSecureRequired>((await shop.Client.SendAsync(request with { OrderId = "A2", ThreeDSecureChallenge = true })).Response);

        Assert.Equal(PaymentState.Paid, (await shop.Client.SendAsync(new GetTokenPaymentStatusRequest { OrderId = "A1" })).Response!.State);
        Assert.Equal(PaymentState.Pending, (await shop.Client.SendAsync(new GetTokenPaymentStatusRequest { OrderId = "A2" })).Response!.State);
    }

    /// <summary>Each page has a nonce of its own for its style and its script.</summary>
    private static string WithoutNonces(string html) => NoncePattern().Replace(html, string.Empty);

    [GeneratedRegex("nonce=\"[^\"]*\"")]
    private static partial Regex NoncePattern();

    private static AddCardRequest Add(string user, string number) => new()
    {
        OrderId = "C1",
        UserId = user,
        CardPan = number,
        CardCvc = "123",
        CardMonth = "12",
        CardYear = "30",
        CardName = "A PAYER",
    };

    private static async Task<CreateCardTokenPaymentRequest> InitAsync(SimulatedShop shop, string order)
    {
        AddCardResponse added = (await shop.Client.SendAsync(Add("7", CardNumbers.Pays))).Response!;
        return new CreateCardTokenPaymentRequest { OrderId = order, Amount = 100, Description = "Tea", UserId = "7", CardToken = added.CardToken!.Value };
    }
}
