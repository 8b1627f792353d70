using System.Diagnostics;

namespace FreedomPay.Contracts.Hosting;

/// <summary>
/// Sends the ids of the program's own trace. Not by .NET's handler for it: that one also sends baggage, and begins an activity with the whole URL, in which there can be what
/// belongs to the payer.
/// </summary>
internal sealed class TraceHeaderHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        AddHeaders(request);
        return base.SendAsync(request, cancellationToken);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        AddHeaders(request);
        return base.Send(request, cancellationToken);
    }

    private static void AddHeaders(HttpRequestMessage request)
    {
        if (Activity.Current is not { } activity)
        {
            return;
        }

        DistributedContextPropagator.Current.Inject(activity, request, static (carrier, name, value) =>
        {
            bool isId = name.Equals("traceparent", StringComparison.OrdinalIgnoreCase) || name.Equals("tracestate", StringComparison.OrdinalIgnoreCase);
            if (isId && carrier is HttpRequestMessage message && !message.Headers.Contains(name))
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }
        });
    }
}
