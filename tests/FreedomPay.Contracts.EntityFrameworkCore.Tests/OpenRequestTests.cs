using System.Collections.Concurrent;
using FreedomPay.Contracts.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.EntityFrameworkCore.Tests;

/// <summary>What a store of open requests promises: each is with one runner at a time, and a late one changes nothing.</summary>
public class OpenRequestTests
{
    private static readonly DateTimeOffset Sent = new(2026, 11, 29, 12, 0, 0, TimeSpan.FromHours(5));
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(2);

    [Theory]
    [Sqlite]
    [Postgres]
    public async Task What_is_written_down_is_taken_when_it_is_due(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using ServiceProvider services = StoreServices.For(database);
        OpenRequest request = new() { Id = "заказ A-1", SentAt = Sent, Baseline = new OutcomeBaseline(["1", "2"], ["2"]), IdempotencyKey = "key" };
        await AddAsync(services, request);

        Assert.Empty(await TakeAsync(services, Sent.AddSeconds(59)));
        OpenRequest taken = Assert.Single(await TakeAsync(services, Sent.AddSeconds(60))).Request;

        Assert.Equal(request with { Baseline = null, Questions = 1 }, taken with { Baseline = null });
        Assert.Equal(["1", "2"], taken.Baseline!.AttemptIds);
        Assert.Equal(["2"], taken.Baseline.FailedAttemptIds);
    }

    [Theory]
    [Sqlite]
    [Postgres]
    public async Task A_request_is_with_one_runner_until_its_lease_ends(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using ServiceProvider services = StoreServices.For(database);
        await AddAsync(services, Request());
        DateTimeOffset now = Sent.AddHours(1);
        OpenRequestLease first = Assert.Single(await TakeAsync(services, now));

        Assert.Empty(await TakeAsync(services, now + LeaseTime - TimeSpan.FromSeconds(1)));
        OpenRequestLease second = Assert.Single(await TakeAsync(services, now + LeaseTime));

        // The first one comes back, and changes nothing.
        Assert.False(await WithAsync(services, store => store.EndAsync(first, CancellationToken.None)));
        Assert.False(await WithAsync(services, store => store.PostponeAsync(first, now, CancellationToken.None)));
        Assert.False(await WithAsync(services, store => store.HandOverAsync(first, "late", CancellationToken.None)));
        Assert.True(await WithAsync(services, store => store.PostponeAsync(second, now.AddHours(1), CancellationToken.None)));
        Assert.Empty(await TakeAsync(services, now.AddMinutes(59)));
        Assert.Equal(3, Assert.Single(await TakeAsync(services, now.AddHours(1))).Request.Questions);
    }

    [Theory]
    [Sqlite]
    [Postgres]
    public async Task An_end_removes_and_a_person_keeps(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using ServiceProvider services = StoreServices.For(database);
        await AddAsync(services, Request("ended"));
        await AddAsync(services, Request("told"));
        OpenRequestLease[] taken = [.. (await TakeAsync(services, Sent.AddHours(1))).OrderBy(static lease => lease.Request.Id, StringComparer.Ordinal)];

        Assert.True(await WithAsync(services, store => store.EndAsync(taken[0], CancellationToken.None)));
        Assert.True(await WithAsync(services, store => store.HandOverAsync(taken[1], "Unknown after 20 questions.", CancellationToken.None)));

        Assert.Empty(await TakeAsync(services, Sent.AddYears(1)));
        await using ShopDatabase context = database.Open();
        KeptOpenRequest row = await context.Set<KeptOpenRequest>().SingleAsync();
        Assert.Equal(("told", "Unknown after 20 questions.", null), (row.Id, row.Reason, row.DueAt));
    }

    [Theory]
    [Sqlite]
    [Postgres]
    public async Task A_request_that_is_added_again_begins_anew(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using ServiceProvider services = StoreServices.For(database);
        await AddAsync(services, Request());
        OpenRequestLease lease = Assert.Single(await TakeAsync(services, Sent.AddHours(1)));

        await AddAsync(services, Request() with { SentAt = Sent.AddHours(1), IdempotencyKey = "second" });

        Assert.False(await WithAsync(services, store => store.EndAsync(lease, CancellationToken.None)));
        Assert.Empty(await TakeAsync(services, Sent.AddHours(1)));
        OpenRequest again = Assert.Single(await TakeAsync(services, Sent.AddHours(1).AddMinutes(1))).Request;
        Assert.Equal(("second", Sent.AddHours(1), 1), (again.IdempotencyKey, again.SentAt, again.Questions));
    }

