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
            await GoOnAsync(stoppingToken);
        }
    }

    public async Task GoOnAsync(CancellationToken stopping)
    {
        string[] orders = [];
        string[] payouts = [];
        await TryAsync(async services => orders = await services.GetRequiredService<Checkout>().OpenAsync(stopping), stopping);
        await TryAsync(async services => payouts = await services.GetRequiredService<Supplying>().OpenAsync(stopping), stopping);
        foreach (string order in orders)
        {
            await TryAsync(services => services.GetRequiredService<Checkout>().GoOnAsync(order, stopping), stopping);
        }

        foreach (string payout in payouts)
        {
            await TryAsync(services => services.GetRequiredService<Supplying>().GoOnAsync(payout, stopping), stopping);
        }
    }

    /// <summary>Whatever goes wrong with one of them, the others are asked about, and the program goes on.</summary>
    private async Task TryAsync(Func<IServiceProvider, Task> act, CancellationToken stopping)
    {
        try
        {
            await using AsyncServiceScope scope = scopes.CreateAsyncScope();
            await act(scope.ServiceProvider);
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            LogNextTime(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is open is asked about again at the next round.")]
    private partial void LogNextTime(Exception exception);
}
