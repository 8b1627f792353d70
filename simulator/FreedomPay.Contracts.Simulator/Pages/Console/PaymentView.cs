using FreedomPay.Contracts.Simulator.Journal;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Notifications;
using FreedomPay.Contracts.Simulator.Pages.Markup;
using FreedomPay.Contracts.Simulator.Pages.Payer;
using FreedomPay.Contracts.Simulator.Pages.Texts;

namespace FreedomPay.Contracts.Simulator.Pages.Console;

/// <summary>A payment with all that has happened to it.</summary>
internal static class PaymentView
{
    public static string PathOf(LedgerPayment payment) => $"/console/payments/{payment.Id}";

    public static Html Page(PageRequest request, LedgerPayment payment, IReadOnlyList<JournalEntry> entries, IReadOnlyList<(DateTimeOffset At, LedgerState State)> changes, string token, string page)
    {
        PageTexts texts = request.Texts;
        ConsoleTexts words = texts.Console;
        return ConsoleForm.Page(request, $"{words.Payment} {payment.Id}", PathOf(payment), "/console", Html.Of($"""
            <div class="head"><h1>{words.Payment} {payment.Id} {PaymentsView.State(texts, payment)}</h1></div>
            <div class="columns">
            <section aria-labelledby="timeline" class="panel"><h2 id="timeline">{words.Timeline}</h2>
            <ol class="timeline">{Html.ForEach(Events(request, entries, changes), static one => one)}</ol>
            </section>
            <div>
            <section class="panel" aria-label="{words.Payment}"><dl class="summary">
            {Fact(texts.Payer.Order, payment.OrderId)}
            {Fact(texts.Payer.Amount, Money.Text(texts, payment.Amount, payment.Currency))}
            {Fact(words.Description, payment.Description)}
            {Fact(words.Kind, texts.Kind(payment.Kind))}
            {Fact(words.Merchant, payment.MerchantId)}
            {Fact(words.Created, Money.Moment(texts, payment.CreatedAt))}
            {Fact(texts.Payer.Card, payment.Card?.Mask)}
            {Fact(words.Refunded, payment.RefundedAmount > 0 ? Money.Text(texts, payment.RefundedAmount, payment.Currency) : null)}
            {Fact(words.Failure, payment.FailureCode)}
            {Fact(words.MobileCode, payment is { Kind: PaymentKind.MobilePayment, IsFinal: false } ? payment.MobileCode : null)}
            </dl>
            {Html.If(HasPage(payment), () => Html.Of($"""<p><a href="{page}">{words.OpenPage}</a></p>"""))}
            </section>
            <section class="panel actions" aria-labelledby="actions"><h2 id="actions">{words.Actions}</h2>
            {Decisions(request, payment, token)}
            {Html.ForEach(Repeatable(payment), kind => ConsoleForm.Button(request, token, PathOf(payment) + "/notify", TextOf(words, kind), name: "kind", value: kind.ToString()))}
            {Html.If(Repeatable(payment).Count > 0, () => Html.Of($"""<p class="hint">{words.SendAgainHint}</p>"""))}
            {Html.If(entries.Any(static entry => entry.IsNotification), () => Html.Of($"""{ConsoleForm.Button(request, token, PathOf(payment) + "/export", words.Export)}<p class="hint">{words.ExportHint}</p>"""))}
            </section>
            </div>
            </div>
            """));
    }

    /// <summary>Returns what can be told about a payment in its state.</summary>
    public static IReadOnlyList<NotificationKind> Repeatable(LedgerPayment payment) => payment.Kind switch
    {
        PaymentKind.Payout or PaymentKind.CardSaving => Told(payment),

        // No fact describes messages about transfers, or those of the Async API.
        PaymentKind.Transfer or PaymentKind.AsyncPayment => [],
        _ =>
        [
            .. Told(payment),
            .. payment.IsCleared ? [NotificationKind.Capture] : Array.Empty<NotificationKind>(),
            .. payment.Refunds.Count > 0 ? [NotificationKind.Refund] : Array.Empty<NotificationKind>(),
        ],
    };

    private static bool HasPage(LedgerPayment payment) => payment.Kind switch
    {
        PaymentKind.Payment or PaymentKind.Payout or PaymentKind.CardSaving => payment.State is LedgerState.New or LedgerState.AwaitingCardholder,
        PaymentKind.MobilePayment => PhonePage.IsFor(payment),
        _ => false,
    };

    private static NotificationKind[] Told(LedgerPayment payment) => PlannedNotification.About(payment, payment.State) is { } planned ? [planned.Kind] : [];

    private static Html Decisions(PageRequest request, LedgerPayment payment, string token)
    {
        ConsoleTexts words = request.Texts.Console;
        string path = PathOf(payment) + "/decide";
        return payment.State switch
        {
            LedgerState.Processing => Html.Of($"""
                {ConsoleForm.Button(request, token, path, words.LetPay, isMain: true, "as", PaymentDecision.Pay)}
                {ConsoleForm.Button(request, token, path, words.LetDecline, isMain: false, "as", PaymentDecision.Decline)}
                <p class="hint">{words.DecideHint}</p>
                """),
            LedgerState.New or LedgerState.AwaitingCardholder => ConsoleForm.Button(request, token, path, words.LetExpire, isMain: false, "as", PaymentDecision.Expire),
            _ => Html.Empty,
        };
    }

    private static string TextOf(ConsoleTexts words, NotificationKind kind) => kind switch
    {
        NotificationKind.Refund => words.SendRefund,
        NotificationKind.Capture => words.SendCapture,
        NotificationKind.Payout => words.SendPayout,
        NotificationKind.CardSaved => words.SendCardSaved,
        _ => words.SendResult,
    };

    private static Html Fact(string name, string? value) => Html.If(value is { Length: > 0 }, () => Html.Of($"<div><dt>{name}</dt><dd>{value}</dd></div>"));

    /// <summary>Returns messages and changes in the order of time.</summary>
    private static IEnumerable<Html> Events(PageRequest request, IReadOnlyList<JournalEntry> entries, IReadOnlyList<(DateTimeOffset At, LedgerState State)> changes)
    {
        PageTexts texts = request.Texts;
        IEnumerable<(DateTimeOffset At, Html Line)> messages = entries.Select(entry => (entry.At, Html.Of($"""<li class="{(entry.IsBad ? "problem" : "message")}">{MessageView.Line(request, entry, level: 3)}{MessageView.Fold(request, entry)}</li>""")));
        IEnumerable<(DateTimeOffset At, Html Line)> states = changes.Select(change => (change.At, Html.Of($"""<li class="change"><p class="meta"><time>{Money.Time(change.At)}</time></p><p>{texts.Console.BecameState(texts.State(change.State))}</p></li>""")));
        return messages.Concat(states).OrderBy(static one => one.At).Select(static one => one.Line);
    }
}