    [Theory]
    [Sqlite]
    [Postgres]
    public async Task A_row_that_was_removed_since_the_context_has_read_it_is_added(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using ServiceProvider services = StoreServices.For(database);
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        ShopDatabase context = scope.Context();
        await context.AddOpenRequestAsync(Request());
        await context.AddOpenRequestAsync(Request() with { IdempotencyKey = "first" });
        await context.SaveChangesAsync();
        OpenRequestLease lease = Assert.Single(await TakeAsync(services, Sent.AddHours(1)));
        Assert.True(await WithAsync(services, store => store.EndAsync(lease, CancellationToken.None)));

        await context.AddOpenRequestAsync(Request() with { IdempotencyKey = "second" });
        await context.SaveChangesAsync();

        Assert.Equal("second", Assert.Single(await TakeAsync(services, Sent.AddHours(1))).Request.IdempotencyKey);
    }

    /// <summary>Whoever writes the same request down at the same moment learns it before anything is sent.</summary>
    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Two_that_write_down_one_request_at_once_do_not_both_succeed(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using ServiceProvider services = StoreServices.For(database);
        await using AsyncServiceScope one = services.CreateAsyncScope();
        await using AsyncServiceScope other = services.CreateAsyncScope();
        await one.Context().AddOpenRequestAsync(Request());
        await other.Context().AddOpenRequestAsync(Request());

        await one.Context().SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateException>(() => other.Context().SaveChangesAsync());
    }

    /// <summary>The same where the id was used before.</summary>
    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Two_that_write_down_one_request_again_at_once_do_not_both_succeed(string kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using ServiceProvider services = StoreServices.For(database);
        await AddAsync(services, Request());
        await using AsyncServiceScope one = services.CreateAsyncScope();
        await using AsyncServiceScope other = services.CreateAsyncScope();
        await one.Context().AddOpenRequestAsync(Request());
        await other.Context().AddOpenRequestAsync(Request());

        await one.Context().SaveChangesAsync();

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => other.Context().SaveChangesAsync());
    }

    [Theory]
    [Sqlite]
    [Postgres]
    public async Task Many_runners_take_each_request_once(string kind)
    {
        const int Requests = 60;
        await using TestDatabase database = await TestDatabase.CreateAsync(kind);
        await using ServiceProvider services = StoreServices.For(database);
        await using (AsyncServiceScope scope = services.CreateAsyncScope())
        {
            for (int number = 0; number < Requests; number++)
            {
                await scope.Context().AddOpenRequestAsync(Request($"A-{number}"));
            }

            await scope.Context().SaveChangesAsync();
        }

        ConcurrentBag<string> taken = [];
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            int empty = 0;
            while (empty < 3)
            {
                IReadOnlyList<OpenRequestLease> leases = await TakeAsync(services, Sent.AddHours(1));
                empty = leases.Count == 0 ? empty + 1 : 0;
                foreach (OpenRequestLease lease in leases)
                {
                    taken.Add(lease.Request.Id);
                }
            }
        })));

        Assert.Equal(Requests, taken.Count);
        Assert.Equal(Requests, taken.Distinct().Count());
    }

    private static OpenRequest Request(string id = "A") => new() { Id = id, SentAt = Sent };

    private static async Task AddAsync(ServiceProvider services, OpenRequest request)
    {
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        await scope.Context().AddOpenRequestAsync(request);
        await scope.Context().SaveChangesAsync();
    }

    private static Task<IReadOnlyList<OpenRequestLease>> TakeAsync(ServiceProvider services, DateTimeOffset now) =>
        WithAsync(services, store => store.TakeAsync(4, now, LeaseTime, CancellationToken.None));

    private static async Task<T> WithAsync<T>(ServiceProvider services, Func<IOpenRequestStore, ValueTask<T>> act)
    {
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<IOpenRequestStore>());
    }
}
