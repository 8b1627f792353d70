using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;

namespace FreedomPay.Contracts.AspNetCore;

/// <summary>Counts what the meter reports, minute by minute and for an hour: what the health check judges by. It counts all of this process.</summary>
internal sealed class RecentTraffic(TimeProvider time) : IHostedService, IDisposable
{
    private const int Minutes = 60;

    private readonly object _lock = new();
    private readonly TrafficCounts[] _counts = new TrafficCounts[Minutes];
    private readonly long[] _minutes = new long[Minutes];
    private MeterListener? _listener;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        MeterListener listener = new()
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == FreedomPayTelemetry.MeterName && instrument.Name is "freedompay.client.request.duration" or "freedompay.signature.failures")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) => AddRequest(tags));
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => AddSignatureFailure(tags));
        listener.Start();
        _listener = listener;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => Interlocked.Exchange(ref _listener, null)?.Dispose();

    /// <summary>Returns what was counted within a time, this minute included.</summary>
    public TrafficCounts Within(TimeSpan window)
    {
        long now = Minute();
        long first = now - (long)Math.Ceiling(window.TotalMinutes) + 1;
        TrafficCounts sum = default;
        lock (_lock)
        {
            for (int index = 0; index < Minutes; index++)
            {
                if (_minutes[index] >= first && _minutes[index] <= now)
                {
                    sum += _counts[index];
                }
            }
        }

        return sum;
    }

    private void AddRequest(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        // A question that gets no answer leaves nothing open.
        if (ValueOf(tags, "freedompay.effect") != "reads")
        {
            Add(new TrafficCounts(Requests: 1, UnknownOutcomes: ValueOf(tags, "freedompay.outcome") == "unknown" ? 1 : 0, SignatureFailures: 0));
        }
    }

    private void AddSignatureFailure(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        // Anyone can send a message without a signature, and nobody shall decide from outside how this program feels.
        if (ValueOf(tags, "freedompay.direction") == "outbound")
        {
            Add(new TrafficCounts(Requests: 0, UnknownOutcomes: 0, SignatureFailures: 1));
        }
    }

    private void Add(TrafficCounts counts)
    {
        long minute = Minute();
        int index = (int)(minute % Minutes);
        lock (_lock)
        {
            _counts[index] = _minutes[index] == minute ? _counts[index] + counts : counts;
            _minutes[index] = minute;
        }
    }

    private long Minute() => time.GetUtcNow().UtcTicks / TimeSpan.TicksPerMinute;

    private static string? ValueOf(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            if (tag.Key == name)
            {
                return tag.Value as string;
            }
        }

        return null;
    }
}
