using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FreedomPay.Contracts.Hosting;

/// <summary>Runs the runner again and again, as long as the program runs.</summary>
internal sealed class SettlingService(OpenRequestRunner runner, IOptions<SettlingOptions> options, TimeProvider time, ILogger<OpenRequestRunner> logger) : BackgroundService
{
    private readonly QuietLogger _logger = new(logger);

    /// <summary>A database that is away when the program starts, or later, is no reason to stop the program or the asking.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever the store throws, it is tried again.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(options.Value.Period, time);
        do
        {
            try
            {
                await runner.RunAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                SettlingLog.NothingTaken(_logger, exception, options.Value.Period);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }
}
