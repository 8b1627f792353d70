using System.Globalization;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Gateway.Card;
using FreedomPay.Merchant.PayoutCards;
using FreedomPay.Merchant.PurchaseCards;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Saves cards: with card data that the shop has asked for, or on a page.</summary>
internal sealed class CardSavingFlow(GatewayLedger ledger, CardAuthorization cards, PageAddresses pages) : IGatewayFlow
{
    private const string FirstStage = "init";

    public void Register(FlowTable table)
    {
        table.Add<AddCardRequest>(Add);
        table.Add<AddCardThreeDSecureRequest>(Finish);
        table.Add<TokenizeCardRequest>((call, request) =>
        {
            LedgerPayment operation = New(call, forPayouts: false);
            return FlowAnswer.Of(new TokenizeCardResponse { PaymentId = operation.Id, MerchantId = call.Merchant.Id, OrderId = request.OrderId, RedirectUrl = pages.CardPage(operation), Type = FirstStage });
        });
        table.Add<TokenizeCardAdd2Request>((call, request) =>
        {
            LedgerPayment operation = New(call, forPayouts: false);
            return FlowAnswer.Of(new TokenizeCardAdd2Response { PaymentId = operation.Id, MerchantId = call.Merchant.Id, OrderId = request.OrderId, RedirectUrl = pages.CardPage(operation) });
        });
        table.Add<TokenizePayoutCardRequest>((call, _) =>
        {
            LedgerPayment operation = New(call, forPayouts: true);
            return FlowAnswer.Of(new TokenizePayoutCardResponse { PaymentId = operation.Id, MerchantId = call.Merchant.Id, RedirectUrl = pages.CardPage(operation), Type = FirstStage });
        });
    }

    private FlowAnswer Add(GatewayCall call, AddCardRequest request)
    {
        TestCard? card;
        LedgerCard kept;
        if (request.CardPan?.Reveal() is { } number)
        {
            if ((card = TestCard.Find(number)) is null)
            {
                return Refusals.WrongCard;
            }

            kept = CardSteps.Kept(card, number, request.CardMonth.Reveal(), request.CardYear.Reveal(), request.CardName.Reveal());
        }
        else if (ledger.FindCard(call.Merchant.Id, request.CardToken?.Reveal() ?? string.Empty) is { } saved && saved.UserId == request.UserId)
        {
            // A card that was saved without all of its data is completed: its token stays.
            card = TestCard.Named(saved.TestCard);
            kept = saved with { Month = request.CardMonth.Reveal(), Year = request.CardYear.Reveal(), Owner = request.CardName.Reveal() };
        }
        else
        {
            return Refusals.WrongToken;
        }

        LedgerPayment operation = New(call, forPayouts: kept.IsForPayouts);
        return (cards.Present(operation, card, kept) ?? operation.State) switch
        {
            LedgerState.Failed => CardSteps.Declined(operation),
            LedgerState.AwaitingCardholder => FlowAnswer.Of(new AddCardResponse.ThreeDSecureRequired
            {
                PaymentId = operation.Id,
                OrderId = OrderOf(operation),
                CardMask = operation.Card!.Mask,
                AcsUrl = pages.Acs,
                UserId = request.UserId,
                SecureDetails = FlowOf(operation),
                Datetime = call.Now,

                // Not documented for this answer, and yet what the form to the ACS has: they are sent as a payment's are.
                ExtraFields = [MessageField.Text("pg_3d_md", operation.ThreeDSecure!.Md), MessageField.Text("pg_3d_pareq", operation.ThreeDSecure.PaReq)],
            }),
            _ => FlowAnswer.Of(new AddCardResponse.Accepted
            {
                PaymentId = operation.Id,
                OrderId = OrderOf(operation),
                CardMask = operation.Card!.Mask,
                ThreeDSecure = false,
                CardToken = operation.CardToken,
                UserId = request.UserId,
                SecureDetails = FlowOf(operation),
                Datetime = call.Now,
            }),
        };
    }

    private FlowAnswer Finish(GatewayCall call, AddCardThreeDSecureRequest request)
    {
        if ((call.Payment = ledger.Find(call.Merchant.Id, request.PaymentId, PaymentKind.CardSaving)) is not { } operation)
        {
            return Refusals.PaymentNotFound;
        }

        if (CardSteps.Finish(operation, cards, request.Md, request.PaRes, out LedgerState state) is { } refusal)
        {
            return refusal;
        }

        return state == LedgerState.Failed ? CardSteps.Declined(operation) : FlowAnswer.Of(new AddCardThreeDSecureResponse
        {
            PaymentId = operation.Id,
            OrderId = OrderOf(operation),
            CardMask = operation.Card!.Mask,
            CardToken = operation.CardToken,
            ThreeDSecure = false,
            UserId = operation.Terms.UserId,
            Datetime = call.Now,
        });
    }

    private LedgerPayment New(GatewayCall call, bool forPayouts) =>
        TermsOf.NewPayment(call, ledger, PaymentKind.CardSaving, 0, TermsOf.Request(call) with { SavesCard = true, SavesForPayouts = forPayouts });

    /// <summary>The answer has an order id even if the request has none.</summary>
    private static string OrderOf(LedgerPayment operation) => operation.OrderId ?? operation.Id.ToString(CultureInfo.InvariantCulture);

    private static ThreeDSecureFlow FlowOf(LedgerPayment operation) => operation.ThreeDSecure?.Code is null ? ThreeDSecureFlow.Frictionless : ThreeDSecureFlow.Challenge;
}
