using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Pages.Markup;
using FreedomPay.Contracts.Simulator.Pages.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FreedomPay.Contracts.Simulator.Pages.Payer;

/// <summary>The page of the issuer, to which the shop's form leads the cardholder.</summary>
internal sealed class AcsPages(AcsDesk desk, MerchantDirectory merchants)
{
    private const string Path = "/acs";
    private const string AnswerPath = "/acs/answer";

    /// <summary>What the shop's form posts.</summary>
    private static readonly string[] ShopFields = ["PaReq", "MD", "TermUrl"];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path, http => ShowAsync(http, isAnswer: false));
        routes.MapPost(AnswerPath, http => ShowAsync(http, isAnswer: true));
    }

    private async Task ShowAsync(HttpContext http, bool isAnswer)
    {
        IFormCollection? form = await PageAnswer.ReadFormAsync(http).ConfigureAwait(false);
        LedgerPayment? payment = form is null ? null : desk.Find(form["PaReq"].ToString());
        PageRequest request = PageRequest.Of(http, payment?.Terms.Language);
        PayerTexts words = request.Texts.Payer;
        if (form is null || payment is null)
        {
            await PageAnswer.SendAsync(request, MessagePage.Page(request, words.AcsOver, words.AcsOverHint), StatusCodes.Status404NotFound).ConfigureAwait(false);
            return;
        }

        if (!Uri.TryCreate(form["TermUrl"].ToString(), UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
        {
            await PageAnswer.SendAsync(request, MessagePage.Page(request, words.AcsTitle, words.AcsNoReturn), StatusCodes.Status400BadRequest).ConfigureAwait(false);
            return;
        }

        string? told = AcsDesk.WithoutQuestion(payment);
        string? error = null;
        if (told is null && isAnswer)
        {
            told = form.ContainsKey("refuse") ? desk.Refuse(payment) : desk.Enter(payment, form["code"].ToString().Trim());
            error = words.AcsWrongCode(AcsDesk.MostWrongCodes - payment.ThreeDSecure!.WrongCodes);
        }

        Html page = told is null
            ? Question(request, payment, form, error)
            : SelfSubmittingForm.Page(request, told == payment.ThreeDSecure!.PassedPaRes ? words.AcsPassed : words.AcsRefused, address, [new("MD", form["MD"].ToString()), new("PaRes", told)]);
        await PageAnswer.SendAsync(request, page).ConfigureAwait(false);
    }

    private Html Question(PageRequest request, LedgerPayment payment, IFormCollection form, string? error)
    {
        PayerTexts words = request.Texts.Payer;
        Html hidden = SelfSubmittingForm.Hidden(ShopFields.Select(name => KeyValuePair.Create(name, form[name].ToString())));
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
                <p>{words.AcsQuestion}</p>
                {CardForm.Summary(request.Texts, payment, merchants.Get(payment.MerchantId).Name, isAnyAmount: false)}
                <p class="code" id="wanted">{words.AcsCodeIs(payment.ThreeDSecure!.Code!)}</p>
                {hidden}
                {CardForm.Field("code", words.AcsCode, string.Empty, error, "one-time-code", hint: null, most: 12, isNumber: true, hasFocus: true, isAlert: true)}
                <button class="main">{words.AcsConfirm}</button>
                <button name="refuse" value="1" formnovalidate>{words.AcsRefuse}</button>
                </section>
                </form>
                """),
            languages);
    }
}
