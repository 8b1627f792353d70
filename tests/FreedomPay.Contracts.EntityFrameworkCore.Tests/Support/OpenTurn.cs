using FreedomPay.Contracts.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.EntityFrameworkCore.Tests.Support;

/// <summary>A turn that is open, on a database of its own that has the order 1.</summary>
internal sealed class OpenTurn : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;

    private OpenTurn(TestDatabase database, ServiceProvider services, AsyncServiceScope scope, INotificationLease lease)
    {
        Database = database;
        _services = services;
        _scope = scope;
        Lease = lease;
    }

    public TestDatabase Database { get; }

    public INotificationLease Lease { get; }

    /// <summary>Gets the context of the handler.</summary>
    public ShopDatabase Context => _scope.Context();

    public static async Task<OpenTurn> BeginAsync(string kind)
    {
        TestDatabase database = await TestDatabase.CreateAsync(kind);
        await database.AddOrdersAsync(1);
        ServiceProvider services = StoreServices.For(database);
        AsyncServiceScope scope = services.CreateAsyncScope();
        return new OpenTurn(database, services, scope, await scope.OwnAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
        await Database.DisposeAsync();
    }
}
