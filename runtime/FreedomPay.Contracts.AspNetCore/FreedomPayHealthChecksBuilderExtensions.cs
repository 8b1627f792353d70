using FreedomPay.Contracts.AspNetCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a health check for the merchants of <c>AddFreedomPay</c>.</summary>
public static class FreedomPayHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a health check that asks nothing of the gateway: unhealthy if options are not valid or the store of decisions is not reachable; degraded if outcomes of recent requests are unknown or
    /// recent answers prove nothing.
    /// </summary>
    /// <param name="builder">The builder of <c>AddHealthChecks</c>.</param>
    /// <param name="configure">Sets the limits, or a question to the gateway; <see langword="null"/> for the defaults.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">What is reported instead of unhealthy; <see langword="null"/> for unhealthy.</param>
    /// <param name="tags">Tags by which checks are chosen.</param>
    /// <param name="timeout">How long the check may take; <see langword="null"/> for any time.</param>
    /// <returns>The builder.</returns>
    public static IHealthChecksBuilder AddFreedomPay(
        this IHealthChecksBuilder builder,
        Action<FreedomPayHealthCheckOptions>? configure = null,
        string name = "freedompay",
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(name);
        FreedomPayHealthCheckOptions options = new();
        configure?.Invoke(options);
        builder.Services.TryAddSingleton(TimeProvider.System);
        if (!builder.Services.Any(static service => service.ServiceType == typeof(RecentTraffic)))
        {
            // From the start of the program, and not from when the health is first asked for.
            builder.Services.AddSingleton<RecentTraffic>();
            builder.Services.AddHostedService(static services => services.GetRequiredService<RecentTraffic>());
        }

        GatewayQuestion question = new();
        return builder.Add(new HealthCheckRegistration(name, services => new FreedomPayHealthCheck(options, question, services), failureStatus, tags, timeout));
    }
}
