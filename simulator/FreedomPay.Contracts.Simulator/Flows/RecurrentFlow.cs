using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Merchant.Purchase;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Charges the card of a recurring profile again, without the payer.</summary>
internal sealed class RecurrentFlow(GatewayLedger ledger, CardAuthorization cards) : IGatewayFlow
{
    public void Register(FlowTable table)
    {
        table.Add<RecurrentPaymentRequest>((call, request) => Charge(call, request.RecurringProfile, request.Amount)
            ?? FlowAnswer.Of(new RecurrentPaymentResponse { PaymentId = call.Payment!.Id, RecurringProfile = request.RecurringProfile, Datetime = call.Now }));
        table.Add<MerchantRecurrentPaymentRequest>((call, request) => Charge(call, request.RecurringProfile, request.Amount)
            ?? FlowAnswer.Of(new MerchantRecurrentPaymentResponse { PaymentId = call.Payment!.Id, Amount = call.Payment.Amount, RecurringProfile = request.RecurringProfile }));
        table.Add<MerchantRecurrentPaymentPhpRequest>((call, request) => Charge(call, request.RecurringProfile, request.Amount)
            ?? FlowAnswer.Of(new MerchantRecurrentPaymentPhpResponse { PaymentId = call.Payment!.Id, Amount = call.Payment.Amount, RecurringProfile = request.RecurringProfile }));
    }

    /// <summary>Charges the card, or returns why not.</summary>
    private FlowAnswer? Charge(GatewayCall call, string profile, decimal? amount)
    {
        if (ledger.FindByProfile(call.Merchant.Id, profile) is not { Card: { } card } first || first.RecurringUntil < call.Now)
        {
            return Refusals.WrongProfile;
        }

        if (!TermsOf.IsAmount(amount ?? first.Amount))
        {
            return Refusals.WrongAmount;
        }

        LedgerPayment payment = TermsOf.NewPayment(call, ledger, PaymentKind.Payment, amount ?? first.Amount);
        LedgerState state = cards.Present(payment, TestCard.Named(card.TestCard), card, isWithoutCardholder: true) ?? payment.State;
        CardSteps.NotifyIfDecided(call, payment, state);
        return state == LedgerState.Failed ? CardSteps.Declined(payment) : null;
    }
}
