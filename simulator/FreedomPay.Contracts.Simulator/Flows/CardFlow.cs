using FreedomPay.Common;
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

        LedgerPayment payment = TermsOf.NewPayment(call, ledger, PaymentKind.Payment, request.Amount);
        cards.Present(payment, card, CardSteps.Kept(card, number, request.CardMonth.Reveal(), request.CardYear.Reveal(), request.CardName.Reveal()));
        CardSteps.NotifyIfDecided(call, payment);
        return payment.State switch
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
                CardToken = payment.Card?.Token,
                RecurringProfile = payment.RecurringProfile,
                Datetime = call.Now,
            }),
        };
    }

    private FlowAnswer Finish(GatewayCall call, ThreeDSecureRequest request)
    {
        if ((call.Payment = ledger.Find(call.Merchant.Id, request.PaymentId)) is not { } payment)
        {
            return Refusals.PaymentNotFound;
        }

        // The MD that the ACS gave back is that of the payment, or empty where the ACS drops it.
        string md = request.Md.Reveal();
        if ((md.Length > 0 && md != payment.ThreeDSecure?.Md) || !cards.Finish(payment, request.PaRes.Reveal()))
        {
            return payment.State == LedgerState.AwaitingCardholder
                ? FlowAnswer.Refuse(ErrorCode.ThreeDSecureFailed, "PaRes or MD is not what the ACS gave.")
                : Refusals.StateForbids;
        }

        CardSteps.NotifyIfDecided(call, payment);
        return payment.State == LedgerState.Failed
            ? CardSteps.Declined(payment)
            : FlowAnswer.Of(new ThreeDSecureResponse { PaymentId = payment.Id, AuthCode = payment.AuthCode, CardToken = payment.Card?.Token, Reference = payment.Reference, Datetime = call.Now });
    }
}
