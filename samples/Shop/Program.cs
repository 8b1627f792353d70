using Microsoft.EntityFrameworkCore;
using Shop.Desk;
using Shop.Orders;
using Shop.Pages;
using Shop.Payments;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<ShopDatabase>(options => options.UseSqlite(builder.Configuration.GetConnectionString("Shop")));
builder.Services.AddAntiforgery();
builder.AddPayments();
if (builder.Configuration.GetValue<bool>("Desk"))
{
    builder.AddDesk();
}

WebApplication app = builder.Build();
await using (AsyncServiceScope scope = app.Services.CreateAsyncScope())
{
    await scope.ServiceProvider.GetRequiredService<ShopDatabase>().Database.EnsureCreatedAsync();
}

app.UseAntiforgery();
app.MapPayments();
app.MapPages();
if (app.Configuration.GetValue<bool>("Desk"))
{
    app.MapDesk();
}

await app.RunAsync();
