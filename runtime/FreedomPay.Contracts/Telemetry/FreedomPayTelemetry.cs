namespace FreedomPay.Contracts;

/// <summary>The names by which traces and metrics of this library are collected.</summary>
/// <remarks>
/// <code>
/// builder.Services.AddOpenTelemetry()
///     .WithTracing(tracing =&gt; tracing.AddSource(FreedomPayTelemetry.ActivitySourceName))
///     .WithMetrics(metrics =&gt; metrics.AddMeter(FreedomPayTelemetry.MeterName));
/// </code>
/// All packages use these two names. What each instrument counts, with its tags, is in the documentation (telemetry.md). Nothing has the value of a field.
/// </remarks>
public static class FreedomPayTelemetry
{
    /// <summary>The name of the activity source: requests to the gateway, questions about outcomes, and messages that are decided.</summary>
    public const string ActivitySourceName = "FreedomPay.Contracts";

    /// <summary>The name of the meter.</summary>
    public const string MeterName = "FreedomPay.Contracts";
}
