using FreedomPay.Contracts.EntityFrameworkCore;
using FreedomPay.Contracts.Hosting;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Adds what the library stores to the model of your database.</summary>
public static class FreedomPayModelBuilderExtensions
{
    /// <summary>SHA-256.</summary>
    private const int KeyLength = 32;

    /// <summary>A GUID without hyphens.</summary>
    private const int LeaseTokenLength = 32;

    /// <summary>
    /// Maps the decisions about the gateway's messages to the table <c>FreedomPayNotifications</c>, and open requests to <c>FreedomPayOpenRequests</c>. Call it in <c>OnModelCreating</c>, and
    /// add a migration. For other tables, call <c>modelBuilder.Entity&lt;DecidedNotification&gt;().ToTable("…")</c> afterwards, and the same with <see cref="KeptOpenRequest"/>.
    /// </summary>
    /// <param name="modelBuilder">The model's builder.</param>
    /// <returns>The same builder.</returns>
    public static ModelBuilder AddFreedomPay(this ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<KeptOpenRequest>(static request =>
        {
            request.ToTable("FreedomPayOpenRequests");
            request.HasKey(static row => row.Key);
            request.Property(static row => row.Key).HasMaxLength(KeyLength).IsFixedLength().ValueGeneratedNever();
            request.Property(static row => row.Id).HasMaxLength(OpenRequest.MaxIdLength);
            request.Property(static row => row.SentAt);
            request.Property(static row => row.Baseline);
            request.Property(static row => row.IdempotencyKey);
            request.Property(static row => row.Questions);
            request.Property(static row => row.DueAt);
            request.Property(static row => row.LeaseToken).HasMaxLength(LeaseTokenLength);
            request.Property(static row => row.LeaseEnd);
            request.Property(static row => row.Reason);
            request.Property(static row => row.Attempt).IsConcurrencyToken();

            // Those that are due are found by it.
            request.HasIndex(static row => row.DueAt);
        });
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
