using FreedomPay.Contracts.Simulator.Journal;
using FreedomPay.Contracts.Simulator.Pages.Markup;
using FreedomPay.Contracts.Simulator.Pages.Texts;

namespace FreedomPay.Contracts.Simulator.Pages.Console;

/// <summary>The latest messages, those without a payment too.</summary>
internal static class MessagesView
{
    public const string OnlyBad = "bad";

    public static Html Page(PageRequest request, IReadOnlyList<JournalEntry> entries, bool isOnlyBad)
    {
        ConsoleTexts words = request.Texts.Console;
        string path = isOnlyBad ? $"/console/messages?{OnlyBad}=1" : "/console/messages";
        return ConsoleForm.Page(request, words.Messages, path, "/console/messages", Html.Of($"""
            <div class="head"><h1>{words.Messages}</h1><a href="{request.Link(isOnlyBad ? "/console/messages" : $"/console/messages?{OnlyBad}=1")}">{(isOnlyBad ? words.AllMessages : words.OnlyProblems)}</a></div>
            <section class="panel">
            {(entries.Count == 0 ? Html.Of($"<p>{words.NoMessages}</p>") : Html.Of($"""
                <ol class="timeline">{Html.ForEach(entries, entry => Html.Of($"""<li class="{(entry.IsBad ? "problem" : "message")}">{MessageView.Line(request, entry, level: 2, hasPayment: true)}</li>"""))}</ol>
                """))}
            </section>
            """));
    }
}
