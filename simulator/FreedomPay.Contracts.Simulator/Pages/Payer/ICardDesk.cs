using FreedomPay.Contracts.Simulator.Ledger;

namespace FreedomPay.Contracts.Simulator.Pages.Payer;

/// <summary>What happens to a card that somebody has entered on a page.</summary>
internal interface ICardDesk
{
    /// <summary>Gets what the page is for.</summary>
    PaymentKind Kind { get; }

    /// <summary>Takes the card.</summary>
    /// <returns>The field that is wrong; null if it goes on, whatever becomes of it.</returns>
    Task<string?> EnterAsync(LedgerPayment payment, EnteredCard card);

    /// <summary>Goes on after the issuer's answer.</summary>
    Task FinishAsync(LedgerPayment payment, string paRes);

    /// <summary>Returns the way back to the shop; null if it has named none.</summary>
    BackToShop? Back(LedgerPayment payment);
}
