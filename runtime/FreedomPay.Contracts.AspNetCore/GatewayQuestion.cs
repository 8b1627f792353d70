using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.AspNetCore;

/// <summary>Asks the gateway now and then, and remembers the answer: health is asked for every few seconds, and often by strangers.</summary>
internal sealed class GatewayQuestion
{
    private readonly object _lock = new();
    private Task<string?>? _asked;
    private DateTimeOffset _askedAt;

    /// <summary>Returns what is wrong; <see langword="null"/> if nothing is, or if nothing is to be asked.</summary>
    public async Task<string?> AskAsync(IServiceProvider services, FreedomPayHealthCheckOptions options, CancellationToken cancellationToken)
    {
        if (options.Question is not { } ask)
        {
            return null;
        }

        DateTimeOffset now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        Task<string?> asked;
        lock (_lock)
        {
            if (_asked is null || (_asked.IsCompleted && (now - _askedAt >= options.QuestionInterval || now < _askedAt)))
            {
                // Without the token of whoever came first: the others wait for the same answer, and the client has its own time-out.
                _asked = ask(services);
                _askedAt = now;
            }

            asked = _asked;
        }

        return await asked.WaitAsync(cancellationToken).ConfigureAwait(false);
    }
}
