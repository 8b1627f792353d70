using System.Collections.Concurrent;
using FreedomPay.Common;
using FreedomPay.Contracts.Simulator.Flows;
using FreedomPay.Contracts.Simulator.Journal;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Notifications;
using FreedomPay.Merchant.Notifications;

namespace FreedomPay.Contracts.Simulator.Pages;

/// <summary>What a payer does on the gateway's pages.</summary>
internal sealed class PaymentDesk(GatewayLedger ledger, CardAuthorization cards, NotificationSender sender, MerchantDirectory merchants, MessageJournal journal, TimeProvider time)
{
    private const string WayBack = "Way back to the shop";

    private readonly ConcurrentDictionary<long, byte> _atWork = new();

    /// <summary>Returns whether the payer chooses the amount.</summary>
    public static bool IsAnyAmount(LedgerPayment payment) => payment.IsPurchase && (payment.Terms.AmountFrom is not null || payment.Terms.AmountTo is not null || payment.Amount == 0);

    /// <summary>Returns whether the payer gets nothing: it was not paid, or the shop has rejected it and the money went back.</summary>
    public static bool HasFailed(LedgerPayment payment) => payment.State is LedgerState.Failed or LedgerState.Cancelled || (payment.ClearedAmount > 0 && payment.RefundedAmount == payment.ClearedAmount);

    /// <summary>Pays with a card: asks the shop first, where it has a check URL.</summary>
    /// <returns>Why the payment may not proceed; null if it goes on, whatever the card says.</returns>
    public async Task<string?> PayAsync(LedgerPayment payment, string number, string month, string year, string owner, decimal? amount)
    {
        if (TestCard.Find(number) is not { } card)
        {
            return "number";
        }

        if (cards.Expire(payment))
        {
            sender.Post(new PlannedNotification(NotificationKind.Result, payment));
            return "expired";
        }

        // The shop is asked in between: meanwhile nobody else pays the same payment.
        if (!payment.IsPurchase || payment.State != LedgerState.New || !_atWork.TryAdd(payment.Id, 0))
        {
            return payment.HasExpired ? "expired" : "busy";
        }

        try
        {
            return await PayAsync(payment, card, number, month, year, owner, amount).ConfigureAwait(false);
        }
        finally
        {
            _atWork.TryRemove(payment.Id, out _);
        }
    }

    /// <summary>Asks the shop, where it has a check URL. What it refuses has failed, and is told.</summary>
    public async Task<bool> AskShopAsync(LedgerPayment payment)
    {
        if (await MayProceedAsync(payment).ConfigureAwait(false))
        {
            return true;
        }

        if (cards.Decline(payment, FailureCode.Texts.Declined, "The shop refused the payment when it was asked."))
        {
            sender.Post(new PlannedNotification(NotificationKind.Result, payment));
        }

        return false;
    }

    /// <summary>Goes on after the issuer's answer.</summary>
    public async Task FinishAsync(LedgerPayment payment, string paRes)
    {
        if (cards.Finish(payment, paRes) is { } state)
        {
            await TellAsync(payment, state).ConfigureAwait(false);
        }
    }

    /// <summary>Returns the URL of the shop to which the payer's browser goes when all is done, as the shop has given it; null if it has named none.</summary>
    public Uri? ShopUrl(LedgerPayment payment)
    {
        SimulatedMerchant merchant = merchants.Get(payment.MerchantId);
        string? url = HasFailed(payment) ? payment.Terms.FailureUrl ?? merchant.FailureUrl : payment.Terms.SuccessUrl ?? merchant.SuccessUrl;
        return Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? address : null;
    }

    /// <summary>Returns where the payer's browser goes when all is done, with the signed fields in its query; null if the shop has named no URL.</summary>
    public Uri? BackUrl(LedgerPayment payment)
    {
        if (ShopUrl(payment) is not { } url)
        {
            return null;
        }

        try
        {
            return NotificationComposer.BackUrl(payment, merchants.Get(payment.MerchantId), url.OriginalString);
        }
        catch (Exception exception) when (exception is FreedomPayException or ArgumentException)
        {
            if (!journal.Of(payment.Id).Any(static entry => entry.Title == WayBack))
            {
                journal.Add(new JournalEntry
                {
                    At = time.GetUtcNow(),
                    MerchantId = payment.MerchantId,
                    PaymentId = payment.Id,
                    Title = WayBack,
                    Method = "GET",
                    Url = url.AbsoluteUri,
                    Problem = "The parameters of the shop's own URL cannot be signed together with those of the gateway. The payer stays here.",
                });
            }

            return null;
        }
    }

    private async Task<string?> PayAsync(LedgerPayment payment, TestCard card, string number, string month, string year, string owner, decimal? amount)
    {
        if (IsAnyAmount(payment))
        {
            if (amount is not { } chosen || !TermsOf.IsAmount(chosen) || chosen < payment.Terms.AmountFrom || chosen > payment.Terms.AmountTo)
            {
                return "amount";
            }

            // What is paid keeps its amount, whoever comes late.
            if (!ledger.Change(payment, changed => changed.Amount = chosen, static changed => changed.State == LedgerState.New))
            {
                return "busy";
            }
        }

        if (!await AskShopAsync(payment).ConfigureAwait(false))
        {
            return "refused";
        }

        string digits = new([.. number.Where(char.IsAsciiDigit)]);
        if (cards.Present(payment, card, CardSteps.Kept(card, digits, month, year, owner)) is not { } state)
        {
            return "busy";
        }

        await TellAsync(payment, state).ConfigureAwait(false);
        return null;
    }

    /// <summary>Asks the shop. No reply in time counts as a refusal; without a check URL, the step is skipped.</summary>
    private async Task<bool> MayProceedAsync(LedgerPayment payment)
    {
        PlannedNotification check = new(NotificationKind.Check, payment);
        return NotificationComposer.UrlOf(check, merchants.Get(payment.MerchantId)) is null
            || (await sender.SendAsync(check).ConfigureAwait(false) is { IsVerified: true } reply && reply.Status == ReplyStatus.Texts.Accepted);
    }

    /// <summary>Tells the result, once there is one.</summary>
    private async Task TellAsync(LedgerPayment payment, LedgerState state)
    {
        if (state is not (LedgerState.AwaitingCardholder or LedgerState.Processing))
        {
            await sender.SendAsync(new PlannedNotification(NotificationKind.Result, payment)).ConfigureAwait(false);
        }
    }
}
