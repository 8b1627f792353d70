using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Pages.Markup;
using FreedomPay.Contracts.Simulator.Pages.Texts;

namespace FreedomPay.Contracts.Simulator.Pages.Console;

/// <summary>Shows the test that a payment was exported as.</summary>
internal static class ExportView
{
    public static Html Page(PageRequest request, LedgerPayment payment, string code)
    {
        ConsoleTexts words = request.Texts.Console;
        return ConsoleForm.Page(request, words.ExportTitle, PaymentView.PathOf(payment), "/console", Html.Of($"""
            <div class="head"><h1>{words.ExportTitle}</h1><button data-copies="code">{words.Copy}</button></div>
            <p>{words.ExportExplained}</p>
            <div class="panel"><pre tabindex="0" id="code" lang="en">{code}</pre></div>
            <p><a href="{request.Link(PaymentView.PathOf(payment))}">{words.BackToPayment}</a></p>
            """));
    }
}
