using FreedomPay.Contracts.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.EntityFrameworkCore.Tests;

/// <summary>The table may be mapped as a shop maps its own: other names, conversions, filters.</summary>
public class ModelTests
{
    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Names_conversions_and_filters_of_the_shop_are_kept_to(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using ServiceProvider services = StoreServices.For<Renamed>(options => options.Use(kind, database.Connection));
        await using (AsyncServiceScope scope = services.CreateAsyncScope())
        {
            // Beside the tables that are there already.
            Renamed context = scope.ServiceProvider.GetRequiredService<Renamed>();
            await context.Database.ExecuteSqlRawAsync(context.Database.GenerateCreateScript().Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
            await (await scope.OwnAsync()).FinishAsync(StoreServices.Decision("kept"), CancellationToken.None);
            Assert.Equal(0, await context.Set<DecidedNotification>().CountAsync());
            DecidedNotification row = await context.Set<DecidedNotification>().IgnoreQueryFilters().SingleAsync();
            Assert.InRange(row.DecidedAt, DateTime.UtcNow.AddMinutes(-1), DateTime.UtcNow.AddMinutes(1));
        }

        await using AsyncServiceScope other = services.CreateAsyncScope();
        Assert.Equal(
            StoreServices.Decision("kept").ToBytes(),
            Assert.IsType<NotificationTurn.Decided>(await other.Store().BeginAsync("message", CancellationToken.None)).Decision.ToBytes());
        Assert.Empty(await database.DecisionsAsync());
    }

    /// <summary>As a migration would create it.</summary>
    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Table_has_a_primary_key_and_an_index_for_old_rows(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using ShopDatabase context = database.Open();

        string script = context.Database.GenerateCreateScript();

        Assert.Contains("CONSTRAINT \"PK_FreedomPayNotifications\" PRIMARY KEY", script, StringComparison.Ordinal);
        Assert.Contains("ON \"FreedomPayNotifications\" (\"DecidedAt\")", script, StringComparison.Ordinal);
    }

    private sealed class Renamed(DbContextOptions<Renamed> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.AddFreedomPay();
            modelBuilder.Entity<KeptOpenRequest>().ToTable("Open");
            modelBuilder.Entity<DecidedNotification>(static row =>
            {
                row.ToTable("De\"cid{0}ed");
                row.Property(static one => one.Key).HasColumnName("the {key}");
                row.Property(static one => one.DecidedAt).HasColumnName("decided at").HasConversion(static time => time.Ticks, static ticks => new DateTime(ticks, DateTimeKind.Utc));
                row.HasQueryFilter(static one => one.Decision == null);
            });
        }
    }
}
