using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using System.Reflection;

namespace FreedomPay.Contracts.AspNetCore;

/// <summary>
/// Counts messages and times handlers, under the names of the runtime: whoever has added these sees what goes out and what comes in. Listeners are code of others that runs here;
/// one that throws must not cost a decision.
/// </summary>
[SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A listener can throw anything, and none of it is about the message.")]
internal static class NotificationTelemetry
{
    private const string EndpointTag = "freedompay.endpoint";
    private const string ErrorTypeTag = "error.type";
    private const string ResultTag = "freedompay.result";
    private const string ReasonTag = "freedompay.reason";
    private const string StateTag = "freedompay.payment.state";

    private static readonly string? Version =
        typeof(NotificationTelemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];

    private static readonly ActivitySource Source = new(FreedomPayTelemetry.ActivitySourceName, Version ?? string.Empty);

    private static readonly Meter Meter = new(FreedomPayTelemetry.MeterName, Version);

    private static readonly Counter<long> Messages = Meter.CreateCounter<long>(
        "freedompay.notifications", "{message}", "Messages of the gateway to the merchant.");

    private static readonly Histogram<double> HandlerDuration = CreateHandlerDuration();

    /// <summary>Gets a value indicating whether somebody listens.</summary>
    public static bool IsOn => Messages.Enabled || HandlerDuration.Enabled || Source.HasListeners();

    /// <summary>Begins the activity of a message that is verified.</summary>
    public static Activity? Begin(GatewayEndpoint endpoint)
    {
        try
        {
            Activity? activity = Source.StartActivity(endpoint.Name, ActivityKind.Internal);
            activity?.SetTag(EndpointTag, endpoint.Name);
            return activity;
        }
        catch (Exception)
        {
            return null;
        }
    }

    /// <summary>Counts a message.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="end">How it ended.</param>
    /// <param name="activity">The activity that ends with it.</param>
    /// <param name="request">The record of a verified message.</param>
    public static void End(GatewayEndpoint endpoint, NotificationEnd end, Activity? activity = null, object? request = null)
    {
        try
        {
            if (!Messages.Enabled && activity is null)
            {
                return;
            }

            (string result, string? reason) = TextsOf(end);
            TagList tags = new() { { EndpointTag, endpoint.Name }, { ResultTag, result } };
            activity?.SetTag(ResultTag, result);
            if (reason is not null)
            {
                tags.Add(ReasonTag, reason);
                activity?.SetTag(ReasonTag, reason);
            }

            // Only what has been decided counts, and once: a repeat reports the same payment again.
            if (end is NotificationEnd.Decided or NotificationEnd.Handled && request is IPaymentReport report)
            {
                string state = StateOf(report);
                tags.Add(StateTag, state);
                activity?.SetTag(StateTag, state);
            }

            if (result is "failed" or "not_kept")
            {
                activity?.SetTag(ErrorTypeTag, reason ?? result);
                activity?.SetStatus(ActivityStatusCode.Error);
            }

            Messages.Add(1, in tags);
            activity?.Dispose();
        }
        catch (Exception)
        {
        }
    }

    /// <summary>Runs a handler and measures how long it takes.</summary>
    public static async Task<T> TimeAsync<T>(GatewayEndpoint endpoint, Func<Task<T>> handler)
    {
        long begun = Stopwatch.GetTimestamp();
        try
        {
            T reply = await handler().ConfigureAwait(false);
            Record(endpoint, begun, errorType: null);
            return reply;
        }
        catch (Exception exception)
        {
            Record(endpoint, begun, exception.GetType().FullName);
            throw;
        }
    }

    private static void Record(GatewayEndpoint endpoint, long begun, string? errorType)
    {
        try
        {
            TagList tags = new() { { EndpointTag, endpoint.Name } };
            if (errorType is not null)
            {
                tags.Add(ErrorTypeTag, errorType);
            }

            HandlerDuration.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, in tags);
        }
        catch (Exception)
        {
        }
    }

    private static (string Result, string? Reason) TextsOf(NotificationEnd end) => end switch
    {
        NotificationEnd.Decided => ("decided", null),
        NotificationEnd.Repeated => ("repeated", null),
        NotificationEnd.Handled => ("handled", null),
        NotificationEnd.Returned => ("returned", null),
        NotificationEnd.TooLarge => ("refused", "too_large"),
        NotificationEnd.OtherMediaType => ("refused", "media_type"),
        NotificationEnd.Unreadable => ("refused", "unreadable"),
        NotificationEnd.Untrusted => ("refused", "untrusted"),
        NotificationEnd.Malformed => ("refused", "malformed"),
        NotificationEnd.CallerLeft => ("failed", "caller_left"),
        NotificationEnd.HandlerFailed => ("failed", "handler"),
        NotificationEnd.StoreFailed => ("failed", "store"),
        NotificationEnd.Stopping => ("failed", "stopping"),
        _ => ("not_kept", null),
    };

    /// <summary>A payment in test mode moves no money, whatever its state.</summary>
    private static string StateOf(IPaymentReport report) => report.IsTest == true ? "test" : report.State switch
    {
        PaymentState.Pending => "pending",
        PaymentState.Held => "held",
        PaymentState.Paid => "paid",
        PaymentState.PartlyRefunded => "partly_refunded",
        PaymentState.Refunded => "refunded",
        PaymentState.Cancelled => "cancelled",
        PaymentState.Failed => "failed",
        _ => "unknown",
    };

    private static Histogram<double> CreateHandlerDuration()
    {
        const string name = "freedompay.notification.handler.duration";
        const string description = "Time that the shop's handler took to decide a message.";
#if NET9_0_OR_GREATER
        return Meter.CreateHistogram(
            name, "s", description, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] });
#else
        return Meter.CreateHistogram<double>(name, "s", description);
#endif
    }
}
