using FreedomPay.Contracts.Simulator.Flows;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Pages.Markup;
using FreedomPay.Contracts.Simulator.Pages.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FreedomPay.Contracts.Simulator.Pages.Payer;

/// <summary>The page of the issuer, to which the shop's form leads the cardholder.</summary>
internal sealed class AcsPages(AcsDesk desk, IssuerReports reports, MerchantDirectory merchants)
{
    private const string Path = "/acs";
    private const string AnswerPath = "/acs/answer";

    /// <summary>What the shop's form posts.</summary>
    private static readonly string[] ShopFields = ["PaReq", "MD", "TermUrl"];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path, http => ShowAsync(http, isAnswer: false));
        routes.MapPost(AnswerPath, http => ShowAsync(http, isAnswer: true));

        // Transfers and the Async API: the address names the payment, and no shop waits for the answer.
        routes.MapGet(Path + "/{paReq}", ShowAloneAsync);
    }

    private LedgerPayment? Find(string paReq) => desk.Find(paReq) is { } payment && merchants.Has(payment.MerchantId) ? payment : null;

    private Task ShowAloneAsync(HttpContext http)
    {
        LedgerPayment? payment = Find((string)http.Request.RouteValues["paReq"]!);
        PageRequest request = PageRequest.Of(http, payment?.Terms.Language);
        PayerTexts words = request.Texts.Payer;
        if (payment is null || !IsAlone(payment))
        {
            return PageAnswer.SendAsync(request, MessagePage.Page(request, words.AcsOver, words.AcsOverHint), StatusCodes.Status404NotFound);
        }

        // GET decides nothing, not even without a question: the button does.
        return PageAnswer.SendAsync(request, Question(request, payment, [new("PaReq", payment.ThreeDSecure!.PaReq)], error: null));
    }

    /// <summary>Returns whether the issuer tells the gateway itself, and no shop carries its answer.</summary>
    private static bool IsAlone(LedgerPayment payment) => payment.Kind is PaymentKind.Transfer or PaymentKind.AsyncPayment;

    private async Task ShowAsync(HttpContext http, bool isAnswer)
    {
        IFormCollection? form = await PageAnswer.ReadFormAsync(http).ConfigureAwait(false);
        LedgerPayment? payment = form is null ? null : Find(form["PaReq"].ToString());
        PageRequest request = PageRequest.Of(http, payment?.Terms.Language);
        PayerTexts words = request.Texts.Payer;
        if (form is null || payment is null)
        {
            await PageAnswer.SendAsync(request, MessagePage.Page(request, words.AcsOver, words.AcsOverHint), StatusCodes.Status404NotFound).ConfigureAwait(false);
            return;
        }

        bool isAlone = IsAlone(payment);
        Uri? address = Uri.TryCreate(form["TermUrl"].ToString(), UriKind.Absolute, out Uri? term) && term.Scheme is "http" or "https" ? term : null;
        if (address is null && !isAlone)
        {
            await PageAnswer.SendAsync(request, MessagePage.Page(request, words.AcsTitle, words.AcsNoReturn), StatusCodes.Status400BadRequest).ConfigureAwait(false);
            return;
        }

        bool isRefused = isAnswer && form.ContainsKey("refuse");
        string? told = isRefused ? desk.Refuse(payment) : isAlone && !isAnswer ? null : AcsDesk.WithoutQuestion(payment);
        string? error = null;
        if (told is null && isAnswer)
        {
            told = desk.Enter(payment, form["code"].ToString().Trim());
            error = words.AcsWrongCode(AcsDesk.MostWrongCodes - payment.ThreeDSecure!.WrongCodes);
        }

        if (told is not null && isAlone)
        {
            reports.Tell(payment, told);
        }

        string title = told == payment.ThreeDSecure!.PassedPaRes ? words.AcsPassed : words.AcsRefused;
        Html page = told is null ? Question(request, payment, [.. ShopFields.Where(form.ContainsKey).Select(name => KeyValuePair.Create(name, form[name].ToString()))], error)
            : isAlone ? MessagePage.Page(request, title, words.NoUrl)
            : SelfSubmittingForm.Page(request, title, address!, [new("MD", form["MD"].ToString()), new("PaRes", told)]);
        await PageAnswer.SendAsync(request, page).ConfigureAwait(false);
    }

    private Html Question(PageRequest request, LedgerPayment payment, IReadOnlyList<KeyValuePair<string, string>> fields, string? error)
    {
        PayerTexts words = request.Texts.Payer;
        Html hidden = SelfSubmittingForm.Hidden(fields);
        string? code = payment.ThreeDSecure!.Code;
        Html languages = Html.Of($"""
            <form method="post" action="{request.Link(Path)}" class="languages">{hidden}{Html.ForEach(PageTexts.All.Where(language => language != request.Texts), language => Html.Of($"""<button class="plain" formaction="{request.LinkIn(language, Path)}" lang="{language.Code}">{language.Name}</button>"""))}</form>
            """);
        return PageFrame.Page(
            request,
            words.AcsTitle,
            Html.Of($"""
                <form method="post" action="{request.Link(AnswerPath)}" novalidate>
                <section class="panel">
                <h1>{words.AcsTitle}</h1>
                {Html.If(code is not null, () => Html.Of($"<p>{words.AcsQuestion}</p>"))}
                {CardForm.Summary(request.Texts, payment, merchants.Get(payment.MerchantId).Name, isAnyAmount: false)}
                {Html.If(code is not null, () => Html.Of($"""<p class="code" id="wanted">{words.AcsCodeIs(code!)}</p>"""))}
                {hidden}
                {Html.If(code is not null, () => CardForm.Field("code", words.AcsCode, string.Empty, error, "one-time-code", hint: null, most: 12, isNumber: true, hasFocus: true, isAlert: true))}
                <button class="main">{words.AcsConfirm}</button>
                <button name="refuse" value="1" formnovalidate>{words.AcsRefuse}</button>
                </section>
                </form>
                """),
            languages);
    }
}
