using System.Diagnostics.CodeAnalysis;
using FreedomPay.Contracts.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FreedomPay.Contracts.EntityFrameworkCore;

/// <summary>Removes old decisions once an hour, after a message has been decided, and outside of its transaction: nobody waits for it.</summary>
/// <typeparam name="TContext">The context.</typeparam>
internal sealed class ExpiredDecisions<TContext> : IDisposable, IAsyncDisposable
    where TContext : DbContext
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private readonly object _lock = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly IServiceScopeFactory _scopes;
    private readonly FreedomPayEntityFrameworkOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private long? _begun;

    public ExpiredDecisions(IServiceScopeFactory scopes, IOptions<FreedomPayEntityFrameworkOptions> options, TimeProvider time, ILoggerFactory loggers)
    {
        _scopes = scopes;
        _options = options.Value;
        _time = time;
        _logger = new QuietLogger(loggers.CreateLogger(StoreLog.Category));
    }

    /// <summary>Gets the last removal.</summary>
    public Task Last { get; private set; } = Task.CompletedTask;

    public void RemoveNowAndThen()
    {
        lock (_lock)
        {
            if (_stopping.IsCancellationRequested || !Last.IsCompleted || (_begun is { } begun && _time.GetElapsedTime(begun) < Interval))
            {
                return;
            }

            _begun = _time.GetTimestamp();

            // The request ends before this does.
            using AsyncFlowControl without = ExecutionContext.SuppressFlow();
            Last = Task.Run(RemoveAsync);
        }
    }

    public void Dispose() => _stopping.Cancel();

    public async ValueTask DisposeAsync()
    {
        Task last;
        lock (_lock)
        {
            _stopping.Cancel();
            last = Last;
        }

        await last.ConfigureAwait(false);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Rows that stay for another hour harm nobody.")]
    private async Task RemoveAsync()
    {
        try
        {
            AsyncServiceScope scope = _scopes.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                DecisionTable table = new(scope.ServiceProvider.GetRequiredService<TContext>());
                DateTime end = (_time.GetUtcNow() - _options.KeepFor).UtcDateTime;

                // Hour by hour: what has gathered in a long time is not removed by one statement, which would lock it for long.
                while (await table.FindOldestAsync(end, _stopping.Token).ConfigureAwait(false) is { } oldest)
                {
                    DateTime next = oldest + Interval;
                    await table.DeleteAsync(next < end ? next : end, _stopping.Token).ConfigureAwait(false);
                }
            }
        }
        catch (Exception) when (_stopping.IsCancellationRequested)
        {
            // The program is stopping.
        }
        catch (Exception exception)
        {
            StoreLog.NotRemoved(_logger, exception, typeof(TContext).Name);
        }
    }
}
