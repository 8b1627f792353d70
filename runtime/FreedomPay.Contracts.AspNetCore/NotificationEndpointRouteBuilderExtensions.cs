using System.Diagnostics.CodeAnalysis;
using FreedomPay.Contracts;
using FreedomPay.Contracts.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps endpoints for messages of the gateway.</summary>
public static class NotificationEndpointRouteBuilderExtensions
{
    /// <summary>Receives a message of the gateway and replies to it: read within limits, verified, decided once, and answered with a signature. Repeats of the message get the same decision. A handler that throws leaves the message open for the next repeat.</summary>
    /// <typeparam name="TRequest">The request record.</typeparam>
    /// <typeparam name="TReply">The record of the reply.</typeparam>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path behind the public URL, such as <c>/pay/result</c>. Its last segment is the script name.</param>
    /// <param name="handler">Decides. Its token ends when the program stops, not when the gateway hangs up.</param>
    /// <param name="merchant">The merchant's name; empty for the default merchant.</param>
    /// <returns>A builder for what else the endpoint needs.</returns>
    /// <exception cref="ArgumentException">The last segment of the pattern is no plain text, or the message does not go to the merchant.</exception>
    /// <exception cref="InvalidOperationException">
    /// <c>AddFreedomPay</c> was not called, a setting or a service is missing, another kind of message arrives under the same script name, another endpoint is mapped to the same URL, or the endpoint is in a group.
    /// </exception>
    public static IEndpointConventionBuilder MapNotification<TRequest, TReply>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<Notification<TRequest>, CancellationToken, Task<TReply>> handler, string merchant = "")
        where TRequest : IReceivableRequest<TRequest>
        where TReply : IReply
    {
        ArgumentNullException.ThrowIfNull(handler);
        return NotificationEndpoints.Map<TRequest, TReply>(
            endpoints, pattern, merchant, [], (_, message, stopping) => handler(message, stopping));
    }

    /// <inheritdoc cref="MapNotification{TRequest, TReply}(IEndpointRouteBuilder, string, Func{Notification{TRequest}, CancellationToken, Task{TReply}}, string)"/>
    /// <typeparam name="TRequest">The request record.</typeparam>
    /// <typeparam name="TReply">The record of the reply.</typeparam>
    /// <typeparam name="TService">A service of the handler, from the scope of the request.</typeparam>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path behind the public URL, such as <c>/pay/result</c>. Its last segment is the script name.</param>
    /// <param name="handler">Decides. Its token ends when the program stops, not when the gateway hangs up.</param>
    /// <param name="merchant">The merchant's name; empty for the default merchant.</param>
    /// <returns>A builder for what else the endpoint needs.</returns>
    public static IEndpointConventionBuilder MapNotification<TRequest, TReply, TService>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<Notification<TRequest>, TService, CancellationToken, Task<TReply>> handler, string merchant = "")
        where TRequest : IReceivableRequest<TRequest>
        where TReply : IReply
        where TService : notnull
    {
        ArgumentNullException.ThrowIfNull(handler);
        return NotificationEndpoints.Map<TRequest, TReply>(
            endpoints, pattern, merchant, [typeof(TService)], (services, message, stopping) => handler(message, services.GetRequiredService<TService>(), stopping));
    }

    /// <inheritdoc cref="MapNotification{TRequest, TReply}(IEndpointRouteBuilder, string, Func{Notification{TRequest}, CancellationToken, Task{TReply}}, string)"/>
    /// <typeparam name="TRequest">The request record.</typeparam>
    /// <typeparam name="TReply">The record of the reply.</typeparam>
    /// <typeparam name="TService1">A service of the handler, from the scope of the request.</typeparam>
    /// <typeparam name="TService2">A service of the handler, from the scope of the request.</typeparam>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path behind the public URL, such as <c>/pay/result</c>. Its last segment is the script name.</param>
    /// <param name="handler">Decides. Its token ends when the program stops, not when the gateway hangs up.</param>
    /// <param name="merchant">The merchant's name; empty for the default merchant.</param>
    /// <returns>A builder for what else the endpoint needs.</returns>
    public static IEndpointConventionBuilder MapNotification<TRequest, TReply, TService1, TService2>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<Notification<TRequest>, TService1, TService2, CancellationToken, Task<TReply>> handler, string merchant = "")
        where TRequest : IReceivableRequest<TRequest>
        where TReply : IReply
        where TService1 : notnull
        where TService2 : notnull
    {
        ArgumentNullException.ThrowIfNull(handler);
        return NotificationEndpoints.Map<TRequest, TReply>(
            endpoints, pattern, merchant, [typeof(TService1), typeof(TService2)], (services, message, stopping) => handler(message, services.GetRequiredService<TService1>(), services.GetRequiredService<TService2>(), stopping));
    }

    /// <inheritdoc cref="MapNotification{TRequest, TReply}(IEndpointRouteBuilder, string, Func{Notification{TRequest}, CancellationToken, Task{TReply}}, string)"/>
    /// <typeparam name="TRequest">The request record.</typeparam>
    /// <typeparam name="TReply">The record of the reply.</typeparam>
    /// <typeparam name="TService1">A service of the handler, from the scope of the request.</typeparam>
    /// <typeparam name="TService2">A service of the handler, from the scope of the request.</typeparam>
    /// <typeparam name="TService3">A service of the handler, from the scope of the request.</typeparam>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path behind the public URL, such as <c>/pay/result</c>. Its last segment is the script name.</param>
    /// <param name="handler">Decides. Its token ends when the program stops, not when the gateway hangs up.</param>
    /// <param name="merchant">The merchant's name; empty for the default merchant.</param>
    /// <returns>A builder for what else the endpoint needs.</returns>
    public static IEndpointConventionBuilder MapNotification<TRequest, TReply, TService1, TService2, TService3>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<Notification<TRequest>, TService1, TService2, TService3, CancellationToken, Task<TReply>> handler, string merchant = "")
        where TRequest : IReceivableRequest<TRequest>
        where TReply : IReply
        where TService1 : notnull
        where TService2 : notnull
        where TService3 : notnull
    {
        ArgumentNullException.ThrowIfNull(handler);
        return NotificationEndpoints.Map<TRequest, TReply>(
            endpoints, pattern, merchant, [typeof(TService1), typeof(TService2), typeof(TService3)], (services, message, stopping) => handler(message, services.GetRequiredService<TService1>(), services.GetRequiredService<TService2>(), services.GetRequiredService<TService3>(), stopping));
    }

    /// <summary>Receives a message of the gateway for which no reply is documented: read within limits and verified. It may come again.</summary>
    /// <typeparam name="TRequest">The request record.</typeparam>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path behind the public URL, such as <c>/pay/result</c>. Its last segment is the script name.</param>
    /// <param name="handler">Handles the message, and says what the gateway gets: usually <c>Results.Ok()</c>. Its token ends when the program stops, not when the gateway hangs up.</param>
    /// <param name="merchant">The merchant's name; empty for the default merchant.</param>
    /// <returns>A builder for what else the endpoint needs.</returns>
    /// <exception cref="ArgumentException">The last segment of the pattern is no plain text, or the message does not go to the merchant.</exception>
    /// <exception cref="InvalidOperationException">
    /// <c>AddFreedomPay</c> was not called, a setting or a service is missing, another kind of message arrives under the same script name, another endpoint is mapped to the same URL, or the endpoint is in a group.
    /// </exception>
    public static IEndpointConventionBuilder MapNotificationWithoutReply<TRequest>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<Notification<TRequest>, CancellationToken, Task<IResult>> handler, string merchant = "")
        where TRequest : IReceivableRequest<TRequest>
    {
        ArgumentNullException.ThrowIfNull(handler);
        return NotificationEndpoints.MapWithoutReply<TRequest>(
            endpoints, pattern, merchant, [], (_, message, stopping) => handler(message, stopping));
    }

    /// <inheritdoc cref="MapNotificationWithoutReply{TRequest}(IEndpointRouteBuilder, string, Func{Notification{TRequest}, CancellationToken, Task{IResult}}, string)"/>
    /// <typeparam name="TRequest">The request record.</typeparam>
    /// <typeparam name="TService">A service of the handler, from the scope of the request.</typeparam>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path behind the public URL, such as <c>/pay/result</c>. Its last segment is the script name.</param>
    /// <param name="handler">Handles the message, and says what the gateway gets: usually <c>Results.Ok()</c>. Its token ends when the program stops, not when the gateway hangs up.</param>
    /// <param name="merchant">The merchant's name; empty for the default merchant.</param>
    /// <returns>A builder for what else the endpoint needs.</returns>
    public static IEndpointConventionBuilder MapNotificationWithoutReply<TRequest, TService>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<Notification<TRequest>, TService, CancellationToken, Task<IResult>> handler, string merchant = "")
        where TRequest : IReceivableRequest<TRequest>
        where TService : notnull
    {
        ArgumentNullException.ThrowIfNull(handler);
        return NotificationEndpoints.MapWithoutReply<TRequest>(
            endpoints, pattern, merchant, [typeof(TService)], (services, message, stopping) => handler(message, services.GetRequiredService<TService>(), stopping));
    }

    /// <inheritdoc cref="MapNotificationWithoutReply{TRequest}(IEndpointRouteBuilder, string, Func{Notification{TRequest}, CancellationToken, Task{IResult}}, string)"/>
    /// <typeparam name="TRequest">The request record.</typeparam>
    /// <typeparam name="TService1">A service of the handler, from the scope of the request.</typeparam>
    /// <typeparam name="TService2">A service of the handler, from the scope of the request.</typeparam>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path behind the public URL, such as <c>/pay/result</c>. Its last segment is the script name.</param>
    /// <param name="handler">Handles the message, and says what the gateway gets: usually <c>Results.Ok()</c>. Its token ends when the program stops, not when the gateway hangs up.</param>
    /// <param name="merchant">The merchant's name; empty for the default merchant.</param>
    /// <returns>A builder for what else the endpoint needs.</returns>
    public static IEndpointConventionBuilder MapNotificationWithoutReply<TRequest, TService1, TService2>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<Notification<TRequest>, TService1, TService2, CancellationToken, Task<IResult>> handler, string merchant = "")
        where TRequest : IReceivableRequest<TRequest>
        where TService1 : notnull
        where TService2 : notnull
    {
        ArgumentNullException.ThrowIfNull(handler);
        return NotificationEndpoints.MapWithoutReply<TRequest>(
            endpoints, pattern, merchant, [typeof(TService1), typeof(TService2)], (services, message, stopping) => handler(message, services.GetRequiredService<TService1>(), services.GetRequiredService<TService2>(), stopping));
    }

    /// <inheritdoc cref="MapNotificationWithoutReply{TRequest}(IEndpointRouteBuilder, string, Func{Notification{TRequest}, CancellationToken, Task{IResult}}, string)"/>
    /// <typeparam name="TRequest">The request record.</typeparam>
    /// <typeparam name="TService1">A service of the handler, from the scope of the request.</typeparam>
    /// <typeparam name="TService2">A service of the handler, from the scope of the request.</typeparam>
    /// <typeparam name="TService3">A service of the handler, from the scope of the request.</typeparam>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path behind the public URL, such as <c>/pay/result</c>. Its last segment is the script name.</param>
    /// <param name="handler">Handles the message, and says what the gateway gets: usually <c>Results.Ok()</c>. Its token ends when the program stops, not when the gateway hangs up.</param>
    /// <param name="merchant">The merchant's name; empty for the default merchant.</param>
    /// <returns>A builder for what else the endpoint needs.</returns>
    public static IEndpointConventionBuilder MapNotificationWithoutReply<TRequest, TService1, TService2, TService3>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<Notification<TRequest>, TService1, TService2, TService3, CancellationToken, Task<IResult>> handler, string merchant = "")
        where TRequest : IReceivableRequest<TRequest>
        where TService1 : notnull
        where TService2 : notnull
        where TService3 : notnull
    {
        ArgumentNullException.ThrowIfNull(handler);
        return NotificationEndpoints.MapWithoutReply<TRequest>(
            endpoints, pattern, merchant, [typeof(TService1), typeof(TService2), typeof(TService3)], (services, message, stopping) => handler(message, services.GetRequiredService<TService1>(), services.GetRequiredService<TService2>(), services.GetRequiredService<TService3>(), stopping));
    }
}
