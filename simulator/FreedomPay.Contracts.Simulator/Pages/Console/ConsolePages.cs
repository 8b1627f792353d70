using System.Globalization;
using FreedomPay.Contracts.Simulator.Catalog;
using FreedomPay.Contracts.Simulator.Faults;
using FreedomPay.Contracts.Simulator.Flows;
using FreedomPay.Contracts.Simulator.Journal;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Notifications;
using FreedomPay.Contracts.Simulator.Pages.Markup;
using FreedomPay.Contracts.Simulator.Pages.Payer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FreedomPay.Contracts.Simulator.Pages.Console;

/// <summary>The console: what was said, what became of it, and the switches. GET changes nothing.</summary>
internal sealed class ConsolePages(
    ConsoleGuard guard,
    GatewayLedger ledger,
    MessageJournal journal,
    PaymentHistory history,
    PaymentDecision decision,
    NotificationSender sender,
    FaultBoard faults,
    GatewayCatalog catalog,
    MerchantDirectory merchants,
    PageAddresses addresses)
{
    private const int Most = 200;

    public void Map(IEndpointRouteBuilder routes)
    {
        Get(routes, "/console", request => PaymentsView.Page(request, Search(request.Http.Request.Query["q"].ToString().Trim()), request.Http.Request.Query["q"].ToString()));
        Get(routes, "/console/payments/{id}", request => Payment(request.Http) is { } payment ? PaymentView.Page(request, payment, journal.Of(payment.Id), history.Of(payment.Id), guard.Token, PageOf(payment)) : null);
        Get(routes, "/console/messages", request =>
        {
            bool isOnlyBad = request.Http.Request.Query.ContainsKey(MessagesView.OnlyBad);
            return MessagesView.Page(request, [.. journal.Latest(int.MaxValue).Where(entry => !isOnlyBad || entry.IsBad).Take(Most)], isOnlyBad);
        });
        Get(routes, "/console/messages/{id}", request => Message(request.Http) is { } entry ? MessageView.Page(request, entry, guard.Token, isShown: false) : null);
        Get(routes, "/console/faults", request => Faults(request));

        Post(routes, "/console/messages/{id}/reveal", (http, _) => ShowAsync(http, request => Message(http) is { } entry ? MessageView.Page(request, entry, guard.Token, isShown: true) : null));
        Post(routes, "/console/payments/{id}/export", (http, _) => ShowAsync(http, request => Payment(http) is { } payment ? ExportView.Page(request, payment, ExportedTest.Of(payment, journal.Of(payment.Id))) : null));
        Post(routes, "/console/payments/{id}/notify", NotifyAsync);
        Post(routes, "/console/payments/{id}/decide", DecideAsync);
        Post(routes, "/console/faults", SwitchOnAsync);
        Post(routes, "/console/faults/off", (http, _) =>
        {
            faults.Clear();
            return GoTo(http, "/console/faults");
        });
        Post(routes, "/console/faults/{id}/off", (http, _) =>
        {
            faults.Remove((int)Math.Clamp(IdOf(http), 0, int.MaxValue));
            return GoTo(http, "/console/faults");
        });
    }

    private static long IdOf(HttpContext http) => long.TryParse((string)http.Request.RouteValues["id"]!, NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? id : 0;

    private static Task GoTo(HttpContext http, string path) => PageAnswer.GoTo(http, PageRequest.Of(http).Link(path));

    private static async Task ShowAsync(HttpContext http, Func<PageRequest, Html?> page, int status = StatusCodes.Status200OK)
    {
        PageRequest request = PageRequest.Of(http);
        Html? shown = page(request);
        await PageAnswer.SendAsync(request, shown ?? MessagePage.NotFound(request), shown is null ? StatusCodes.Status404NotFound : status, isConsole: true).ConfigureAwait(false);
    }

    private void Get(IEndpointRouteBuilder routes, string path, Func<PageRequest, Html?> page) => routes.MapGet(path, http =>
        guard.Refusal(http.Request) is { } refusal ? PageAnswer.RefuseAsync(http, StatusCodes.Status403Forbidden, refusal) : ShowAsync(http, page));

    private void Post(IEndpointRouteBuilder routes, string path, Func<HttpContext, IFormCollection, Task> act) => routes.MapPost(path, async http =>
    {
        if (guard.Refusal(http.Request) is { } refusal)
        {
            await PageAnswer.RefuseAsync(http, StatusCodes.Status403Forbidden, refusal).ConfigureAwait(false);
        }
        else if (await PageAnswer.ReadFormAsync(http).ConfigureAwait(false) is not { } form || !guard.HasToken(form))
        {
            await PageAnswer.RefuseAsync(http, StatusCodes.Status403Forbidden, "The form is not one of this console, or it was opened before the simulator was started anew: load the page again.").ConfigureAwait(false);
        }
        else
        {
            await act(http, form).ConfigureAwait(false);
        }
    });

    private LedgerPayment? Payment(HttpContext http) => ledger.Find(IdOf(http));

    private JournalEntry? Message(HttpContext http) => journal.Find(IdOf(http));

    private IReadOnlyList<LedgerPayment> Search(string text) => text.Length == 0
        ? ledger.Latest(Most)
        : [.. ledger.Latest(int.MaxValue).Where(payment => payment.OrderId?.Contains(text, StringComparison.OrdinalIgnoreCase) == true || payment.Id.ToString(CultureInfo.InvariantCulture).Contains(text, StringComparison.Ordinal)).Take(Most)];

    private string PageOf(LedgerPayment payment) => payment.Kind switch
    {
        PaymentKind.Payout => addresses.PayoutPage(payment),
        PaymentKind.CardSaving => addresses.CardPage(payment),
        _ => addresses.PaymentPage(payment),
    };

    private Html Faults(PageRequest request, bool isWrong = false) => FaultsView.Page(
        request,
        faults.All,
        merchants.All.Select(static merchant => merchant.Id),
        catalog.Endpoints.Select(static endpoint => endpoint.Contract.Name).Concat(Enum.GetNames<NotificationKind>().Select(static kind => kind + "Notify")).Order(StringComparer.Ordinal),
        guard.Token,
        isWrong);

    private async Task NotifyAsync(HttpContext http, IFormCollection form)
    {
        if (Payment(http) is { } payment && Enum.TryParse(form["kind"], out NotificationKind kind) && PaymentView.Repeatable(payment).Contains(kind))
        {
            await sender.SendAsync(new PlannedNotification(kind, payment) { IsRepeat = true, Refund = kind == NotificationKind.Refund ? payment.Refunds[^1] : null }).ConfigureAwait(false);
        }

        await GoTo(http, $"/console/payments/{IdOf(http)}").ConfigureAwait(false);
    }

    private async Task DecideAsync(HttpContext http, IFormCollection form)
    {
        if (Payment(http) is { } payment)
        {
            await decision.DecideAsync(payment, form["as"].ToString()).ConfigureAwait(false);
        }

        await GoTo(http, $"/console/payments/{IdOf(http)}").ConfigureAwait(false);
    }

    private Task SwitchOnAsync(HttpContext http, IFormCollection form)
    {
        if (FaultForm.Read(form) is not { } fault)
        {
            return ShowAsync(http, request => Faults(request, isWrong: true), StatusCodes.Status422UnprocessableEntity);
        }

        faults.Add(fault);
        return GoTo(http, "/console/faults");
    }
}
