using System.Diagnostics.CodeAnalysis;
using FreedomPay.Contracts;
using FreedomPay.Contracts.AspNetCore;
using FreedomPay.Contracts.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps endpoints to which the payer's browser comes back.</summary>
public static class BrowserEndpointRouteBuilderExtensions
{
    /// <summary>Receives the payer's browser when it comes back from the gateway. What it brings proves no payment, and may be unsigned: ask your own records, or the gateway.</summary>
    /// <typeparam name="TRequest">The request record.</typeparam>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path behind the public URL, such as <c>/pay/result</c>. It may have parameters before the last segment, which last segment is the script name.</param>
    /// <param name="handler">Shows a page. Its token ends when the program stops, not when the payer leaves.</param>
    /// <param name="merchant">The merchant's name; empty for the default merchant.</param>
    /// <returns>A builder for what else the endpoint needs.</returns>
    /// <exception cref="ArgumentException">The last segment of the pattern is no plain text, or the message does not go to the merchant.</exception>
    /// <exception cref="InvalidOperationException">
    /// <c>AddFreedomPay</c> was not called, a setting or a service is missing, another kind of message arrives under the same script name, another endpoint is mapped to the same URL, or the endpoint is in a group.
    /// </exception>
    public static IEndpointConventionBuilder MapPayerReturn<TRequest>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<PayerReturn<TRequest>, CancellationToken, Task<IResult>> handler, string merchant = "")
        where TRequest : IReceivableRequest<TRequest>
    {
        ArgumentNullException.ThrowIfNull(handler);
        return BrowserEndpoints.MapPayerReturn<TRequest>(
            endpoints, pattern, merchant, [], (_, message, stopping) => handler(message, stopping));
    }

    /// <inheritdoc cref="MapPayerReturn{TRequest}(IEndpointRouteBuilder, string, Func{PayerReturn{TRequest}, CancellationToken, Task{IResult}}, string)"/>
    /// <typeparam name="TRequest">The request record.</typeparam>
    /// <typeparam name="TService">A service of the handler, from the scope of the request.</typeparam>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path behind the public URL, such as <c>/pay/result</c>. It may have parameters before the last segment, which last segment is the script name.</param>
    /// <param name="handler">Shows a page. Its token ends when the program stops, not when the payer leaves.</param>
    /// <param name="merchant">The merchant's name; empty for the default merchant.</param>
    /// <returns>A builder for what else the endpoint needs.</returns>
    public static IEndpointConventionBuilder MapPayerReturn<TRequest, TService>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<PayerReturn<TRequest>, TService, CancellationToken, Task<IResult>> handler, string merchant = "")
        where TRequest : IReceivableRequest<TRequest>
        where TService : notnull
    {
        ArgumentNullException.ThrowIfNull(handler);
        return BrowserEndpoints.MapPayerReturn<TRequest>(
            endpoints, pattern, merchant, [typeof(TService)], (services, message, stopping) => handler(message, services.GetRequiredService<TService>(), stopping));
    }

    /// <inheritdoc cref="MapPayerReturn{TRequest}(IEndpointRouteBuilder, string, Func{PayerReturn{TRequest}, CancellationToken, Task{IResult}}, string)"/>
    /// <typeparam name="TRequest">The request record.</typeparam>
    /// <typeparam name="TService1">A service of the handler, from the scope of the request.</typeparam>
    /// <typeparam name="TService2">A service of the handler, from the scope of the request.</typeparam>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path behind the public URL, such as <c>/pay/result</c>. It may have parameters before the last segment, which last segment is the script name.</param>
    /// <param name="handler">Shows a page. Its token ends when the program stops, not when the payer leaves.</param>
    /// <param name="merchant">The merchant's name; empty for the default merchant.</param>
    /// <returns>A builder for what else the endpoint needs.</returns>
    public static IEndpointConventionBuilder MapPayerReturn<TRequest, TService1, TService2>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<PayerReturn<TRequest>, TService1, TService2, CancellationToken, Task<IResult>> handler, string merchant = "")
        where TRequest : IReceivableRequest<TRequest>
        where TService1 : notnull
        where TService2 : notnull
    {
        ArgumentNullException.ThrowIfNull(handler);
        return BrowserEndpoints.MapPayerReturn<TRequest>(
            endpoints, pattern, merchant, [typeof(TService1), typeof(TService2)], (services, message, stopping) => handler(message, services.GetRequiredService<TService1>(), services.GetRequiredService<TService2>(), stopping));
    }

    /// <inheritdoc cref="MapPayerReturn{TRequest}(IEndpointRouteBuilder, string, Func{PayerReturn{TRequest}, CancellationToken, Task{IResult}}, string)"/>
    /// <typeparam name="TRequest">The request record.</typeparam>
    /// <typeparam name="TService1">A service of the handler, from the scope of the request.</typeparam>
    /// <typeparam name="TService2">A service of the handler, from the scope of the request.</typeparam>
    /// <typeparam name="TService3">A service of the handler, from the scope of the request.</typeparam>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path behind the public URL, such as <c>/pay/result</c>. It may have parameters before the last segment, which last segment is the script name.</param>
    /// <param name="handler">Shows a page. Its token ends when the program stops, not when the payer leaves.</param>
    /// <param name="merchant">The merchant's name; empty for the default merchant.</param>
    /// <returns>A builder for what else the endpoint needs.</returns>
    public static IEndpointConventionBuilder MapPayerReturn<TRequest, TService1, TService2, TService3>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<PayerReturn<TRequest>, TService1, TService2, TService3, CancellationToken, Task<IResult>> handler, string merchant = "")
        where TRequest : IReceivableRequest<TRequest>
        where TService1 : notnull
        where TService2 : notnull
        where TService3 : notnull
    {
        ArgumentNullException.ThrowIfNull(handler);
        return BrowserEndpoints.MapPayerReturn<TRequest>(
            endpoints, pattern, merchant, [typeof(TService1), typeof(TService2), typeof(TService3)], (services, message, stopping) => handler(message, services.GetRequiredService<TService1>(), services.GetRequiredService<TService2>(), services.GetRequiredService<TService3>(), stopping));
    }

    /// <summary>Receives the payer's browser when the issuer's ACS posts it back (<c>TermUrl</c>). Nothing is signed, and cookies that are not <c>SameSite=None</c> do not come along.</summary>
    /// <typeparam name="TMessage">The message record.</typeparam>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path. It may have parameters anywhere, such as an id of the payment.</param>
    /// <param name="handler">Finishes 3DS and shows a page. Its token ends when the program stops, not when the payer leaves: the request that it sends moves money.</param>
    /// <returns>A builder for what else the endpoint needs.</returns>
    /// <exception cref="InvalidOperationException">A service of the handler is missing.</exception>
    public static IEndpointConventionBuilder MapAcsReturn<TMessage>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<AcsReturn<TMessage>, CancellationToken, Task<IResult>> handler)
        where TMessage : class, IReadableMessage<TMessage>
    {
        ArgumentNullException.ThrowIfNull(handler);
        return BrowserEndpoints.MapAcsReturn<TMessage>(
            endpoints, pattern, [], (_, message, stopping) => handler(message, stopping));
    }

    /// <inheritdoc cref="MapAcsReturn{TMessage}(IEndpointRouteBuilder, string, Func{AcsReturn{TMessage}, CancellationToken, Task{IResult}})"/>
    /// <typeparam name="TMessage">The message record.</typeparam>
    /// <typeparam name="TService">A service of the handler, from the scope of the request.</typeparam>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path. It may have parameters anywhere, such as an id of the payment.</param>
    /// <param name="handler">Finishes 3DS and shows a page. Its token ends when the program stops, not when the payer leaves: the request that it sends moves money.</param>
    /// <returns>A builder for what else the endpoint needs.</returns>
    public static IEndpointConventionBuilder MapAcsReturn<TMessage, TService>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<AcsReturn<TMessage>, TService, CancellationToken, Task<IResult>> handler)
        where TMessage : class, IReadableMessage<TMessage>
        where TService : notnull
    {
        ArgumentNullException.ThrowIfNull(handler);
        return BrowserEndpoints.MapAcsReturn<TMessage>(
            endpoints, pattern, [typeof(TService)], (services, message, stopping) => handler(message, services.GetRequiredService<TService>(), stopping));
    }

    /// <inheritdoc cref="MapAcsReturn{TMessage}(IEndpointRouteBuilder, string, Func{AcsReturn{TMessage}, CancellationToken, Task{IResult}})"/>
    /// <typeparam name="TMessage">The message record.</typeparam>
    /// <typeparam name="TService1">A service of the handler, from the scope of the request.</typeparam>
    /// <typeparam name="TService2">A service of the handler, from the scope of the request.</typeparam>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path. It may have parameters anywhere, such as an id of the payment.</param>
    /// <param name="handler">Finishes 3DS and shows a page. Its token ends when the program stops, not when the payer leaves: the request that it sends moves money.</param>
    /// <returns>A builder for what else the endpoint needs.</returns>
    public static IEndpointConventionBuilder MapAcsReturn<TMessage, TService1, TService2>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<AcsReturn<TMessage>, TService1, TService2, CancellationToken, Task<IResult>> handler)
        where TMessage : class, IReadableMessage<TMessage>
        where TService1 : notnull
        where TService2 : notnull
    {
        ArgumentNullException.ThrowIfNull(handler);
        return BrowserEndpoints.MapAcsReturn<TMessage>(
            endpoints, pattern, [typeof(TService1), typeof(TService2)], (services, message, stopping) => handler(message, services.GetRequiredService<TService1>(), services.GetRequiredService<TService2>(), stopping));
    }

    /// <inheritdoc cref="MapAcsReturn{TMessage}(IEndpointRouteBuilder, string, Func{AcsReturn{TMessage}, CancellationToken, Task{IResult}})"/>
    /// <typeparam name="TMessage">The message record.</typeparam>
    /// <typeparam name="TService1">A service of the handler, from the scope of the request.</typeparam>
    /// <typeparam name="TService2">A service of the handler, from the scope of the request.</typeparam>
    /// <typeparam name="TService3">A service of the handler, from the scope of the request.</typeparam>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path. It may have parameters anywhere, such as an id of the payment.</param>
    /// <param name="handler">Finishes 3DS and shows a page. Its token ends when the program stops, not when the payer leaves: the request that it sends moves money.</param>
    /// <returns>A builder for what else the endpoint needs.</returns>
    public static IEndpointConventionBuilder MapAcsReturn<TMessage, TService1, TService2, TService3>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<AcsReturn<TMessage>, TService1, TService2, TService3, CancellationToken, Task<IResult>> handler)
        where TMessage : class, IReadableMessage<TMessage>
        where TService1 : notnull
        where TService2 : notnull
        where TService3 : notnull
    {
        ArgumentNullException.ThrowIfNull(handler);
        return BrowserEndpoints.MapAcsReturn<TMessage>(
            endpoints, pattern, [typeof(TService1), typeof(TService2), typeof(TService3)], (services, message, stopping) => handler(message, services.GetRequiredService<TService1>(), services.GetRequiredService<TService2>(), services.GetRequiredService<TService3>(), stopping));
    }
}
