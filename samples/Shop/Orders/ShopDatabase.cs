using System.Text.Json;
using FreedomPay.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Shop.Orders;

internal sealed class ShopDatabase(DbContextOptions<ShopDatabase> options) : DbContext(options)
{
    private const string Version = nameof(Version);

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<Payout> Payouts => Set<Payout>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.AddFreedomPay();
        modelBuilder.Entity<Order>(order =>
        {
            // An answer can be about a payment of another order, which has it already.
            order.OwnsMany(static o => o.Payments, static payment =>
            {
                payment.WithOwner().HasForeignKey("OrderId");
                payment.HasKey("OrderId", nameof(Payment.Id));
            });
            order.OwnsOne(static o => o.Refund);

            // Two messages about one order at the same moment: the second one is read again, not lost.
            order.Property<Guid>(Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<Payout>().Property<Guid>(Version).IsConcurrencyToken();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<PaymentProgress>().HaveConversion<AsJson<PaymentProgress>>();
        configurationBuilder.Properties<OutcomeBaseline>().HaveConversion<AsJson<OutcomeBaseline>>();
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (EntityEntry<Payout> payout in ChangeTracker.Entries<Payout>().Where(static entry => entry.State != EntityState.Unchanged).ToList())
        {
            payout.Property(Version).CurrentValue = Guid.NewGuid();
        }

        foreach (EntityEntry<Order> entry in ChangeTracker.Entries<Order>().ToList())
        {
            object[] parts = [.. entry.Entity.Payments, .. entry.Entity.Refund is { } refund ? (object[])[refund] : []];
            if (entry.State != EntityState.Unchanged || Array.Exists(parts, part => Entry(part).State != EntityState.Unchanged))
            {
                entry.Property(Version).CurrentValue = Guid.NewGuid();
            }
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private sealed class AsJson<T>() : ValueConverter<T, string>(
        static value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default),
        static text => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Default)!);
}
