using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Payments with card data that the shop itself has asked for, and the step after 3DS.</summary>
internal sealed class CardFlow(GatewayLedger ledger, CardAuthorization cards, PageAddresses pages) : IGatewayFlow
{
    public void Register(FlowTable table)
    {
        table.Add<CardPaymentRequest>(Pay);
        table.Add<ThreeDSecureRequest>(Finish);
    }

    private FlowAnswer Pay(GatewayCall call, CardPaymentRequest request)
    {
        string number = request.CardPan.Reveal();
        if (TestCard.Find(number) is not { } card)
        {
            return Refusals.WrongCard;
        }

        if (!TermsOf.IsAmount(request.Amount))
        {
            return Refusals.WrongAmount;
        }

        LedgerPayment payment = TermsOf.NewPayment(call, ledger, PaymentKind.Payment, request.Amount);
        LedgerState state = cards.Present(payment, card, CardSteps.Kept(card, number, request.CardMonth.Reveal(), request.CardYear.Reveal(), request.CardName.Reveal())) ?? payment.State;
        CardSteps.NotifyIfDecided(call, payment, state);
        return state switch
        {
            LedgerState.AwaitingCardholder => FlowAnswer.Of(new CardPaymentResponse.ThreeDSecureRequired
            {
                PaymentId = payment.Id,
                AcsUrl = pages.Acs,
                Md = payment.ThreeDSecure!.Md,
                PaReq = payment.ThreeDSecure.PaReq,
                Datetime = call.Now,
            }),
            LedgerState.Processing => FlowAnswer.Of(new CardPaymentResponse.Processing { PaymentId = payment.Id, ThreeDSecure = false, Datetime = call.Now }),
            LedgerState.Failed => CardSteps.Declined(payment),
            _ => FlowAnswer.Of(new CardPaymentResponse.Accepted
            {
                PaymentId = payment.Id,
                ThreeDSecure = false,
                AuthCode = payment.AuthCode,
                Reference = payment.Reference,
                CardToken = payment.CardToken,
                RecurringProfile = payment.RecurringProfile,
                Datetime = call.Now,
            }),
        };
    }

    private FlowAnswer Finish(GatewayCall call, ThreeDSecureRequest request)
    {
        if ((call.Payment = ledger.FindPurchase(call.Merchant.Id, request.PaymentId)) is not { } payment)
        {
            return Refusals.PaymentNotFound;
        }

        if (CardSteps.Finish(payment, cards, request.Md, request.PaRes, out LedgerState state) is { } refusal)
        {
            return refusal;
        }

        CardSteps.NotifyIfDecided(call, payment, state);
        return state == LedgerState.Failed
            ? CardSteps.Declined(payment)
            : FlowAnswer.Of(new ThreeDSecureResponse { PaymentId = payment.Id, AuthCode = payment.AuthCode, CardToken = payment.CardToken, Reference = payment.Reference, Datetime = call.Now });
    }
}
