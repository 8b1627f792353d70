using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FreedomPay.Contracts.AspNetCore;

/// <summary>Endpoints for messages that the gateway itself sends.</summary>
internal static class NotificationEndpoints
{
    public static IEndpointConventionBuilder Map<TRequest, TReply>(
        IEndpointRouteBuilder endpoints, string pattern, string merchant, Type[] services, Func<IServiceProvider, Notification<TRequest>, CancellationToken, Task<TReply>> handler)
        where TRequest : IReceivableRequest<TRequest>
        where TReply : IReply
    {
        NotificationReceiver receiver = InboundEndpoint.Receiver(endpoints, merchant, services);
        ScriptName scriptName = InboundEndpoint.Claim(endpoints, receiver, TRequest.Endpoint, pattern);
        return InboundEndpoint.Map(endpoints, pattern, TRequest.Endpoint.Title, context => ReplyAsync(context, receiver, scriptName, handler));
    }

    public static IEndpointConventionBuilder MapWithoutReply<TRequest>(
        IEndpointRouteBuilder endpoints, string pattern, string merchant, Type[] services, Func<IServiceProvider, Notification<TRequest>, CancellationToken, Task<IResult>> handler)
        where TRequest : IReceivableRequest<TRequest>
    {
        NotificationReceiver receiver = InboundEndpoint.Receiver(endpoints, merchant, services);
        ScriptName scriptName = InboundEndpoint.Claim(endpoints, receiver, TRequest.Endpoint, pattern);
        return InboundEndpoint.Map(endpoints, pattern, TRequest.Endpoint.Title, context => HandleAsync(context, receiver, scriptName, handler));
    }

    private static async Task ReplyAsync<TRequest, TReply>(
        HttpContext context, NotificationReceiver receiver, ScriptName scriptName, Func<IServiceProvider, Notification<TRequest>, CancellationToken, Task<TReply>> handler)
        where TRequest : IReceivableRequest<TRequest>
        where TReply : IReply
    {
        ReceivedNotification<TRequest> received = await receiver.ReceiveAsync<TRequest>(context.Request, scriptName).ConfigureAwait(false);
        NotificationResult result = await received.DecideAsync((notification, stopping) => handler(context.RequestServices, notification, stopping)).ConfigureAwait(false);
        await result.ExecuteAsync(context).ConfigureAwait(false);
    }

    private static async Task HandleAsync<TRequest>(
        HttpContext context, NotificationReceiver receiver, ScriptName scriptName, Func<IServiceProvider, Notification<TRequest>, CancellationToken, Task<IResult>> handler)
        where TRequest : IReceivableRequest<TRequest>
    {
        ReceivedNotification<TRequest> received = await receiver.ReceiveAsync<TRequest>(context.Request, scriptName).ConfigureAwait(false);
        IResult result = received.Notification is { } notification
            ? await receiver.HandleAsync(notification, (message, stopping) => handler(context.RequestServices, message, stopping)).ConfigureAwait(false)
            : new NotificationResult(received.StatusCode, received.End);
        await result.ExecuteAsync(context).ConfigureAwait(false);
    }
}
