using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Pages.Markup;
using FreedomPay.Contracts.Simulator.Pages.Texts;

namespace FreedomPay.Contracts.Simulator.Pages.Payer;

/// <summary>The page that says what became of it.</summary>
internal static class ResultPage
{
    public static Html Page(PageRequest request, LedgerPayment payment, string shop, string path, BackToShop? back)
    {
        PageTexts texts = request.Texts;
        PayerTexts words = texts.Payer;
        bool isBad = payment.State is LedgerState.Failed or LedgerState.Cancelled;
        bool isOpen = payment.State == LedgerState.Processing;
        string title = payment.State switch
        {
            LedgerState.Processing => words.Waits,
            LedgerState.Cancelled => words.Cancelled,
            LedgerState.Failed => payment.Kind switch { PaymentKind.Payout => words.PayoutDeclined, PaymentKind.CardSaving => words.CardNotSaved, _ => words.Declined },
            _ => payment.Kind switch { PaymentKind.Payout => words.PaidOut, PaymentKind.CardSaving => words.CardSaved, _ => words.Paid },
        };
        return PageFrame.Page(
            request,
            title,
            Html.Of($"""
                <section class="panel result {(isBad ? "bad" : isOpen ? "open" : "good")}">
                <p class="mark" aria-hidden="true">{(isBad ? "✕" : isOpen ? "…" : "✓")}</p>
                <h1>{title}</h1>
                {CardForm.Summary(texts, payment, shop, isAnyAmount: false)}
                {Html.If(payment.FailureCode is not null, () => Html.Of($"""<p>{words.Reason(payment.FailureCode!)} <span lang="en">{payment.FailureText}</span></p>"""))}
                {Html.If(isOpen, () => Html.Of($"""<p>{words.WaitsHint}</p><p><a class="button main" href="{request.Link(path)}">{words.LookAgain}</a></p>"""))}
                {Way(words, back, isOpen)}
                </section>
                """),
            path: path);
    }

    private static Html Way(PayerTexts words, BackToShop? back, bool isOpen)
    {
        if (back is null)
        {
            return Html.Of($"""<p class="hint">{words.NoUrl}</p>""");
        }

        string style = isOpen ? "button" : "button main";
        return back.IsPost
            ? Html.Of($"""<form method="post" action="{back.Url.AbsoluteUri}">{SelfSubmittingForm.Hidden(back.Fields)}<button class="{style}">{words.BackToShop}</button></form>""")
            : Html.Of($"""<p><a class="{style}" href="{back.Url.AbsoluteUri}">{words.BackToShop}</a></p>""");
    }
}
