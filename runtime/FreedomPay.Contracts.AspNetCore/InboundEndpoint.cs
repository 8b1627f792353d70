using System.Runtime.CompilerServices;
using FreedomPay.Contracts.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FreedomPay.Contracts.AspNetCore;

/// <summary>What all endpoints for messages to the merchant have in common. Mistakes show when they are mapped, before the first message comes.</summary>
internal static class InboundEndpoint
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Post];

    /// <summary>Where messages arrive, of each application.</summary>
    private static readonly ConditionalWeakTable<IEndpointRouteBuilder, HashSet<string>> Urls = [];

    public static NotificationReceiver Receiver(IEndpointRouteBuilder endpoints, string merchant, Type[] services)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(merchant);

        // Otherwise the first merchant's mistakes would hide those of the others.
        endpoints.ServiceProvider.GetService<IStartupValidator>()?.Validate();
        Require(endpoints, services);
        NotificationReceiver receiver = NotificationReceiver.Of(endpoints.ServiceProvider, merchant);
        RequireStore(endpoints.ServiceProvider);
        return receiver;
    }

    public static ScriptName Claim(IEndpointRouteBuilder endpoints, NotificationReceiver receiver, GatewayEndpoint endpoint, string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ScriptName script = receiver.Merchant.Routes.Add(endpoint, pattern);
        string url = receiver.Merchant.UrlOf(pattern);
        if (!Urls.GetValue(endpoints, static _ => new HashSet<string>(StringComparer.OrdinalIgnoreCase)).Add(url))
        {
            throw new InvalidOperationException(
                $"{endpoint.Title} of {receiver.Merchant} cannot arrive at {url}: another endpoint is mapped there, and routing would refuse every message to both. Map each URL once, for one merchant.");
        }

        receiver.LogRoute(endpoint, url);
        return script;
    }

    /// <summary>Throws if a handler's service is not registered: the first payment is too late to learn it.</summary>
    public static void Require(IEndpointRouteBuilder endpoints, Type[] services)
    {
        if (endpoints.ServiceProvider.GetService<IServiceProviderIsService>() is not { } known)
        {
            return;
        }

        foreach (Type service in services)
        {
            if (!known.IsService(service))
            {
                throw new InvalidOperationException($"The handler needs the service {service}, which is not registered.");
            }
        }
    }

    /// <summary>Throws if the store of decisions cannot be created. It comes from the scope of each request.</summary>
    private static void RequireStore(IServiceProvider services)
    {
        AsyncServiceScope scope = services.CreateAsyncScope();
        try
        {
            scope.ServiceProvider.GetRequiredService<INotificationStore>();
        }
        finally
        {
            // What is only disposed of asynchronously would throw otherwise; a store that nobody has used has nothing to wait for.
            scope.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    public static IEndpointConventionBuilder Map(IEndpointRouteBuilder endpoints, string pattern, string title, RequestDelegate handle)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (endpoints is RouteGroupBuilder)
        {
            throw new InvalidOperationException($"The endpoint {pattern} is in a group. Map it on the application, with its whole path: the URL that the gateway is told follows from it.");
        }

        // The signature is what proves the sender: the gateway has neither a cookie nor an antiforgery token.
        return endpoints.MapMethods(pattern, Methods, handle).WithDisplayName($"{title}: {pattern}").AllowAnonymous().DisableAntiforgery();
    }
}
