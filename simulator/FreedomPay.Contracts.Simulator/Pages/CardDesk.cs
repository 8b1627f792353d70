using FreedomPay.Contracts.Simulator.Flows;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Notifications;

namespace FreedomPay.Contracts.Simulator.Pages;

/// <summary>What somebody does on the page that saves a card, and with the CVC of a card that is saved.</summary>
internal sealed class CardDesk(GatewayLedger ledger, CardAuthorization cards, NotificationSender sender)
{
    private const int ShortestCvc = 3;
    private const int LongestCvc = 4;

    /// <summary>Saves a card. It may have to wait for 3DS, as a payment does.</summary>
    /// <returns>Why it may not be saved (<c>number</c>, <c>expired</c>, <c>busy</c>); null if it goes on, whatever the card says.</returns>
    public async Task<string?> SaveAsync(LedgerPayment operation, string number, string month, string year, string owner)
    {
        if (operation.Kind != PaymentKind.CardSaving)
        {
            return "busy";
        }

        if (TestCard.Find(number) is not { } card)
        {
            return "number";
        }

        if (cards.Expire(operation))
        {
            await TellAsync(operation, LedgerState.Failed).ConfigureAwait(false);
            return "expired";
        }

        string digits = new([.. number.Where(char.IsAsciiDigit)]);
        if (cards.Present(operation, card, CardSteps.Kept(card, digits, month, year, owner)) is not { } state)
        {
            return operation.HasExpired ? "expired" : "busy";
        }

        await TellAsync(operation, state).ConfigureAwait(false);
        return null;
    }

    /// <summary>Goes on after the issuer's answer.</summary>
    public async Task FinishAsync(LedgerPayment operation, string paRes)
    {
        if (cards.Finish(operation, paRes) is { } state)
        {
            await TellAsync(operation, state).ConfigureAwait(false);
        }
    }

    /// <summary>Pays with the saved card that a payment was created with, once its owner has entered the CVC. Any CVC is right.</summary>
    /// <returns>Why the payment may not proceed (<c>cvc</c>, <c>expired</c>, <c>busy</c>); null if it goes on, whatever the card says.</returns>
    public async Task<string?> PayWithCvcAsync(LedgerPayment payment, string cvc)
    {
        if (payment is not { Kind: PaymentKind.Payment, Card: { Token: not null } card })
        {
            return "busy";
        }

        if (cvc.Length is < ShortestCvc or > LongestCvc || !cvc.All(char.IsAsciiDigit))
        {
            return "cvc";
        }

        if (cards.Expire(payment))
        {
            await TellAsync(payment, LedgerState.Failed).ConfigureAwait(false);
            return "expired";
        }

        if (cards.Present(payment, TestCard.Named(card.TestCard), card) is not { } state)
        {
            return payment.HasExpired ? "expired" : "busy";
        }

        await TellAsync(payment, state).ConfigureAwait(false);
        return null;
    }

    /// <summary>Finds the operation of a page.</summary>
    public LedgerPayment? Find(string pageToken) => ledger.FindByPage(pageToken) is { Kind: PaymentKind.CardSaving } operation ? operation : null;

    /// <summary>Returns where the browser goes when all is done. Nothing is documented to be added to that URL.</summary>
    public static Uri? BackUrl(LedgerPayment operation) => Uri.TryCreate(operation.Terms.BackUrl, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? address : null;

    private async Task TellAsync(LedgerPayment payment, LedgerState state)
    {
        if (PlannedNotification.About(payment, state) is { } planned)
        {
            await sender.SendAsync(planned).ConfigureAwait(false);
        }
    }
}
