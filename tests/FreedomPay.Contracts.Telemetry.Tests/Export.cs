using System.Diagnostics;
using System.Globalization;
using System.Text;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;

namespace FreedomPay.Contracts.Telemetry.Tests;

/// <summary>What collectors got, as texts: everything that is written anywhere.</summary>
internal sealed class Export
{
    /// <summary>The activities of this library.</summary>
    public required IReadOnlyList<(string Name, ActivityKind Kind, IReadOnlyList<string> Tags)> Activities { get; init; }

    /// <summary>The instruments of this library with the tags that they had.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Instruments { get; init; }

    /// <summary>All points of this library's metrics.</summary>
    public required IReadOnlyList<string> Points { get; init; }

    /// <summary>Category and id of all log records.</summary>
    public required IReadOnlyList<(string Category, int Id, string Text)> Logs { get; init; }

    public required string Text { get; init; }

    public static Export Of(List<Activity> activities, List<MetricSnapshot> metrics, List<LogRecord> logs)
    {
        StringBuilder text = new();
        foreach (Activity activity in activities)
        {
            text.Append(CultureInfo.InvariantCulture, $"{activity.Source.Name} {activity.OperationName} {activity.DisplayName} {activity.Status} {activity.StatusDescription} {activity.TraceStateString}");
            Append(text, activity.TagObjects);
            Append(text, activity.Baggage.Select(static item => KeyValuePair.Create(item.Key, (object?)item.Value)));
            foreach (ActivityEvent happened in activity.Events)
            {
                text.Append(' ').Append(happened.Name);
                Append(text, happened.Tags);
            }

            text.Append('\n');
        }

        Dictionary<string, HashSet<string>> instruments = new(StringComparer.Ordinal);
        List<string> points = [];
        foreach (MetricSnapshot metric in metrics)
        {
            foreach (MetricPoint point in metric.MetricPoints)
            {
                StringBuilder line = new();
                line.Append(CultureInfo.InvariantCulture, $"{metric.MeterName} {metric.Name} {metric.Unit} {metric.Description}");
                foreach (KeyValuePair<string, object?> tag in point.Tags)
                {
                    line.Append(CultureInfo.InvariantCulture, $" {tag.Key}={tag.Value}");
                    if (metric.MeterName == FreedomPayTelemetry.MeterName)
                    {
                        (instruments.TryGetValue(metric.Name, out HashSet<string>? tags) ? tags : instruments[metric.Name] = new(StringComparer.Ordinal)).Add(tag.Key);
                    }
                }

                if (metric.MeterName == FreedomPayTelemetry.MeterName)
                {
                    points.Add(line.ToString());
                }

                text.Append(line).Append('\n');
            }
        }

        foreach (LogRecord log in logs)
        {
            text.Append(CultureInfo.InvariantCulture, $"{log.CategoryName} {log.EventId} {log.FormattedMessage} {log.Body} {log.Exception}");
            Append(text, log.Attributes ?? []);
            log.ForEachScope(static (scope, written) => Append(written, scope), text);
            text.Append('\n');
        }

        return new Export
        {
            Activities = [.. activities
                .Where(static activity => activity.Source.Name == FreedomPayTelemetry.ActivitySourceName)
                .Select(static activity => (activity.DisplayName, activity.Kind, (IReadOnlyList<string>)[.. activity.TagObjects.Select(static tag => tag.Key)]))],
            Instruments = instruments.ToDictionary(static pair => pair.Key, static pair => (IReadOnlyList<string>)[.. pair.Value.Order(StringComparer.Ordinal)]),
            Points = points,
            Logs = [.. logs.Select(static log => (log.CategoryName!, log.EventId.Id, log.FormattedMessage ?? string.Empty))],
            Text = text.ToString(),
        };
    }

    private static void Append(StringBuilder text, IEnumerable<KeyValuePair<string, object?>> tags)
    {
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            text.Append(CultureInfo.InvariantCulture, $" {tag.Key}={tag.Value}");
        }
    }

    private static void Append(StringBuilder text, LogRecordScope scope)
    {
        foreach (KeyValuePair<string, object?> item in scope)
        {
            text.Append(CultureInfo.InvariantCulture, $" {item.Key}={item.Value}");
        }
    }
}
