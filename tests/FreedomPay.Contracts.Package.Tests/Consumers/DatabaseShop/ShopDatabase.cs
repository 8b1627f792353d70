using Microsoft.EntityFrameworkCore;

namespace DatabaseShop;

internal sealed class ShopDatabase(DbContextOptions<ShopDatabase> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddFreedomPay();
}
