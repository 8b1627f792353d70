using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Pages.Markup;
using FreedomPay.Contracts.Simulator.Pages.Payer;
using FreedomPay.Contracts.Simulator.Pages.Texts;

namespace FreedomPay.Contracts.Simulator.Pages.Console;

/// <summary>The latest payments.</summary>
internal static class PaymentsView
{
    public static Html Page(PageRequest request, IReadOnlyList<LedgerPayment> payments, string searched)
    {
        PageTexts texts = request.Texts;
        ConsoleTexts words = texts.Console;
        return ConsoleForm.Page(request, words.Payments, "/console", "/console", Html.Of($"""
            <div class="head"><h1>{words.Payments}</h1>
            <form method="get" action="{request.Link("/console")}" role="search">
            <div class="field"><label for="q">{words.Search}</label><input id="q" name="q" value="{searched}" placeholder="{words.SearchHint}" maxlength="60"></div><input type="hidden" name="lang" value="{texts.Code}"><button>{words.Find}</button>
            </form></div>
            <div class="panel flush">
            {(payments.Count == 0 ? Html.Of($"<p>{words.NoPayments}</p>") : Html.Of($"""
                <div class="scroll" tabindex="0" role="region" aria-label="{words.Payments}"><table>
                <thead><tr><th scope="col">{words.Payment}</th><th scope="col">{words.Order}</th><th scope="col">{texts.Payer.Amount}</th><th scope="col">{words.State}</th><th scope="col">{words.Kind}</th><th scope="col">{words.Merchant}</th><th scope="col">{words.Created}</th></tr></thead>
                <tbody>{Html.ForEach(payments, payment => Html.Of($"""
                    <tr><td class="nowrap"><a href="{request.Link($"/console/payments/{payment.Id}")}">{payment.Id}</a></td><td>{payment.OrderId}</td><td class="number">{Money.Text(texts, payment.Amount, payment.Currency)}</td><td>{State(texts, payment)}</td><td>{texts.Kind(payment.Kind)}</td><td>{payment.MerchantId}</td><td class="nowrap">{Money.Moment(texts, payment.CreatedAt)}</td></tr>
                    """))}</tbody></table></div>
                """))}
            </div>
            """));
    }

    public static Html State(PageTexts texts, LedgerPayment payment) => Html.Of($"""<span class="state {payment.State.ToString()}">{texts.State(payment.State)}</span>""");
}
