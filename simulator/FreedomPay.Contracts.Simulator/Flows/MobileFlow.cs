using FreedomPay.Common;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Merchant.MobileBalance;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Payments from the balance of a mobile phone.</summary>
internal sealed class MobileFlow(GatewayLedger ledger, MobileCharging phones, PageAddresses pages) : IGatewayFlow
{
    /// <summary>The name of the payment method on the wire.</summary>
    public const string PaymentMethod = "mobile_commerce";

    public void Register(FlowTable table)
    {
        table.Add<InitMobilePaymentRequest>((call, request) =>
        {
            if (!TermsOf.IsAmount(request.Amount))
            {
                return Refusals.WrongAmount;
            }

            LedgerPayment payment = TermsOf.NewPayment(call, ledger, PaymentKind.MobilePayment, request.Amount);
            return FlowAnswer.Of(new InitMobilePaymentResponse { PaymentId = payment.Id, RedirectUrl = pages.PaymentPage(payment), RedirectUrlType = RedirectUrlType.NeedData });
        });
        table.Add<MobilePaymentRequest>((call, request) => Find(call, request.PaymentId) is not { } payment
            ? Refusals.PaymentNotFound
            : phones.TryStart(payment, request.AbonentPhone.Reveal())
                ? FlowAnswer.Of(new MobilePaymentResponse.ApprovalRequired { PaymentId = payment.Id })
                : Refusals.StateForbids);
        table.Add<ApproveMobilePaymentRequest>(Approve);
    }

    private FlowAnswer Approve(GatewayCall call, ApproveMobilePaymentRequest request)
    {
        if (Find(call, request.PaymentId) is not { } payment)
        {
            return Refusals.PaymentNotFound;
        }

        if (phones.Approve(payment, request.ApprovalCode.Reveal()) is not var (isRight, state))
        {
            return Refusals.StateForbids;
        }

        CardSteps.NotifyIfDecided(call, payment, state);
        return state switch
        {
            LedgerState.Failed => CardSteps.Declined(payment),
            _ when !isRight => FlowAnswer.Refuse(ErrorCode.PlatronWrongPayerData, "The code is wrong."),
            LedgerState.Processing => FlowAnswer.Of(new ApproveMobilePaymentResponse.Processing { PaymentId = payment.Id }),
            _ => FlowAnswer.Of(new ApproveMobilePaymentResponse.Charged { PaymentId = payment.Id }),
        };
    }

    private LedgerPayment? Find(GatewayCall call, long id) => call.Payment = ledger.Find(call.Merchant.Id, id, PaymentKind.MobilePayment);
}
