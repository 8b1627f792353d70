using System.Collections.Concurrent;
using FreedomPay.Contracts.Simulator;
using FreedomPay.Contracts.Simulator.Faults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shop.Orders;
using ShopWithGateway.Tests.Support;

namespace ShopWithGateway.Tests.Matrix;

/// <summary>Plays the runs of all steps against one shop and one simulator, some at the same time. Then days pass, in which the shop finds out what it does not know.</summary>
public sealed class PlayedMatrix : IAsyncLifetime
{
    private readonly ConcurrentBag<(MatrixRun Run, string Order)> _played = [];
    private Dictionary<string, Order> _orders = [];
    private Dictionary<string, Payout> _payouts = [];
    private ILookup<string?, SimulatedPayment> _payments = Enumerable.Empty<SimulatedPayment>().ToLookup(static payment => payment.OrderId);

    private HashSet<string?> _notPlayed = [];

    public int FollowedRedirects { get; private set; }

    public async Task InitializeAsync()
    {
        await using ShopAndGateway shop = await ShopAndGateway.StartAsync();
        using (CancellationTokenSource isOver = new())
        {
            // The shop asks while payers are at work, too: ten seconds pass within a tenth of one.
            Task settling = SettleUntilAsync(shop, isOver.Token);
            await Parallel.ForEachAsync(
                MatrixRuns.Steps.SelectMany(MatrixRuns.Of),
                new ParallelOptions { MaxDegreeOfParallelism = 16 },
                async (run, _) => _played.Add((run, await run.PlayAsync(shop))));
            await isOver.CancelAsync();
            await settling;
        }

        await shop.SettleAllAsync();
        _orders = await shop.ReadAsync(static database => database.Orders.AsNoTracking().ToDictionaryAsync(static order => order.Id));
        _payouts = await shop.ReadAsync(static database => database.Payouts.AsNoTracking().ToDictionaryAsync(static payout => payout.Id));
        _payments = shop.Gateway.Payments.ToLookup(static payment => payment.OrderId);
        _notPlayed = [.. shop.Gateway.Services.GetRequiredService<FaultBoard>().All.Where(static one => one.Left == one.Fault.Times && one.Left is not null).Select(static one => one.Fault.OrderId)];
        FollowedRedirects = shop.Gateway.FollowedRedirects;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Returns the runs of a step, with what a person was told and what must never be.</summary>
    internal IEnumerable<(MatrixRun Run, string? Told, IEnumerable<string> Problems)> Of(PaymentStep step) => _played.Where(one => one.Run.Step == step).Select(one =>
    {
        SimulatedPayment[] payments = [.. _payments[one.Order]];
        return _payouts.TryGetValue(one.Order, out Payout? payout)
            ? (one.Run, payout.Problem, Books.ProblemsOf(payout, payments))
            : (one.Run, _orders[one.Order].Problem, Books.ProblemsOf(_orders[one.Order], payments));
    });

    /// <summary>Returns the runs of a step whose fault was waited for in vain: they prove nothing.</summary>
    internal IEnumerable<MatrixRun> NotPlayed(PaymentStep step) => _played.Where(one => one.Run.Step == step && _notPlayed.Contains(one.Order)).Select(static one => one.Run);

    private static async Task SettleUntilAsync(ShopAndGateway shop, CancellationToken isOver)
    {
        while (!isOver.IsCancellationRequested)
        {
            await shop.SettleAsync(TimeSpan.FromSeconds(10));
            await Task.Delay(100, CancellationToken.None);
        }
    }
}
