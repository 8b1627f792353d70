using FreedomPay.Contracts.Simulator.Flows;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Notifications;
using FreedomPay.Contracts.Simulator.Pages.Markup;
using FreedomPay.Contracts.Simulator.Pages.Texts;
using Microsoft.AspNetCore.Http;

namespace FreedomPay.Contracts.Simulator.Pages.Payer;

/// <summary>The page on which somebody pays from the balance of a phone: its number first, then the code.</summary>
internal sealed class PhonePage(MobileCharging phones, PaymentDesk desk, CardAuthorization cards, NotificationSender sender, MerchantDirectory merchants)
{
    private const int ShortestNumber = 10;
    private const int LongestNumber = 15;

    /// <summary>Returns whether a payment waits for what is entered here.</summary>
    public static bool IsFor(LedgerPayment payment) => payment.Kind == PaymentKind.MobilePayment && (payment.State == LedgerState.New || payment.AwaitsCode);

    /// <summary>Returns the page.</summary>
    /// <param name="request">What it answers.</param>
    /// <param name="payment">The payment.</param>
    /// <param name="path">The path of the page.</param>
    /// <param name="phone">The number that was entered.</param>
    /// <param name="error">What is wrong with the number or the code.</param>
    public Html Show(PageRequest request, LedgerPayment payment, string path, string phone = "", string? error = null)
    {
        PayerTexts words = request.Texts.Payer;
        Html field = payment.AwaitsCode
            ? Html.Of($"""
                <p>{words.PhoneQuestion}</p>
                <p class="code" id="wanted">{words.AcsCodeIs(payment.MobileCode!)}</p>
                {CardForm.Field("code", words.AcsCode, string.Empty, error, "one-time-code", hint: null, most: 12, isNumber: true, hasFocus: true, isAlert: true)}
                <button class="main">{words.AcsConfirm}</button>
                """)
            : Html.Of($"""
                {CardForm.Field("phone", words.Phone, phone, error, "tel", words.PhoneHint, most: 20, isNumber: true, hasFocus: true, isAlert: true)}
                <button class="main">{words.SendCode}</button>
                """);
        return PageFrame.Page(
            request,
            words.PayTitle,
            Html.Of($"""
                <form method="post" action="{request.Link(path)}" novalidate>
                <section class="panel">
                <h1>{words.PayTitle}</h1>
                {CardForm.Summary(request.Texts, payment, merchants.Get(payment.MerchantId).Name, isAnyAmount: false)}
                {field}
                </section>
                </form>
                """),
            path: path);
    }

    /// <summary>Takes a number or a code.</summary>
    /// <returns>What is wrong with it; null if the payment goes on, whatever becomes of it.</returns>
    public async Task<string?> EnterAsync(PageRequest request, LedgerPayment payment, IFormCollection form)
    {
        PayerTexts words = request.Texts.Payer;
        if (cards.Expire(payment))
        {
            await TellAsync(payment, LedgerState.Failed).ConfigureAwait(false);
            return null;
        }

        if (payment.AwaitsCode)
        {
            if (!form.ContainsKey("code") || phones.Approve(payment, form["code"].ToString().Trim()) is not var (isRight, state))
            {
                return null;
            }

            await TellAsync(payment, state).ConfigureAwait(false);
            return isRight || state == LedgerState.Failed ? null : words.AcsWrongCode(MobileCharging.MostWrongCodes - payment.WrongCodes);
        }

        string phone = new([.. NumberOf(form).Where(char.IsAsciiDigit)]);
        if (phone.Length is < ShortestNumber or > LongestNumber)
        {
            return words.WrongPhone;
        }

        if (await desk.AskShopAsync(payment).ConfigureAwait(false))
        {
            phones.TryStart(payment, phone);
        }

        return null;
    }

    /// <summary>Returns what was entered as the number of a phone.</summary>
    public static string NumberOf(IFormCollection form) => form["phone"].ToString().Trim() is { Length: <= 40 } text ? text : string.Empty;

    private async Task TellAsync(LedgerPayment payment, LedgerState state)
    {
        if (PlannedNotification.About(payment, state) is { } planned)
        {
            await sender.SendAsync(planned).ConfigureAwait(false);
        }
    }
}
