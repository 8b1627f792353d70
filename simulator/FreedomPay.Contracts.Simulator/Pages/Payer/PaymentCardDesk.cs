using FreedomPay.Contracts.Simulator.Ledger;

namespace FreedomPay.Contracts.Simulator.Pages.Payer;

/// <summary>Pays with the card.</summary>
internal sealed class PaymentCardDesk(PaymentDesk desk) : ICardDesk
{
    public PaymentKind Kind => PaymentKind.Payment;

    public Task<string?> EnterAsync(LedgerPayment payment, EnteredCard card) => desk.PayAsync(payment, card.Number, card.Month, card.FullYear, card.Owner, card.AmountValue);

    public Task FinishAsync(LedgerPayment payment, string paRes) => desk.FinishAsync(payment, paRes);

    public BackToShop? Back(LedgerPayment payment) => BackToShop.Of(desk.ShopUrl(payment), desk.BackUrl(payment), PaymentDesk.HasFailed(payment) ? payment.Terms.FailureMethod : payment.Terms.SuccessMethod);
}
