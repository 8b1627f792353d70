using FreedomPay.Common;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Pages.Payer;
using FreedomPay.Merchant.PurchaseCards;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Payments with a saved card in two calls: one creates the payment, the other carries it out, with or without the payer.</summary>
internal sealed class CardInitFlow(GatewayLedger ledger, CardAuthorization cards, PageAddresses pages) : IGatewayFlow
{
    public void Register(FlowTable table)
    {
        table.Add<CreateCardTokenPaymentWithCvcRequest>((call, request) => Create(call, request.Amount, request.UserId, request.CardToken)
            ?? FlowAnswer.Of(new CreateCardTokenPaymentWithCvcResponse.Created { PaymentId = call.Payment!.Id, MerchantId = call.Merchant.Id, OrderId = request.OrderId }));
        table.Add<CreateCardTokenPaymentRequest>((call, request) => Create(call, request.Amount, request.UserId, request.CardToken)
            ?? FlowAnswer.Of(new CreateCardTokenPaymentResponse.Created { PaymentId = call.Payment!.Id, MerchantId = call.Merchant.Id, OrderId = request.OrderId }));
        table.Add<ConfirmCardTokenPaymentWithCvcRequest>((call, request) => Form(call, request.PaymentId));
        table.Add<ConfirmCardTokenPaymentWithCvcLinkRequest>((call, request) => Form(call, request.PaymentId));
        table.Add<ConfirmCardTokenPaymentRequest>(Pay);
    }

    /// <summary>Returns the word of the older status calls.</summary>
    public static TransactionStatus TransactionStatusOf(LedgerPayment payment) => payment.State switch
    {
        LedgerState.New => TransactionStatus.Partial,
        LedgerState.AwaitingCardholder or LedgerState.Processing => TransactionStatus.Pending,
        LedgerState.Failed => TransactionStatus.Failed,
        LedgerState.Cancelled => TransactionStatus.Revoked,
        _ => TransactionStatus.Ok,
    };

    private FlowAnswer? Create(GatewayCall call, decimal amount, string userId, SensitiveText token)
    {
        if (ledger.FindCard(call.Merchant.Id, token.Reveal()) is not { IsForPayouts: false } saved || saved.UserId != userId)
        {
            return Refusals.WrongToken;
        }

        if (!TermsOf.IsAmount(amount))
        {
            return Refusals.WrongAmount;
        }

        LedgerPayment payment = TermsOf.NewPayment(call, ledger, PaymentKind.Payment, amount);
        ledger.Change(payment, changed => changed.Card = saved);
        return null;
    }

    /// <summary>Returns a form in which the owner of the card enters its CVC.</summary>
    private FlowAnswer Form(GatewayCall call, long paymentId)
    {
        if ((call.Payment = ledger.FindPurchase(call.Merchant.Id, paymentId)) is not { } payment)
        {
            return Refusals.PaymentNotFound;
        }

        return payment is { State: LedgerState.New, Card.Token: not null }
            ? FlowAnswer.Page(request => CvcPage.Page(request, payment, call.Merchant.Name, pages.CvcForm(payment)))
            : Refusals.StateForbids;
    }

    /// <summary>Charges the card without its owner.</summary>
    private FlowAnswer Pay(GatewayCall call, ConfirmCardTokenPaymentRequest request)
    {
        if ((call.Payment = ledger.FindPurchase(call.Merchant.Id, request.PaymentId)) is not { } payment)
        {
            return Refusals.PaymentNotFound;
        }

        if (payment.Card is not { Token: not null } card || cards.Present(payment, TestCard.Named(card.TestCard), card, isWithoutCardholder: true) is not { } state)
        {
            return Refusals.StateForbids;
        }

        CardSteps.NotifyIfDecided(call, payment, state);
        return state == LedgerState.Failed ? CardSteps.Declined(payment) : FlowAnswer.Of(new ConfirmCardTokenPaymentResponse
        {
            PaymentId = payment.Id,
            OrderId = payment.OrderId,
            TransactionStatus = TransactionStatusOf(payment),
            PaymentMethod = "bankcard",
            CreateDate = StatusFlow.Local(payment.CreatedAt),
            CanReject = false,
            Captured = payment.State == LedgerState.Done,
            CardPan = card.Mask,
            CardToken = card.Token,
            Amount = payment.Amount,
            Currency = payment.Currency,
        });
    }
}
