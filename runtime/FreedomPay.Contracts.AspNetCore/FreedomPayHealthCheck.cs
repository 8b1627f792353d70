using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using FreedomPay.Contracts.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace FreedomPay.Contracts.AspNetCore;

/// <summary>
/// Checks the options and the store, and looks back at what happened. The gateway is not asked unless the shop says so. That the gateway is away makes the program degraded and not unhealthy:
/// no restart helps.
/// </summary>
internal sealed class FreedomPayHealthCheck(FreedomPayHealthCheckOptions options, GatewayQuestion question, IServiceProvider services) : IHealthCheck
{
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever a store throws, it is not reachable.")]
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        HealthStatus failure = context.Registration.FailureStatus;
        if (services.GetService<IFreedomPayMerchants>() is not { } merchants)
        {
            return new HealthCheckResult(failure, "AddFreedomPay has not been called on the services.");
        }

        try
        {
            _ = merchants.All;
        }
        catch (OptionsValidationException exception)
        {
            return new HealthCheckResult(failure, $"The options are not valid. {string.Join(" ", exception.Failures)}");
        }

        if (services.GetRequiredService<INotificationStore>() is INotificationStoreProbe store)
        {
            try
            {
                await store.ProbeAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                return new HealthCheckResult(failure, "The store of decisions is not reachable: messages of the gateway are refused, and repeated later.", exception);
            }
        }

        TrafficCounts counts = services.GetRequiredService<RecentTraffic>().Within(options.Window);
        List<string> problems = [.. ProblemsOf(counts)];
        if (await question.AskAsync(services, options, cancellationToken).ConfigureAwait(false) is { } unanswered)
        {
            problems.Add(unanswered);
        }

        Dictionary<string, object> data = new(StringComparer.Ordinal)
        {
            ["requests"] = counts.Requests,
            ["unknown_outcomes"] = counts.UnknownOutcomes,
            ["signature_failures"] = counts.SignatureFailures,
        };
        return problems.Count == 0 ? HealthCheckResult.Healthy(data: data) : HealthCheckResult.Degraded(string.Join(" ", problems), data: data);
    }

    private IEnumerable<string> ProblemsOf(TrafficCounts counts)
    {
        string time = string.Create(CultureInfo.InvariantCulture, $"within {Math.Ceiling(options.Window.TotalMinutes)} min");
        if (counts.UnknownOutcomes >= options.UnknownOutcomes && counts.UnknownOutcomes >= options.UnknownShare * counts.Requests)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Of {counts.Requests} requests {time}, {counts.UnknownOutcomes} have an unknown outcome.");
        }

        if (counts.SignatureFailures >= options.SignatureFailures)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{counts.SignatureFailures} answers {time} prove nothing: is the key right?");
        }
    }
}
