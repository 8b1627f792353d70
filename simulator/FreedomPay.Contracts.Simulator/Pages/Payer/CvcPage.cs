using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Pages.Markup;
using FreedomPay.Contracts.Simulator.Pages.Texts;

namespace FreedomPay.Contracts.Simulator.Pages.Payer;

/// <summary>The page on which the owner of a saved card enters its CVC. It may stand under an address of the shop: its form leads to an absolute one.</summary>
internal static class CvcPage
{
    public static Html Page(PageRequest request, LedgerPayment payment, string shop, string action, bool isWrong = false)
    {
        PayerTexts words = request.Texts.Payer;
        return PageFrame.Page(
            request,
            words.PayTitle,
            Html.Of($"""
                <form method="post" action="{action}" novalidate>
                <section class="panel">
                <h1>{words.PayTitle}</h1>
                {CardForm.Summary(request.Texts, payment, shop, isAnyAmount: false)}
                {CardForm.Field("cvc", words.CardCodeOf(payment.Card!.Mask), string.Empty, isWrong ? words.WrongCardCode : null, "cc-csc", words.CardCodeHint, most: 4, isNumber: true, hasFocus: true, isAlert: true)}
                <button class="main">{words.Pay(Money.Text(request.Texts, payment.Amount, payment.Currency))}</button>
                </section>
                </form>
                """),
            languages: Html.Empty);
    }
}
