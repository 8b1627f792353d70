using FreedomPay.Contracts.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FreedomPay.Contracts.AspNetCore;

/// <summary>Endpoints to which the payer's browser comes: whatever it brings, the payer sees a page, and mistakes of the handler are those of any page.</summary>
internal static class BrowserEndpoints
{
    public static IEndpointConventionBuilder MapPayerReturn<TRequest>(
        IEndpointRouteBuilder endpoints, string pattern, string merchant, Type[] services, Func<IServiceProvider, PayerReturn<TRequest>, CancellationToken, Task<IResult>> handler)
        where TRequest : IReceivableRequest<TRequest>
    {
        NotificationReceiver receiver = InboundEndpoint.Receiver(endpoints, merchant, services);
        ScriptName scriptName = InboundEndpoint.Claim(endpoints, receiver, TRequest.Endpoint, pattern);
        return InboundEndpoint.Map(endpoints, pattern, TRequest.Endpoint.Title, async context =>
        {
            ReceivedNotification<TRequest> received = await receiver.ReceiveAsync<TRequest>(context.Request, scriptName).ConfigureAwait(false);

            if (received.Notification is not null)
            {
                NotificationTelemetry.End(TRequest.Endpoint, NotificationEnd.Returned);
            }

            // What could not be read is a message without anything: it proves nothing either.
            ReceivedRequest<TRequest> message = received.Received
                ?? MessageReading.ReadRequest<TRequest>(MessageFields.Empty, receiver.Merchant.Credentials, scriptName, options: null);
            IResult result = await handler(context.RequestServices, new PayerReturn<TRequest>(message, receiver.Merchant, context), receiver.Stopping).ConfigureAwait(false);
            await result.ExecuteAsync(context).ConfigureAwait(false);
        });
    }

    public static IEndpointConventionBuilder MapAcsReturn<TMessage>(
        IEndpointRouteBuilder endpoints, string pattern, Type[] services, Func<IServiceProvider, AcsReturn<TMessage>, CancellationToken, Task<IResult>> handler)
        where TMessage : class, IReadableMessage<TMessage>
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        InboundEndpoint.Require(endpoints, services);
        CancellationToken stopping = endpoints.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        return InboundEndpoint.Map(endpoints, pattern, "Form from the issuer's ACS", async context =>
        {
            NotificationFields read = await NotificationBody.ReadAsync(context.Request).ConfigureAwait(false);
            AcsReturn<TMessage> message = new(MessageReading.ReadUnsigned<TMessage>(read.Fields ?? MessageFields.Empty), context);
            IResult result = await handler(context.RequestServices, message, stopping).ConfigureAwait(false);
            await result.ExecuteAsync(context).ConfigureAwait(false);
        });
    }
}
