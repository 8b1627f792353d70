using System.Diagnostics.CodeAnalysis;
using FreedomPay.Contracts;
using FreedomPay.Contracts.AspNetCore;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.AspNetCore.Http;

/// <summary>Reads messages of the gateway from any HTTP request, for example in a controller.</summary>
public static class FreedomPayHttpRequestExtensions
{
    /// <summary>
    /// Reads and verifies a message. The script name is the last segment of the route, never of the URL that was called. The reason why a message is not verified is logged.
    /// </summary>
    /// <remarks>
    /// <code>
    /// [AcceptVerbs("GET", "POST", Route = "/pay/result")]
    /// public async Task&lt;IActionResult&gt; Result() =&gt;
    ///     await (await Request.ReadNotificationAsync&lt;ResultNotifyRequest&gt;()).DecideAsync((notification, ct) =&gt; orders.ApplyAsync(notification, ct));
    /// </code>
    /// </remarks>
    /// <typeparam name="TRequest">The request record.</typeparam>
    /// <param name="request">The HTTP request. Its body must not have been read, except as a form.</param>
    /// <param name="merchant">The merchant's name; empty for the default merchant.</param>
    /// <param name="route">The route behind the public URL; <see langword="null"/> for that of the endpoint that runs.</param>
    /// <returns>The message, or the reason why it is not verified. Nothing is thrown because of what the request has.</returns>
    /// <exception cref="InvalidOperationException">
    /// No endpoint runs and no route is named; the merchant, its public URL or its key is missing; or another kind of message arrives under the same script name.
    /// </exception>
    /// <exception cref="ArgumentException">The last segment of the route is no plain text.</exception>
    public static async Task<ReceivedNotification<TRequest>> ReadNotificationAsync<TRequest>(this HttpRequest request, string merchant = "", [StringSyntax("Route")] string? route = null)
        where TRequest : IReceivableRequest<TRequest>
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(merchant);
        NotificationReceiver receiver = NotificationReceiver.Of(request.HttpContext.RequestServices, merchant);
        route ??= (request.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText
            ?? throw new InvalidOperationException("No endpoint with a route runs. Name the route, whose last segment is the script name.");
        return await receiver.ReceiveAsync<TRequest>(request, receiver.Merchant.Routes.Add(TRequest.Endpoint, route)).ConfigureAwait(false);
    }
}
