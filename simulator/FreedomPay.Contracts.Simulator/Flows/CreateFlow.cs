using FreedomPay.Common;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Merchant.Purchase;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Create payment of both APIs, and Any amount: the payer pays on a page.</summary>
internal sealed class CreateFlow(GatewayLedger ledger, PageAddresses pages) : IGatewayFlow
{
    public void Register(FlowTable table)
    {
        table.Add<CreatePaymentRequest>((call, request) =>
        {
            if (!TermsOf.IsAmount(request.Amount))
            {
                return Refusals.WrongAmount;
            }

            LedgerPayment payment = TermsOf.NewPayment(call, ledger, PaymentKind.Payment, request.Amount);
            return FlowAnswer.Of(new CreatePaymentResponse { PaymentId = payment.Id, RedirectUrl = pages.PaymentPage(payment), RedirectUrlType = RedirectUrlType.NeedData });
        });
        table.Add<CreateMerchantPaymentRequest>((call, request) =>
        {
            if (!TermsOf.IsAmount(request.Amount))
            {
                return Refusals.WrongAmount;
            }

            // Init of Mobile balance has the same address: the payment method tells what is meant.
            PaymentKind kind = request.PaymentMethod?.ToString() == MobileFlow.PaymentMethod ? PaymentKind.MobilePayment : PaymentKind.Payment;
            LedgerPayment payment = TermsOf.NewPayment(call, ledger, kind, request.Amount);
            return FlowAnswer.Of(new CreateMerchantPaymentResponse { PaymentId = payment.Id, RedirectUrl = pages.PaymentPage(payment), RedirectUrlType = RedirectUrlType.NeedData });
        });
        table.Add<CreateAnyAmountPaymentRequest>((call, request) =>
        {
            if ((request.Amount is { } amount and not 0 && !TermsOf.IsAmount(amount)) || request.AmountIntervalFrom is < 0 || request.AmountIntervalTo < request.AmountIntervalFrom)
            {
                return Refusals.WrongAmount;
            }

            LedgerPayment payment = TermsOf.NewPayment(call, ledger, PaymentKind.Payment, request.Amount ?? 0);
            return FlowAnswer.Of(new CreateAnyAmountPaymentResponse { PaymentId = payment.Id, RedirectUrl = pages.PaymentPage(payment), RedirectUrlType = RedirectUrlType.NeedData });
        });
    }
}
