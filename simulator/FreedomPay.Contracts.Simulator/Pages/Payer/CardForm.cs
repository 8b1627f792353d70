using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Pages.Markup;
using FreedomPay.Contracts.Simulator.Pages.Texts;

namespace FreedomPay.Contracts.Simulator.Pages.Payer;

/// <summary>The page with the form for a card.</summary>
internal static class CardForm
{
    /// <summary>Returns the page.</summary>
    /// <param name="request">What it answers.</param>
    /// <param name="payment">What the card is for.</param>
    /// <param name="shop">Who asks for the card.</param>
    /// <param name="path">The path of the page.</param>
    /// <param name="entered">What was entered so far.</param>
    /// <param name="wrong">The fields that are wrong.</param>
    /// <param name="now">The time.</param>
    public static Html Page(PageRequest request, LedgerPayment payment, string shop, string path, EnteredCard entered, IReadOnlyCollection<string> wrong, DateTimeOffset now)
    {
        PageTexts texts = request.Texts;
        PayerTexts words = texts.Payer;
        bool isAnyAmount = PaymentDesk.IsAnyAmount(payment);
        string? first = wrong.FirstOrDefault() switch { "over" => "month", var name => name };
        string title = payment.Kind switch { PaymentKind.Payout => words.PayoutTitle, PaymentKind.CardSaving => words.SaveCardTitle, _ => words.PayTitle };

        Html Input(string name, string label, string value, string? error, string complete, string? hint = null, int most = 60, bool isNumber = true) => Field(
            name, label, value, error, complete, hint, most, isNumber, hasFocus: name == (first ?? (isAnyAmount ? "amount" : "number")));

        string? Error(string name, string text) => wrong.Contains(name) ? text : null;

        return PageFrame.Page(
            request,
            title,
            Html.Of($"""
                <form method="post" action="{request.Link(path)}" novalidate class="desk">
                <section class="panel">
                <h1>{title}</h1>
                {Summary(texts, payment, shop, isAnyAmount)}
                {Html.If(wrong.Count > 0, () => Html.Of($"""<p class="alert" role="alert">{words.CheckFields}</p>"""))}
                {Html.If(isAnyAmount, () => Input("amount", $"{words.Amount}, {payment.Currency}", entered.Amount, Error("amount", words.WrongAmount), "transaction-amount", Bounds(texts, payment), 15))}
                {Input("number", words.CardNumber, entered.Number, Error("number", words.WrongNumber), "cc-number", most: 23)}
                <div class="row">
                {Input("month", words.Month, entered.Month, Error("month", words.WrongMonth) ?? Error("over", words.CardIsOver), "cc-exp-month", words.MonthHint, 2)}
                {Input("year", words.Year, entered.Year, Error("year", words.WrongYear), "cc-exp-year", words.YearHint, 4)}
                {Input("code", words.CardCode, string.Empty, Error("code", words.WrongCardCode), "cc-csc", words.CardCodeHint, 4)}
                </div>
                {Input("owner", words.Owner, entered.Owner, Error("owner", words.WrongOwner), "cc-name", isNumber: false)}
                <button class="main">{Button(texts, payment, isAnyAmount)}</button>
                </section>
                <section class="panel cards" aria-labelledby="cards">
                <h2 id="cards">{words.TestCards}</h2>
                <p class="hint" id="cards-hint">{words.TestCardsHint}</p>
                <ul>
                {Html.ForEach(TestCard.All, card => Html.Of($"""
                    <li><button class="card" name="use" value="{card.Number}" formnovalidate data-number="{EnteredCard.Grouped(card.Number)}" data-year="{EnteredCard.YearAhead(now)}"><span class="digits">{EnteredCard.Grouped(card.Number)}</span> <span>{texts.Card(card)}</span><span class="use">{words.Use}</span></button></li>
                    """))}
                </ul>
                </section>
                </form>
                """),
            path: path);
    }

    /// <summary>Returns a field with its label, its hint and what is wrong with it.</summary>
    public static Html Field(string name, string label, string value, string? error, string complete, string? hint, int most, bool isNumber, bool hasFocus, bool isAlert = false)
    {
        string described = string.Join(' ', new[] { hint is null ? null : name + "-hint", error is null ? null : name + "-error" }.Where(static id => id is not null));
        return Html.Of($"""
            <div class="field">
            <label for="{name}">{label}</label>
            <input id="{name}" name="{name}" value="{value}" autocomplete="{complete}" inputmode="{(isNumber ? name == "amount" ? "decimal" : "numeric" : "text")}" maxlength="{most}" required{Html.If(described.Length > 0, () => Html.Of($""" aria-describedby="{described}" """))}{Html.If(error is not null, static () => Html.Of($""" aria-invalid="true" """))}{Html.If(hasFocus, static () => Html.Of($" autofocus"))}>
            {Html.If(hint is not null, () => Html.Of($"""<p class="hint" id="{name}-hint">{hint}</p>"""))}
            {Html.If(error is not null, () => Html.Of($"""<p class="error" id="{name}-error"{Html.If(isAlert, static () => Html.Of($""" role="alert" """))}>{error}</p>"""))}
            </div>
            """);
    }

    /// <summary>Returns what the payment is about.</summary>
    public static Html Summary(PageTexts texts, LedgerPayment payment, string shop, bool isAnyAmount) => Html.Of($"""
        <dl class="summary">
        <div><dt>{(payment.Kind == PaymentKind.Payout ? texts.Payer.From : texts.Payer.To)}</dt><dd>{shop}</dd></div>
        {Html.If(payment.OrderId is not null, () => Html.Of($"<div><dt>{texts.Payer.Order}</dt><dd>{payment.OrderId}</dd></div>"))}
        {Html.If(payment.Description.Length > 0, () => Html.Of($"""<div><dt>{texts.Console.Description}</dt><dd>{payment.Description}</dd></div>"""))}
        {Html.If(!isAnyAmount && payment.Kind != PaymentKind.CardSaving, () => Html.Of($"""<div class="amount"><dt>{texts.Payer.Amount}</dt><dd>{Money.Text(texts, payment.Amount, payment.Currency)}</dd></div>"""))}
        </dl>
        """);

    private static string Button(PageTexts texts, LedgerPayment payment, bool isAnyAmount) => payment.Kind switch
    {
        PaymentKind.Payout => texts.Payer.TakePayout,
        PaymentKind.CardSaving => texts.Payer.SaveCard,
        _ => isAnyAmount ? texts.Payer.PayAnyAmount : texts.Payer.Pay(Money.Text(texts, payment.Amount, payment.Currency)),
    };

    private static string? Bounds(PageTexts texts, LedgerPayment payment) => (payment.Terms.AmountFrom, payment.Terms.AmountTo) switch
    {
        ({ } from, { } to) => texts.Payer.AmountBetween(Number(texts, from), Number(texts, to)),
        ({ } from, null) => texts.Payer.AmountFrom(Number(texts, from)),
        (null, { } to) => texts.Payer.AmountTo(Number(texts, to)),
        _ => null,
    };

    private static string Number(PageTexts texts, decimal amount) => amount.ToString("#,0.##", texts.Format);
}
