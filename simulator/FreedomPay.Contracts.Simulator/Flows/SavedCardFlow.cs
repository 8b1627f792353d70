using System.Globalization;
using FreedomPay.Common;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Gateway.Card;
using FreedomPay.Merchant.PayoutCards;
using FreedomPay.Merchant.PurchaseCards;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Lists and removes saved cards.</summary>
internal sealed class SavedCardFlow(GatewayLedger ledger) : IGatewayFlow
{
    public void Register(FlowTable table)
    {
        table.Add<ListCardsRequest>((call, request) => FlowAnswer.Of(new ListCardsResponse.Listed { Cards = [.. Cards(call, request.UserId, isExtended: false)] }));
        table.Add<ListCardTokensRequest>((call, request) => FlowAnswer.Of(new ListCardTokensResponse.Listing { Cards = [.. Cards(call, request.UserId, request.ExtendData == true)] }));
        table.Add<ListPayoutCardTokensRequest>((call, request) => FlowAnswer.Of(new ListPayoutCardTokensResponse.Listing { Cards = [.. Cards(call, request.UserId, request.ExtendData == true)] }));
        table.Add<RemoveCardRequest>((call, request) => Remove(call, request.UserId, request.CardToken) is null
            ? Refusals.WrongToken
            : FlowAnswer.Of(new RemoveCardResponse.Removed { DeletedAt = call.Now }));
        table.Add<DeleteCardTokenRequest>((call, request) => Remove(call, request.UserId, request.CardToken) is { } removed
            ? FlowAnswer.Of(new DeleteCardTokenResponse.Removal { Card = removed })
            : Refusals.WrongToken);
        table.Add<DeletePayoutCardTokenRequest>((call, request) => Remove(call, request.UserId, request.CardToken) is { } removed
            ? FlowAnswer.Of(new DeletePayoutCardTokenResponse.Removal { Card = removed })
            : Refusals.WrongToken);
    }

    private IEnumerable<SavedCard> Cards(GatewayCall call, string userId, bool isExtended) => ledger.CardsOf(call.Merchant.Id, userId).Select(card => new SavedCard
    {
        Status = CardStatus.Approved,
        MerchantId = call.Merchant.Id,
        CardToken = card.Token!,
        IsFilled = true,
        CardHash = card.Mask,
        CreatedAt = card.SavedAt,
        BrandAlias = isExtended ? card.Brand : null,
        ExpiryYear = isExtended ? card.Year : null,
        ExpiryMonth = isExtended ? card.Month : null,
    });

    /// <summary>Removes a card. Of two requests at once, one finds it.</summary>
    private RemovedCard? Remove(GatewayCall call, string userId, SensitiveText token) =>
        ledger.FindCard(call.Merchant.Id, token.Reveal()) is { } card && card.UserId == userId && ledger.RemoveCard(card)
            ? new RemovedCard { Status = RemovalStatus.Deleted, MerchantId = call.Merchant.Id, CardHash = card.Mask, DeletedAt = call.Now.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) }
            : null;
}
