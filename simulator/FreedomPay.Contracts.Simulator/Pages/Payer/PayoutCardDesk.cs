using FreedomPay.Contracts.Simulator.Ledger;

namespace FreedomPay.Contracts.Simulator.Pages.Payer;

/// <summary>Pays out to the card.</summary>
internal sealed class PayoutCardDesk(PayoutDesk desk) : ICardDesk
{
    public PaymentKind Kind => PaymentKind.Payout;

    public Task<string?> EnterAsync(LedgerPayment payment, EnteredCard card) => desk.PayOutAsync(payment, card.Number, card.Month, card.FullYear, card.Owner);

    /// <summary>No cardholder is asked.</summary>
    public Task FinishAsync(LedgerPayment payment, string paRes) => Task.CompletedTask;

    public BackToShop? Back(LedgerPayment payment) => PayoutDesk.BackUrl(payment) is { } url ? new BackToShop(url, []) : null;
}
