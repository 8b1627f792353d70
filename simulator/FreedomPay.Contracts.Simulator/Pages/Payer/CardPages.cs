using FreedomPay.Contracts.Simulator.Flows;
using FreedomPay.Contracts.Simulator.Ledger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FreedomPay.Contracts.Simulator.Pages.Payer;

/// <summary>The pages on which somebody enters a card: to pay, to receive a payout, to save it; or pays from the balance of a phone.</summary>
internal sealed class CardPages(GatewayLedger ledger, MerchantDirectory merchants, IEnumerable<ICardDesk> desks, PhonePage phones, PageAddresses addresses, TimeProvider time)
{
    private const string TokenName = "token";

    /// <summary>The answers of a desk that mean a field of the form.</summary>
    private static readonly string[] FieldRefusals = ["number", "amount"];

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (ICardDesk desk in desks)
        {
            string path = PathOf(desk.Kind)!;
            routes.MapGet($"/{path}/{{{TokenName}}}", http => ShowAsync(http, desk));
            routes.MapPost($"/{path}/{{{TokenName}}}", http => EnterAsync(http, desk));
            routes.MapPost($"/{path}/{{{TokenName}}}/3ds", http => FinishAsync(http, desk));
        }
    }

    private static string? PathOf(PaymentKind kind) => kind switch
    {
        PaymentKind.Payment or PaymentKind.MobilePayment => "pay",
        PaymentKind.Payout => "payout",
        PaymentKind.CardSaving => "card",
        _ => null,
    };

    private static string PathOf(LedgerPayment payment) => $"/{PathOf(payment.Kind)}/{payment.PageToken}";

    private LedgerPayment? Find(HttpContext http, ICardDesk desk) =>
        ledger.FindByPage((string)http.Request.RouteValues[TokenName]!) is { } payment && PathOf(payment.Kind) == PathOf(desk.Kind) && merchants.Has(payment.MerchantId) ? payment : null;

    private async Task ShowAsync(HttpContext http, ICardDesk desk)
    {
        if (Find(http, desk) is not { } payment)
        {
            await PageAnswer.SendAsync(PageRequest.Of(http), MessagePage.NotFound(PageRequest.Of(http)), StatusCodes.Status404NotFound).ConfigureAwait(false);
            return;
        }

        PageRequest request = PageRequest.Of(http, payment.Terms.Language);
        Markup.Html page = payment.State switch
        {
            _ when PhonePage.IsFor(payment) => phones.Show(request, payment, PathOf(payment)),
            LedgerState.New => Form(request, payment, new EnteredCard(), []),
            LedgerState.AwaitingCardholder => SelfSubmittingForm.Page(request, request.Texts.Payer.AcsTitle, new Uri(addresses.Acs),
            [
                new("PaReq", payment.ThreeDSecure!.PaReq),
                new("MD", payment.ThreeDSecure.Md),
                new("TermUrl", $"{addresses.Base}{PathOf(payment)}/3ds{http.Request.QueryString}"),
            ]),
            _ => ResultPage.Page(request, payment, merchants.Get(payment.MerchantId).Name, PathOf(payment), desk.Back(payment)),
        };
        await PageAnswer.SendAsync(request, page).ConfigureAwait(false);
    }

    private async Task EnterAsync(HttpContext http, ICardDesk desk)
    {
        LedgerPayment? payment = Find(http, desk);
        PageRequest request = PageRequest.Of(http, payment?.Terms.Language);
        if (payment is null || await PageAnswer.ReadFormAsync(http).ConfigureAwait(false) is not { } form)
        {
            await PageAnswer.SendAsync(request, MessagePage.NotFound(request), payment is null ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest).ConfigureAwait(false);
            return;
        }

        if (PhonePage.IsFor(payment))
        {
            string? problem = await phones.EnterAsync(request, payment, form).ConfigureAwait(false);
            await (problem is null
                ? GoOnAsync(request, payment, desk)
                : PageAnswer.SendAsync(request, phones.Show(request, payment, PathOf(payment), PhonePage.NumberOf(form), problem), StatusCodes.Status422UnprocessableEntity)).ConfigureAwait(false);
            return;
        }

        if (payment.State != LedgerState.New)
        {
            await PageAnswer.GoTo(http, request.Link(PathOf(payment))).ConfigureAwait(false);
            return;
        }

        EnteredCard entered = EnteredCard.Of(form);
        if (TestCard.All.FirstOrDefault(card => card.Number == form["use"]) is { } chosen)
        {
            await PageAnswer.SendAsync(request, Form(request, payment, EnteredCard.Test(chosen, time.GetUtcNow(), entered.Amount), [])).ConfigureAwait(false);
            return;
        }

        List<string> wrong = [.. entered.Wrong(time.GetUtcNow())];
        if (wrong.Count == 0 && await desk.EnterAsync(payment, entered).ConfigureAwait(false) is { } refusal && FieldRefusals.Contains(refusal))
        {
            wrong.Add(refusal);
        }

        if (wrong.Count > 0)
        {
            await PageAnswer.SendAsync(request, Form(request, payment, entered, wrong), StatusCodes.Status422UnprocessableEntity).ConfigureAwait(false);
            return;
        }

        await GoOnAsync(request, payment, desk).ConfigureAwait(false);
    }

    private async Task FinishAsync(HttpContext http, ICardDesk desk)
    {
        LedgerPayment? payment = Find(http, desk);
        PageRequest request = PageRequest.Of(http, payment?.Terms.Language);
        if (payment is null || await PageAnswer.ReadFormAsync(http).ConfigureAwait(false) is not { } form)
        {
            await PageAnswer.SendAsync(request, MessagePage.NotFound(request), StatusCodes.Status404NotFound).ConfigureAwait(false);
            return;
        }

        bool isOfThisPayment = form["MD"] == payment.ThreeDSecure?.Md;
        if (isOfThisPayment)
        {
            await desk.FinishAsync(payment, form["PaRes"].ToString()).ConfigureAwait(false);
        }

        if (payment.State == LedgerState.AwaitingCardholder)
        {
            // Neither passed nor refused: the ACS did not say this.
            await PageAnswer.SendAsync(request, MessagePage.Page(request, request.Texts.Payer.AcsOver, request.Texts.Payer.AcsOverHint), StatusCodes.Status400BadRequest).ConfigureAwait(false);
            return;
        }

        await GoOnAsync(request, payment, desk).ConfigureAwait(false);
    }

    /// <summary>Leads on to the issuer, or back to the shop.</summary>
    private static Task GoOnAsync(PageRequest request, LedgerPayment payment, ICardDesk desk)
    {
        BackToShop? back = payment.State is LedgerState.New or LedgerState.AwaitingCardholder or LedgerState.Processing ? null : desk.Back(payment);
        return back switch
        {
            null => PageAnswer.GoTo(request.Http, request.Link(PathOf(payment))),
            { IsPost: true } => PageAnswer.SendAsync(request, SelfSubmittingForm.Page(request, request.Texts.Payer.BackToShop, back.Url, back.Fields, request.Texts.Payer.BackToShop)),
            _ => PageAnswer.GoTo(request.Http, back.Url.AbsoluteUri),
        };
    }

    private Markup.Html Form(PageRequest request, LedgerPayment payment, EnteredCard entered, IReadOnlyCollection<string> wrong) =>
        CardForm.Page(request, payment, merchants.Get(payment.MerchantId).Name, PathOf(payment), entered, wrong, time.GetUtcNow());
}
