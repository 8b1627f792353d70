using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Gateway.Token;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Payments with the token of a saved card, and with those of wallets.</summary>
internal sealed class TokenFlow(GatewayLedger ledger, CardAuthorization cards, PageAddresses pages) : IGatewayFlow
{
    public void Register(FlowTable table)
    {
        table.Add<TokenPaymentRequest>(PayWithToken);
        table.Add<ApplePayPaymentRequest>(PayWithApplePay);
        table.Add<GooglePayPaymentRequest>(PayWithGooglePay);
    }

    /// <summary>The page documents no 3DS here: the cardholder is not asked.</summary>
    private FlowAnswer PayWithToken(GatewayCall call, TokenPaymentRequest request)
    {
        if (ledger.FindCard(call.Merchant.Id, request.CardToken.Reveal()) is not { IsForPayouts: false } saved || saved.UserId != request.UserId)
        {
            return Refusals.WrongToken;
        }

        if (!TermsOf.IsAmount(request.Amount))
        {
            return Refusals.WrongAmount;
        }

        LedgerPayment payment = TermsOf.NewPayment(call, ledger, PaymentKind.Payment, request.Amount);
        LedgerState state = cards.Present(payment, TestCard.Named(saved.TestCard), saved, isWithoutCardholder: true) ?? payment.State;
        CardSteps.NotifyIfDecided(call, payment, state);
        return state switch
        {
            LedgerState.Failed => CardSteps.Declined(payment),
            LedgerState.Processing => FlowAnswer.Of(new TokenPaymentResponse.Processing { PaymentId = payment.Id, ThreeDSecure = false, Datetime = call.Now }),
            _ => FlowAnswer.Of(new TokenPaymentResponse.Accepted { PaymentId = payment.Id, MerchantId = call.Merchant.Id, OrderId = request.OrderId, Datetime = call.Now }),
        };
    }

    private FlowAnswer PayWithApplePay(GatewayCall call, ApplePayPaymentRequest request)
    {
        if (PayWithWallet(call, request.Amount, request.CardPan, request.CardMonth, request.CardYear, request.CardName.Reveal()) is not { } payment)
        {
            return Refusals.WrongAmount;
        }

        return FlowAnswer.Of(payment.State == LedgerState.AwaitingCardholder
            ? new ApplePayPaymentResponse.ThreeDSecureRequired
            {
                PaymentId = payment.Id,
                AcsUrl = pages.Acs,
                Md = payment.ThreeDSecure!.Md,
                PaReq = payment.ThreeDSecure.PaReq,
                Datetime = call.Now,
            }
            : new ApplePayPaymentResponse.Accepted { PaymentId = payment.Id, ThreeDSecure = false, AuthCode = payment.AuthCode, RecurringProfile = payment.RecurringProfile, Datetime = call.Now });
    }

    private FlowAnswer PayWithGooglePay(GatewayCall call, GooglePayPaymentRequest request)
    {
        if (PayWithWallet(call, request.Amount, request.CardPan, request.CardMonth, request.CardYear, string.Empty) is not { } payment)
        {
            return Refusals.WrongAmount;
        }

        return FlowAnswer.Of(payment.State == LedgerState.AwaitingCardholder
            ? new GooglePayPaymentResponse.ThreeDSecureRequired { PaymentId = payment.Id, AcsUrl = pages.Acs, Md = payment.ThreeDSecure!.Md, PaReq = payment.ThreeDSecure.PaReq }
            : new GooglePayPaymentResponse.Accepted { PaymentId = payment.Id, ThreeDSecure = false, AuthCode = payment.AuthCode, Reference = payment.Reference });
    }

    /// <summary>Pays with whatever a wallet has given: only the wallet and the card's network can tell a right cryptogram from a wrong one.</summary>
    private LedgerPayment? PayWithWallet(GatewayCall call, decimal amount, SensitiveText number, SensitiveText month, SensitiveText year, string owner)
    {
        if (!TermsOf.IsAmount(amount))
        {
            return null;
        }

        LedgerPayment payment = TermsOf.NewPayment(call, ledger, PaymentKind.Payment, amount);
        LedgerState state = cards.Present(payment, TestCard.Other, CardSteps.Kept(TestCard.Other, number.Reveal(), month.Reveal(), year.Reveal(), owner)) ?? payment.State;
        CardSteps.NotifyIfDecided(call, payment, state);
        return payment;
    }
}
