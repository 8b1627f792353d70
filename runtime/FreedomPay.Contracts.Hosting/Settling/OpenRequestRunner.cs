using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FreedomPay.Contracts.Hosting;

/// <summary>
/// Takes open requests to their end: asks about each that is due, until its outcome is known or a person has been told. <c>AddFreedomPaySettling</c> runs it in the background; tests and
/// scheduled jobs call <see cref="RunAsync"/> themselves. Any number of runners may work on one store.
/// </summary>
public sealed class OpenRequestRunner
{
    /// <summary>How often a request is asked about before a person is told.</summary>
    private const int LeastQuestions = 3;

    private readonly IServiceScopeFactory _scopes;
    private readonly SettlingOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Initializes a new instance of the <see cref="OpenRequestRunner"/> class.</summary>
    /// <param name="scopes">Makes a scope for each request, from which the store and the settler are resolved.</param>
    /// <param name="options">How requests are taken to their end.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where to it is logged.</param>
    public OpenRequestRunner(IServiceScopeFactory scopes, IOptions<SettlingOptions> options, TimeProvider time, ILogger<OpenRequestRunner> logger)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(logger);
        _scopes = scopes;
        _options = options.Value;
        _time = time;
        _logger = new QuietLogger(logger);
    }

    /// <summary>Asks about every request that is due now.</summary>
    /// <param name="cancellationToken">Ends the work. Requests that are worked on are taken again when their leases end.</param>
    /// <returns>How many requests were asked about.</returns>
    /// <exception cref="OperationCanceledException">The token was canceled. An exception of the store that keeps requests from being taken is thrown, too; all others are logged.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        int count = 0;
        while (true)
        {
            // No more than can be worked on at once: their leases begin now.
            IReadOnlyList<OpenRequestLease> due = await WithStoreAsync(
                store => store.TakeAsync(_options.Concurrency, _time.GetUtcNow(), _options.LeaseTime, cancellationToken)).ConfigureAwait(false);
            if (due.Count == 0)
            {
                return count;
            }

            count += due.Count;
            await Task.WhenAll(due.Select(lease => SettleAsync(lease, cancellationToken))).ConfigureAwait(false);
        }
    }

    /// <summary>Returns the wait after a number of questions: it doubles, up to the longest one, and differs by up to a quarter so that requests that failed together are not asked about together for ever.</summary>
    internal static TimeSpan DelayAfter(int questions, SettlingOptions options, double random)
    {
        double delay = Math.Min(options.FirstDelay.TotalSeconds * Math.Pow(2, Math.Min(questions, 60)), options.MaxDelay.TotalSeconds);
        return TimeSpan.FromSeconds(delay * (0.75 + (random / 2)));
    }

    /// <summary>Whatever goes wrong with one request, the others go on.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever a store throws, the lease ends and the request is taken again.")]
    private async Task SettleAsync(OpenRequestLease lease, CancellationToken cancellationToken)
    {
        try
        {
            if (!await AskAsync(lease, cancellationToken).ConfigureAwait(false))
            {
                SettlingLog.LeaseLost(_logger, lease.Request.Id);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            SettlingLog.NotKept(_logger, exception, lease.Request.Id);
        }
    }

    /// <returns>Whether the lease was this runner's to the end.</returns>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever the shop's code throws, the request stays open and is asked about again.")]
    private async Task<bool> AskAsync(OpenRequestLease lease, CancellationToken stopping)
    {
        OpenRequest request = lease.Request;
        Outcome outcome;
        string? failure = null;
        try
        {
            outcome = await WithSettlerAsync(static (settler, request, token) => settler.SettleAsync(request, token), request, _options.LeaseTime / 2, stopping).ConfigureAwait(false);
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            outcome = Outcome.Unknown;
            failure = exception is FreedomPayException ? exception.Message : exception.GetType().Name;
            SettlingLog.Failed(_logger, exception, request.Id);
        }

        if (outcome is Outcome.Done or Outcome.NotDone)
        {
            SettlingLog.Ended(_logger, request.Id, outcome, request.Questions);
            return await WithStoreAsync(store => store.EndAsync(lease, stopping)).ConfigureAwait(false);
        }

        // A clock that jumps is not a gateway that does not answer.
        if (_time.GetUtcNow() - request.SentAt >= _options.HandOverAfter && request.Questions >= LeastQuestions)
        {
            string reason = $"{outcome} after {request.Questions} questions.{(failure is null ? "" : $" The last one failed: {failure}")}";
            if (await TellAsync(request, reason, stopping).ConfigureAwait(false))
            {
                return await WithStoreAsync(store => store.HandOverAsync(lease, reason, stopping)).ConfigureAwait(false);
            }
        }

        // From now on, and not from when the question began, which may have taken as long as the lease.
        DateTimeOffset dueAt = _time.GetUtcNow() + DelayAfter(request.Questions - 1, _options, Random.Shared.NextDouble());
        SettlingLog.Postponed(_logger, request.Id, outcome, dueAt);
        return await WithStoreAsync(store => store.PostponeAsync(lease, dueAt, stopping)).ConfigureAwait(false);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever the shop's code throws, the person is told later.")]
    private async Task<bool> TellAsync(OpenRequest request, string reason, CancellationToken stopping)
    {
        try
        {
            // With a time of its own: the question may have taken all of the other.
            await WithSettlerAsync(
                async (settler, request, token) =>
                {
                    await settler.HandOverAsync(request, reason, token).ConfigureAwait(false);
                    return true;
                },
                request,
                _options.LeaseTime / 4,
                stopping).ConfigureAwait(false);
            SettlingLog.HandedOver(_logger, request.Id, reason);
            return true;
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            SettlingLog.NotHandedOver(_logger, exception, request.Id);
            return false;
        }
    }

    private async Task<T> WithStoreAsync<T>(Func<IOpenRequestStore, ValueTask<T>> act)
    {
        AsyncServiceScope scope = _scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            return await act(scope.ServiceProvider.GetRequiredService<IOpenRequestStore>()).ConfigureAwait(false);
        }
    }

    /// <summary>Does not wait for a settler that ignores its token: the others go on, and what it finds out later is found out again.</summary>
    private async Task<T> WithSettlerAsync<T>(Func<IOpenRequestSettler, OpenRequest, CancellationToken, Task<T>> act, OpenRequest request, TimeSpan time, CancellationToken stopping)
    {
        using CancellationTokenSource limit = new(time, _time);
        using CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        AsyncServiceScope scope = _scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            return await act(scope.ServiceProvider.GetRequiredService<IOpenRequestSettler>(), request, both.Token).WaitAsync(both.Token).ConfigureAwait(false);
        }
    }
}
