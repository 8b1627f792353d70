using Microsoft.EntityFrameworkCore;
using Shop.Orders;
using Shop.Pages;
using Shop.Payments;

namespace Shop;

/// <summary>Puts the parts of the shop together.</summary>
internal static class ShopApplication
{
    /// <summary>Creates the shop, with a database that is ready. It does not listen yet.</summary>
    public static async Task<WebApplication> CreateAsync(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.Services.AddDbContext<ShopDatabase>(options => options.UseSqlite(builder.Configuration.GetConnectionString("Shop")));
        builder.Services.AddAntiforgery();
        builder.AddPayments();

        WebApplication app = builder.Build();
        await using (AsyncServiceScope scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ShopDatabase>().Database.EnsureCreatedAsync();
        }

        app.UseAntiforgery();
        app.MapPayments();
        app.MapPages();
        return app;
    }
}
