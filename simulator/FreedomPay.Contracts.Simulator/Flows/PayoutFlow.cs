using FreedomPay.Common;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Gateway.Payout;
using FreedomPay.Gateway.Token;
using FreedomPay.Merchant.Payout;
using FreedomPay.Merchant.PayoutCards;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Payouts to cards, to saved cards, to accounts, and on a page.</summary>
internal sealed class PayoutFlow(GatewayLedger ledger, CardAuthorization cards, PageAddresses pages) : IGatewayFlow
{
    public void Register(FlowTable table)
    {
        table.Add<CreatePayoutRequest>(Create);
        table.Add<CardPayoutRequest>(PayCard);
        table.Add<IbanPayoutRequest>((call, request) => PayAccount(call, request.Amount, request.RecipientIban) ?? FlowAnswer.Of(new IbanPayoutResponse.Accepted
        {
            PaymentId = call.Payment!.Id,
            MerchantId = call.Merchant.Id,
            OrderId = request.OrderId,
            PaymentAmount = request.Amount,
            PaymentDate = call.Now,
            Datetime = call.Now,
        }));
        table.Add<MerchantIbanPayoutRequest>((call, request) => PayAccount(call, request.Amount, request.RecipientIban) ?? FlowAnswer.Of(new MerchantIbanPayoutResponse
        {
            PaymentId = call.Payment!.Id,
            MerchantId = call.Merchant.Id,
            OrderId = request.OrderId,
            PaymentAmount = request.Amount,
            PaymentDate = call.Now,
        }));
        table.Add<TokenPayoutRequest>((call, request) => PayToken(call, request.Amount, request.CardTokenTo, request.UserId, request.OrderTimeLimit) ?? FlowAnswer.Of(new TokenPayoutResponse.Accepted
        {
            PaymentId = call.Payment!.Id,
            MerchantId = call.Merchant.Id,
            OrderId = request.OrderId,
            Balance = call.Merchant.PayoutBalance,
            CardHash = call.Payment.Card!.Mask,
            CardToken = request.CardTokenTo,
            PaymentAmount = request.Amount,
            PaymentDate = call.Now,
        }));
        table.Add<CardTokenPayoutRequest>((call, request) => PayToken(call, request.Amount, request.CardTokenTo, request.UserId, request.OrderTimeLimit) ?? FlowAnswer.Of(
            TestCard.Named(call.Payment!.Card!.TestCard).TakesTime
                ? new CardTokenPayoutResponse.Processing { PaymentId = call.Payment.Id, MerchantId = call.Merchant.Id }
                : new CardTokenPayoutResponse.Done { PaymentId = call.Payment.Id, MerchantId = call.Merchant.Id }));
    }

    private FlowAnswer Create(GatewayCall call, CreatePayoutRequest request)
    {
        DateTimeOffset limit = TermsOf.Moment(request.OrderTimeLimit);
        if (!TermsOf.IsAmount(request.Amount))
        {
            return Refusals.WrongAmount;
        }

        if (limit <= call.Now)
        {
            return Refusals.Expired;
        }

        LedgerPayment payment = TermsOf.NewPayment(call, ledger, PaymentKind.Payout, request.Amount, expiresAt: limit);
        return FlowAnswer.Of(new CreatePayoutResponse { PaymentId = payment.Id, RedirectUrl = pages.PayoutPage(payment) });
    }

    private FlowAnswer PayCard(GatewayCall call, CardPayoutRequest request)
    {
        string number = request.PaymentTo.Reveal();
        if (TestCard.Find(number) is not { } card)
        {
            return Refusals.WrongCard;
        }

        LedgerCard kept = CardSteps.Kept(card, number, string.Empty, string.Empty, request.CardName?.Reveal() ?? string.Empty);
        if (Start(call, request.Amount, payment => cards.PayOut(payment, kept, card.TakesTime, card.Failure)) is { } refusal)
        {
            return refusal;
        }

        LedgerPayment payment = call.Payment!;
        return FlowAnswer.Of(card.TakesTime
            ? new CardPayoutResponse.Processing
            {
                PaymentId = payment.Id,
                MerchantId = call.Merchant.Id,
                OrderId = request.OrderId,
                Balance = call.Merchant.PayoutBalance,
                PaymentAmount = request.Amount,
                PaymentDate = call.Now,
                Datetime = call.Now,
            }
            : new CardPayoutResponse.Accepted
            {
                PaymentId = payment.Id,
                MerchantId = call.Merchant.Id,
                OrderId = request.OrderId,
                Balance = call.Merchant.PayoutBalance,
                PaymentAmount = request.Amount,
                Reference = payment.Reference,
                PaymentDate = call.Now,
                Datetime = call.Now,
            });
    }

    /// <summary>Pays out to an account. Banks take their time; an account whose check digits are wrong sends the money back.</summary>
    private FlowAnswer? PayAccount(GatewayCall call, decimal amount, SensitiveText account)
    {
        string number = account.Reveal();
        string? failure = Iban.IsRight(number) ? null : FailureCode.Texts.Declined;
        return Start(call, amount, payment => cards.PayOut(payment, kept: null, takesTime: true, failure), Iban.Mask(number));
    }

    private FlowAnswer? PayToken(GatewayCall call, decimal amount, SensitiveText token, string userId, DateTime timeLimit)
    {
        if (ledger.FindCard(call.Merchant.Id, token.Reveal()) is not { } saved || saved.UserId != userId)
        {
            return Refusals.WrongToken;
        }

        if (TermsOf.Moment(timeLimit) <= call.Now)
        {
            return Refusals.Expired;
        }

        TestCard card = TestCard.Named(saved.TestCard);
        return Start(call, amount, payment => cards.PayOut(payment, saved, card.TakesTime, card.Failure));
    }

    /// <summary>Pays out, or returns why not. What is refused at once is not told again in a message.</summary>
    private FlowAnswer? Start(GatewayCall call, decimal amount, Func<LedgerPayment, LedgerState?> payOut, string? account = null)
    {
        if (!TermsOf.IsAmount(amount))
        {
            return Refusals.WrongAmount;
        }

        LedgerPayment payment = TermsOf.NewPayment(call, ledger, PaymentKind.Payout, amount, account: account);
        if (payOut(payment) is not { } state)
        {
            cards.Decline(payment, FailureCode.Texts.InsufficientFunds, "The balance for payouts is too small.");
            return Refusals.BalanceTooSmall;
        }

        if (state == LedgerState.Failed)
        {
            return CardSteps.Declined(payment);
        }

        CardSteps.NotifyIfDecided(call, payment, state);
        return null;
    }
}
