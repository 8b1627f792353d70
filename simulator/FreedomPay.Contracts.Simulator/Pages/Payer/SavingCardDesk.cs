using FreedomPay.Contracts.Simulator.Ledger;

namespace FreedomPay.Contracts.Simulator.Pages.Payer;

/// <summary>Saves the card.</summary>
internal sealed class SavingCardDesk(CardDesk desk) : ICardDesk
{
    public PaymentKind Kind => PaymentKind.CardSaving;

    public Task<string?> EnterAsync(LedgerPayment payment, EnteredCard card) => desk.SaveAsync(payment, card.Number, card.Month, card.FullYear, card.Owner);

    public Task FinishAsync(LedgerPayment payment, string paRes) => desk.FinishAsync(payment, paRes);

    public BackToShop? Back(LedgerPayment payment) => CardDesk.BackUrl(payment) is { } url ? new BackToShop(url, []) : null;
}
