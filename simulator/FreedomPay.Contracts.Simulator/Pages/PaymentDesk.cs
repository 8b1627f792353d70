using FreedomPay.Common;
using FreedomPay.Contracts.Simulator.Flows;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Notifications;
using FreedomPay.Contracts.Testing;
using FreedomPay.Merchant.Notifications;

namespace FreedomPay.Contracts.Simulator.Pages;

/// <summary>What a payer does on the gateway's pages.</summary>
internal sealed class PaymentDesk(GatewayLedger ledger, CardAuthorization cards, NotificationSender sender, MerchantDirectory merchants, SimulatorOptions options)
{
    /// <summary>Pays with a card: asks the shop first, where it has a check URL.</summary>
    /// <returns>Why the payment may not proceed; null if it goes on, whatever the card says.</returns>
    public async Task<string?> PayAsync(LedgerPayment payment, string number, string month, string year, string owner, decimal? amount)
    {
        if (TestCard.Find(number) is not { } card)
        {
            return "number";
        }

        if (payment.ExpiresAt < options.TimeProvider.GetUtcNow())
        {
            ledger.TryMove(payment, PaymentMove.Expire, static changed => (changed.FailureCode, changed.FailureText) = (FailureCode.Texts.LifetimeOverOlder, "The lifetime of the payment has ended."));
            sender.Post(new PlannedNotification(NotificationKind.Result, payment));
            return "expired";
        }

        if (payment.Terms.AmountFrom is not null || payment.Terms.AmountTo is not null || payment.Amount == 0)
        {
            if (amount is not > 0 || amount < payment.Terms.AmountFrom || amount > payment.Terms.AmountTo || decimal.Round(amount.Value, 2) != amount)
            {
                return "amount";
            }

            ledger.Change(payment, changed => changed.Amount = amount.Value);
        }

        if (!await MayProceedAsync(payment).ConfigureAwait(false))
        {
            cards.Decline(payment, FailureCode.Texts.Declined);
            sender.Post(new PlannedNotification(NotificationKind.Result, payment));
            return "refused";
        }

        string digits = new([.. number.Where(char.IsAsciiDigit)]);
        cards.Present(payment, card, CardSteps.Kept(card, digits, month, year, owner));
        await TellAsync(payment).ConfigureAwait(false);
        return null;
    }

    /// <summary>Goes on after the issuer's answer.</summary>
    public async Task FinishAsync(LedgerPayment payment, string paRes)
    {
        if (cards.Finish(payment, paRes))
        {
            await TellAsync(payment).ConfigureAwait(false);
        }
    }

    /// <summary>Returns where the payer's browser goes when all is done; null if the shop has named no URL.</summary>
    public Uri? BackUrl(LedgerPayment payment)
    {
        SimulatedMerchant merchant = merchants.Get(payment.MerchantId);
        string? url = payment.State == LedgerState.Failed
            ? payment.Terms.FailureUrl ?? merchant.FailureUrl
            : payment.Terms.SuccessUrl ?? merchant.SuccessUrl;
        return Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? NotificationComposer.BackUrl(payment, merchant, url!) : null;
    }

    /// <summary>Asks the shop. No reply in time counts as a refusal; without a check URL, the step is skipped.</summary>
    private async Task<bool> MayProceedAsync(LedgerPayment payment)
    {
        PlannedNotification check = new(NotificationKind.Check, payment);
        return NotificationComposer.UrlOf(check, merchants.Get(payment.MerchantId)) is null
            || (await sender.SendAsync(check).ConfigureAwait(false) is { IsVerified: true } reply && reply.Status == ReplyStatus.Texts.Accepted);
    }

    /// <summary>Tells the result, and takes back a payment that the shop rejects.</summary>
    private async Task TellAsync(LedgerPayment payment)
    {
        if (payment.State is LedgerState.AwaitingCardholder or LedgerState.Processing)
        {
            return;
        }

        NotificationReply? reply = await sender.SendAsync(new PlannedNotification(NotificationKind.Result, payment)).ConfigureAwait(false);
        if (reply is { IsVerified: true } && reply.Status == ReplyStatus.Texts.Rejected)
        {
            if (payment.State == LedgerState.Held)
            {
                ledger.TryMove(payment, PaymentMove.Cancel);
            }
            else
            {
                ledger.TryRefund(payment, amount: null);
            }
        }
    }
}
