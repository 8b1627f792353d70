using FreedomPay.Contracts.Simulator.Journal;
using FreedomPay.Contracts.Simulator.Pages.Markup;
using FreedomPay.Contracts.Simulator.Pages.Payer;
using FreedomPay.Contracts.Simulator.Pages.Texts;

namespace FreedomPay.Contracts.Simulator.Pages.Console;

/// <summary>A message, as the timeline shows it and as its page does.</summary>
internal static class MessageView
{
    public static string PathOf(JournalEntry entry) => $"/console/messages/{entry.Id}";

    /// <summary>Returns a URL without the values of its query, which may be secrets of the shop.</summary>
    public static string Masked(string url) => url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query ? url[..query] + "?" + JournalField.Masked : url;

    /// <summary>Returns one message of a list: what it was, what came back, what is wrong with it.</summary>
    /// <param name="request">The request that the page answers.</param>
    /// <param name="entry">The message.</param>
    /// <param name="level">The level of its heading.</param>
    /// <param name="hasPayment">Whether its payment is named.</param>
    public static Html Line(PageRequest request, JournalEntry entry, int level, bool hasPayment = false)
    {
        ConsoleTexts words = request.Texts.Console;
        return Html.Of($"""
            <p class="meta"><time>{Money.Time(entry.At)}</time> · {(entry.IsNotification ? words.ToShop : words.ToGateway)}{Html.If(entry.IsNotification, () => Html.Of($" · {words.Attempt(entry.Attempt)}"))}{Html.If(hasPayment && entry.PaymentId is not null, () => Html.Of($""" · <a href="{request.Link($"/console/payments/{entry.PaymentId}")}">{words.Payment} {entry.PaymentId!.Value}</a>"""))}</p>
            <h{level} class="line"><a href="{request.Link(PathOf(entry))}" lang="en">{entry.Title}</a> <span class="state">{StatusOf(words, entry)}</span></h{level}>
            {Told(words, entry)}
            """);
    }

    /// <summary>Returns the fields of both directions in a fold.</summary>
    public static Html Fold(PageRequest request, JournalEntry entry) => Html.Of($"""
        <details><summary>{request.Texts.Console.Details}</summary>{Fields(request, entry, isShown: false, level: 4)}</details>
        """);

    /// <summary>Returns the page of a message.</summary>
    public static Html Page(PageRequest request, JournalEntry entry, string token, bool isShown)
    {
        ConsoleTexts words = request.Texts.Console;
        return ConsoleForm.Page(request, entry.Title, PathOf(entry), "/console/messages", Html.Of($"""
            <div class="head"><h1 lang="en">{entry.Title}</h1>{(isShown
                ? Html.Of($"""<a class="button" href="{request.Link(PathOf(entry))}">{words.Hide}</a>""")
                : ConsoleForm.Button(request, token, PathOf(entry) + "/reveal", words.Reveal))}</div>
            {Html.If(isShown, () => Html.Of($"""<p class="told advice" role="status">{words.Revealed}</p>"""))}
            <section class="panel">
            {Line(request, entry, level: 2, hasPayment: true)}
            <dl class="summary">
            <div><dt>{entry.Method}</dt><dd class="mono">{(isShown ? entry.Url : Masked(entry.Url))}</dd></div>
            {Html.If(entry.ScriptName is not null, () => Html.Of($"""<div><dt>{words.ScriptName}</dt><dd class="mono">{entry.ScriptName}</dd></div>"""))}
            {Html.If(entry.Contract is not null, () => Html.Of($"""<div><dt>{words.Contract}</dt><dd class="mono">{entry.Contract}</dd></div>"""))}
            {Html.If(entry.MerchantId is not null, () => Html.Of($"""<div><dt>{words.Merchant}</dt><dd>{entry.MerchantId}</dd></div>"""))}
            </dl>
            <p class="hint">{words.SignedOrder}</p>
            </section>
            {Fields(request, entry, isShown, level: 2)}
            """));
    }

    private static Html Fields(PageRequest request, JournalEntry entry, bool isShown, int level)
    {
        ConsoleTexts words = request.Texts.Console;
        return Html.Of($"{Table(words, words.Request, entry.Sent, isShown, $"sent-{entry.Id}", level)}{Table(words, words.Answer, entry.Answered, isShown, $"answered-{entry.Id}", level)}");
    }

    private static Html Table(ConsoleTexts words, string title, IReadOnlyList<JournalField> fields, bool isShown, string id, int level) => Html.Of($"""
        <div class="panel"><h{level} class="line" id="{id}">{title}</h{level}>
        {(fields.Count == 0 ? Html.Of($"""<p class="hint">{words.NoFields}</p>""") : Html.Of($"""
            <div class="scroll" tabindex="0" role="region" aria-labelledby="{id}"><table><thead><tr><th scope="col">{words.Field}</th><th scope="col">{words.Value}</th></tr></thead><tbody>
            {Html.ForEach(fields, field => Html.Of($"""<tr><th scope="row" class="mono">{field.Name}</th><td class="value">{(isShown ? field.Value : field.Shown)}</td></tr>"""))}
            </tbody></table></div>
            """))}
        </div>
        """);

    private static Html Told(ConsoleTexts words, JournalEntry entry) => Html.Of($"""
        {Html.If(entry.Fault is not null, () => Html.Of($"""<p class="told advice"><strong>{words.FaultPlayed}</strong> <span lang="en">{entry.Fault}</span></p>"""))}
        {Html.If(entry.Problem is not null, () => Html.Of($"""<p class="told"><strong>{words.Problem}</strong> <span lang="en">{entry.Problem}</span></p>"""))}
        {Html.If(entry.Advice is not null, () => Html.Of($"""<p class="told advice"><strong>{words.Advice}</strong> <span lang="en">{entry.Advice}</span></p>"""))}
        """);

    private static string StatusOf(ConsoleTexts words, JournalEntry entry) => entry.Status is { } status ? $"HTTP {status}" : words.NoAnswer;
}
