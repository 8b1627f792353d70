using Microsoft.EntityFrameworkCore;

namespace FreedomPay.Contracts.EntityFrameworkCore.Probe;

public class ShopDatabase(DbContextOptions options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.AddFreedomPay();
    }
}
