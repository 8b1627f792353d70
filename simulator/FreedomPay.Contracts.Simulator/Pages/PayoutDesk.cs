using FreedomPay.Contracts.Simulator.Flows;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Notifications;

namespace FreedomPay.Contracts.Simulator.Pages;

/// <summary>What the recipient of a payout does on its page.</summary>
internal sealed class PayoutDesk(GatewayLedger ledger, CardAuthorization cards, NotificationSender sender)
{
    /// <summary>Pays out to a card.</summary>
    /// <returns>Why the payout may not proceed (<c>number</c>, <c>expired</c>, <c>busy</c>, <c>balance</c>); null if it goes on, whatever the card says.</returns>
    public async Task<string?> PayOutAsync(LedgerPayment payment, string number, string month, string year, string owner)
    {
        if (payment.Kind != PaymentKind.Payout)
        {
            return "busy";
        }

        if (TestCard.Find(number) is not { } card)
        {
            return "number";
        }

        if (cards.Expire(payment))
        {
            await TellAsync(payment, LedgerState.Failed).ConfigureAwait(false);
            return "expired";
        }

        string digits = new([.. number.Where(char.IsAsciiDigit)]);
        if (cards.PayOut(payment, CardSteps.Kept(card, digits, month, year, owner), card.TakesTime, card.Failure) is not { } state)
        {
            return payment.State == LedgerState.New ? "balance" : payment.HasExpired ? "expired" : "busy";
        }

        await TellAsync(payment, state).ConfigureAwait(false);
        return null;
    }

    /// <summary>Returns where the recipient's browser goes when all is done. Nothing is documented to be added to that URL.</summary>
    public static Uri? BackUrl(LedgerPayment payment) => CardDesk.BackUrl(payment);

    /// <summary>Finds the payout of a page.</summary>
    public LedgerPayment? Find(string pageToken) => ledger.FindByPage(pageToken) is { Kind: PaymentKind.Payout } payment ? payment : null;

    private async Task TellAsync(LedgerPayment payment, LedgerState state)
    {
        if (PlannedNotification.About(payment, state) is { } planned)
        {
            await sender.SendAsync(planned).ConfigureAwait(false);
        }
    }
}
