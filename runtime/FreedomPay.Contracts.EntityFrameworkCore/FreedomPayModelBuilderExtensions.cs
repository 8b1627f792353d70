using FreedomPay.Contracts.EntityFrameworkCore;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Adds what the library stores to the model of your database.</summary>
public static class FreedomPayModelBuilderExtensions
{
    /// <summary>SHA-256.</summary>
    private const int KeyLength = 32;

    /// <summary>
    /// Maps the decisions about the gateway's messages to the table <c>FreedomPayNotifications</c>. Call it in <c>OnModelCreating</c>, and add a migration. For another table, call
    /// <c>modelBuilder.Entity&lt;DecidedNotification&gt;().ToTable("…")</c> afterwards.
    /// </summary>
    /// <param name="modelBuilder">The model's builder.</param>
    /// <returns>The same builder.</returns>
    public static ModelBuilder AddFreedomPay(this ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        return modelBuilder.Entity<DecidedNotification>(static notification =>
        {
            notification.ToTable("FreedomPayNotifications");
            notification.HasKey(static row => row.Key);
            notification.Property(static row => row.Key).HasMaxLength(KeyLength).IsFixedLength().ValueGeneratedNever();
            notification.Property(static row => row.Decision);
            notification.Property(static row => row.DecidedAt);

            // Old rows are found by it.
            notification.HasIndex(static row => row.DecidedAt);
        });
    }
}
