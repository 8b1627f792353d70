using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Merchant.Purchase;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Charges the card of a recurring profile again, without the payer.</summary>
internal sealed class RecurrentFlow(GatewayLedger ledger, CardAuthorization cards) : IGatewayFlow
{
    public void Register(FlowTable table)
    {
        table.Add<RecurrentPaymentRequest>((call, request) => Charge(call, request.RecurringProfile, request.Amount) is { } payment
            ? payment.State == LedgerState.Failed
                ? CardSteps.Declined(payment)
                : FlowAnswer.Of(new RecurrentPaymentResponse { PaymentId = payment.Id, RecurringProfile = request.RecurringProfile, Datetime = call.Now })
            : Refusals.WrongProfile);
        table.Add<MerchantRecurrentPaymentRequest>((call, request) => Charge(call, request.RecurringProfile, request.Amount) is { } payment
            ? payment.State == LedgerState.Failed
                ? CardSteps.Declined(payment)
                : FlowAnswer.Of(new MerchantRecurrentPaymentResponse { PaymentId = payment.Id, Amount = payment.Amount, RecurringProfile = request.RecurringProfile })
            : Refusals.WrongProfile);
        table.Add<MerchantRecurrentPaymentPhpRequest>((call, request) => Charge(call, request.RecurringProfile, request.Amount) is { } payment
            ? payment.State == LedgerState.Failed
                ? CardSteps.Declined(payment)
                : FlowAnswer.Of(new MerchantRecurrentPaymentPhpResponse { PaymentId = payment.Id, Amount = payment.Amount, RecurringProfile = request.RecurringProfile })
            : Refusals.WrongProfile);
    }

    private LedgerPayment? Charge(GatewayCall call, string profile, decimal? amount)
    {
        if (ledger.FindByProfile(call.Merchant.Id, profile) is not { Card: { } card } first || first.RecurringUntil < call.Now)
        {
            return null;
        }

        LedgerPayment payment = TermsOf.NewPayment(call, ledger, PaymentKind.Payment, amount ?? first.Amount);
        LedgerState state = cards.Present(payment, TestCard.Named(card.TestCard), card, isWithoutCardholder: true) ?? payment.State;
        CardSteps.NotifyIfDecided(call, payment, state);
        return payment;
    }
}
