using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Shop.Orders;
using Shop.Payments;

namespace Shop.Pages;

/// <summary>What customers and the shop's people see and press.</summary>
internal static class ShopPages
{
    private static readonly (string Item, decimal Amount)[] Goods = [("Samovar", 45_000m), ("Tea set", 18_500m), ("Apples, 1 kg", 990.50m)];

    public static void MapPages(this WebApplication app)
    {
        app.MapGet("/", static async (ShopDatabase database, HttpContext context, IAntiforgery antiforgery) =>
        {
            List<Order> orders = (await database.Orders.AsNoTracking().ToListAsync()).OrderByDescending(static order => order.CreatedAt).Take(20).ToList();
            return Html.Page("Shop", $"""
                <ul class="cards">{string.Concat(Goods.Select((good, index) => $"<li><b>{Html.Text(good.Item)}</b><span>{Html.Money(good.Amount)}</span>{Html.Button($"/orders?good={index}", "Order", context, antiforgery)}</li>"))}</ul>
                <h2>Orders</h2>
                <table><tr><th>Order<th>Item<th>Amount<th>State</tr>{string.Concat(orders.Select(static order => $"<tr><td><a href=\"/orders/{order.Id}\">{order.Id}</a><td>{Html.Text(order.Item)}<td>{Html.Money(order.Amount)}<td>{Html.Text(StateOf(order))}</tr>"))}</table>
                <p><a href="/payouts">Payouts to suppliers</a></p>
                """);
        });

        app.MapPost("/orders", static async ([FromQuery] int good, [FromForm] string? _, ShopDatabase database, TimeProvider time) =>
        {
            if (good < 0 || good >= Goods.Length)
            {
                return Results.NotFound();
            }

            Order order = new() { Id = $"A-{Guid.CreateVersion7():N}", Item = Goods[good].Item, Amount = Goods[good].Amount, CreatedAt = time.GetUtcNow() };
            database.Orders.Add(order);
            await database.SaveChangesAsync();
            return Results.LocalRedirect($"/orders/{order.Id}");
        });

        app.MapGet("/orders/{id}", static async (string id, ShopDatabase database, HttpContext context, IAntiforgery antiforgery) =>
            await database.Orders.AsNoTracking().FirstOrDefaultAsync(order => order.Id == id) is { } order ? OrderPage(order, context, antiforgery) : Results.NotFound());

        app.MapPost("/orders/{id}/page", static (string id, [FromForm] string? _, ShopDatabase database, Checkout checkout) => WithOrder(database, id, static order => order.CanStartPayment, async order =>
            await checkout.PageForAsync(order) is { } page ? Results.Redirect(page) : Results.LocalRedirect($"/orders/{id}")));

        app.MapPost("/orders/{id}/card", static (string id, [FromForm] string pan, [FromForm] string cvc, [FromForm] string month, [FromForm] string year, [FromForm] string name, ShopDatabase database, Checkout checkout) =>
            WithOrder(database, id, static order => order.CanStartPayment, async order =>
                await checkout.PayByCardAsync(order, new Card(pan, cvc, month, year, name)) is { } form ? Results.Content(form, "text/html; charset=utf-8") : Results.LocalRedirect($"/orders/{id}")));

        app.MapPost("/orders/{id}/refund", static (string id, [FromForm] string? _, ShopDatabase database, Checkout checkout) => WithOrder(database, id, static order => order.CanBeRefunded, async order =>
        {
            await checkout.RefundAsync(order);
            return Results.LocalRedirect($"/orders/{id}");
        }));

        app.MapGet("/payouts", static async (ShopDatabase database, HttpContext context, IAntiforgery antiforgery) =>
        {
            List<Payout> payouts = (await database.Payouts.AsNoTracking().ToListAsync()).OrderByDescending(static payout => payout.CreatedAt).Take(20).ToList();
            return Html.Page("Payouts", $"""
                {Html.Button("/payouts", "Pay a supplier 10,000 ₸", context, antiforgery)}
                <table><tr><th>Payout<th>Amount<th>State</tr>{string.Concat(payouts.Select(static payout => $"<tr><td>{payout.Id}<td>{Html.Money(payout.Amount)}<td>{Html.Text(payout.Problem ?? payout.Progress.State.ToString())}</tr>"))}</table>
                """);
        });

        app.MapPost("/payouts", static async ([FromForm] string? _, Supplying supplying, TimeProvider time) =>
            Results.Redirect(await supplying.PageForAsync(new Payout { Id = $"{Payout.Prefix}{Guid.CreateVersion7():N}", Amount = 10_000, CreatedAt = time.GetUtcNow() }) ?? "/payouts"));
    }

    public static string StateOf(Order order) => order switch
    {
        { IsPaidTwice: true } => "Paid twice: refund one payment",
        { Refund: { } refund } => $"Refund: {refund.Outcome}",
        { DeliveredAt: { } delivered } => string.Create(CultureInfo.InvariantCulture, $"Delivered at {delivered:HH:mm:ss}"),
        { IsPaid: true } => "Paid, not delivered: a test payment",
        { Problem: { } problem } => $"Somebody looks after it: {problem}",
        { IsOpen: true } => "Payment is in progress",
        { Payments.Count: > 0 } => $"Not paid: {order.Payments[^1].Progress.State}",
        _ => "New",
    };

    private static async Task<IResult> WithOrder(ShopDatabase database, string id, Func<Order, bool> isAllowed, Func<Order, Task<IResult>> act)
    {
        if (await database.Orders.FindAsync(id) is not { } order)
        {
            return Results.NotFound();
        }

        try
        {
            return isAllowed(order) ? await act(order) : Results.LocalRedirect($"/orders/{order.Id}");
        }
        catch (DbUpdateException)
        {
            // The same button was pressed twice, or the gateway sent a message at the same moment. The page shows what came of it.
            return Results.LocalRedirect($"/orders/{order.Id}");
        }
    }

    private static IResult OrderPage(Order order, HttpContext context, IAntiforgery antiforgery) => Html.Page($"Order {order.Id}", $"""
        <p>{Html.Text(order.Item)}, {Html.Money(order.Amount)}</p>
        <p class="state">{Html.Text(StateOf(order))}</p>
        {(order.CanStartPayment ? $"""
            {Html.Button($"/orders/{order.Id}/page", "Pay on the gateway's page", context, antiforgery)}
            <form method="post" action="/orders/{order.Id}/card">{Html.Token(context, antiforgery)}
              <fieldset><legend>Or by card</legend>
                <label>Card number <input name="pan" inputmode="numeric" autocomplete="cc-number" required></label>
                <label>Month <input name="month" size="2" autocomplete="cc-exp-month" required></label>
                <label>Year <input name="year" size="2" autocomplete="cc-exp-year" required></label>
                <label>CVC <input name="cvc" size="3" autocomplete="cc-csc" required></label>
                <label>Name <input name="name" autocomplete="cc-name" required></label>
                <button>Pay</button>
              </fieldset></form>
            """ : "")}
        {(order.CanBeRefunded ? Html.Button($"/orders/{order.Id}/refund", "Refund", context, antiforgery) : "")}
        <p><a href="/">Shop</a></p>
        """);
}
