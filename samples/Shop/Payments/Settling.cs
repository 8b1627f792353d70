using Microsoft.EntityFrameworkCore;
using Shop.Orders;

namespace Shop.Payments;

/// <summary>Goes on with what was interrupted: an answer that was lost, a payer who closed the tab, a program that was stopped.</summary>
internal sealed partial class Settling(IServiceScopeFactory scopes, TimeProvider time, ILogger<Settling> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using AsyncServiceScope scope = scopes.CreateAsyncScope();
                await GoOnAsync(scope.ServiceProvider, stoppingToken);
            }
            catch (DbUpdateException exception)
            {
                LogNextTime(exception);
            }
        }
    }

    public static async Task GoOnAsync(IServiceProvider services, CancellationToken stopping)
    {
        await services.GetRequiredService<Checkout>().GoOnAsync(stopping);
        ShopDatabase database = services.GetRequiredService<ShopDatabase>();
        foreach (Payout payout in (await database.Payouts.ToListAsync(stopping)).Where(static payout => payout.IsOpen))
        {
            await services.GetRequiredService<Supplying>().AskAsync(payout, stopping);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is open is asked about again at the next round.")]
    private partial void LogNextTime(Exception exception);
}
