using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using System.Reflection;

namespace FreedomPay.Contracts;

/// <summary>What is measured, and the source of activities.</summary>
/// <remarks>
/// Listeners are code of others that runs here. One that throws must not cost the answer to a request that has moved money: nothing of it leaves these methods.
/// </remarks>
[SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A listener can throw anything, and none of it is about the request.")]
internal static class Instruments
{
    private static readonly string? Version =
        typeof(Instruments).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];

    private static readonly ActivitySource Source = new(FreedomPayTelemetry.ActivitySourceName, Version ?? string.Empty);

    private static readonly Meter Meter = new(FreedomPayTelemetry.MeterName, Version);

    public static bool IsTraced => Source.HasListeners();

    public static Histogram<double> RequestDuration { get; } = Seconds(
        "freedompay.client.request.duration", "Time from sending a request to the gateway until its answer was read.");

    public static Histogram<double> SettlementDuration { get; } = Seconds(
        "freedompay.settlement.duration", "Time until the outcome of a request was known, or nobody asked any longer.");

    public static Counter<long> SettlementQuestions { get; } = Meter.CreateCounter<long>(
        "freedompay.settlement.questions", "{question}", "Questions to the gateway about the outcome of a request.");

    public static Counter<long> SignatureFailures { get; } = Meter.CreateCounter<long>(
        "freedompay.signature.failures", "{message}", "Answers and notifications that prove nothing.");

    public static Counter<long> ContractDrift { get; } = Meter.CreateCounter<long>(
        "freedompay.contract.drift", "{field}", "Fields of verified messages that are not as the spec says.");

    public static Activity? Start(string name, ActivityKind kind)
    {
        try
        {
            return Source.StartActivity(name, kind);
        }
        catch (Exception)
        {
            return null;
        }
    }

    public static void Stop(Activity? activity)
    {
        try
        {
            activity?.Dispose();
        }
        catch (Exception)
        {
        }
    }

    public static void Record(Histogram<double> histogram, TimeSpan duration, in TagList tags)
    {
        try
        {
            histogram.Record(duration.TotalSeconds, in tags);
        }
        catch (Exception)
        {
        }
    }

    public static void Add(Counter<long> counter, long count, in TagList tags)
    {
        try
        {
            counter.Add(count, in tags);
        }
        catch (Exception)
        {
        }
    }

    /// <summary>Creates a histogram of durations, from a fast question to a time-out. Without advice, collectors assume milliseconds.</summary>
    private static Histogram<double> Seconds(string name, string description) =>
#if NET9_0_OR_GREATER
        Meter.CreateHistogram(
            name, "s", description, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120] });
#else
        Meter.CreateHistogram<double>(name, "s", description);
#endif
}
