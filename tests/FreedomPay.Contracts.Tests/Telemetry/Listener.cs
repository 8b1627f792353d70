using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace FreedomPay.Contracts.Tests.Telemetry;

/// <summary>Listens with .NET's own listeners, which collectors are made of.</summary>
internal sealed class Listener : IDisposable
{
    private readonly MeterListener? _meter;
    private readonly ActivityListener? _activity;
    private readonly List<string> _measurements = [];
    private readonly List<Activity> _activities = [];

    public Listener(bool toMetrics = true, bool toTraces = true, Action? onEvent = null)
    {
        if (toMetrics)
        {
            _meter = new MeterListener
            {
                InstrumentPublished = static (instrument, listener) =>
                {
                    if (instrument.Meter.Name == FreedomPayTelemetry.MeterName)
                    {
                        listener.EnableMeasurementEvents(instrument);
                    }
                },
            };
            _meter.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value >= 0 ? "duration" : "negative", tags, onEvent));
            _meter.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value.ToString(CultureInfo.InvariantCulture), tags, onEvent));
            _meter.Start();
        }

        if (toTraces)
        {
            _activity = new ActivityListener
            {
                ShouldListenTo = static source => source.Name == FreedomPayTelemetry.ActivitySourceName,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStarted = _ => onEvent?.Invoke(),
                ActivityStopped = activity =>
                {
                    onEvent?.Invoke();
                    lock (_activities)
                    {
                        _activities.Add(activity);
                    }
                },
            };
            ActivitySource.AddActivityListener(_activity);
        }
    }

    /// <summary>Instrument, value and tags in the order of their names.</summary>
    public IReadOnlyList<string> Measurements => [.. _measurements];

    public IReadOnlyList<Activity> Activities => [.. _activities];

    public IEnumerable<string> Of(string instrument) => Measurements.Where(line => line.StartsWith(instrument + " ", StringComparison.Ordinal)).Select(line => line[(instrument.Length + 1)..]);

    public static string TextOf(Activity activity) =>
        $"{activity.DisplayName} {activity.Kind} {activity.Status} {TextOf(activity.TagObjects)}";

    public void Dispose()
    {
        _meter?.Dispose();
        _activity?.Dispose();
    }

    private static string TextOf(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(' ', tags
        .OrderBy(static tag => tag.Key, StringComparer.Ordinal)
        .Select(static tag => string.Create(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}")));

    private void Add(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags, Action? onEvent)
    {
        onEvent?.Invoke();
        lock (_measurements)
        {
            _measurements.Add($"{instrument.Name} {value} {TextOf(tags.ToArray())}");
        }
    }
}
