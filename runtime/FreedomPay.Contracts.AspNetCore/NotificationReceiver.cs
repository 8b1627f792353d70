using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FreedomPay.Contracts.AspNetCore;

/// <summary>Receives the messages to one merchant and has each decided once.</summary>
internal sealed class NotificationReceiver
{
    private readonly IHostApplicationLifetime _lifetime;
    private readonly ILogger _logger;

    // Merchants of two gateways can have one id, and their payments too.
    private readonly string _gateway;

    private NotificationReceiver(IServiceProvider services, FreedomPayMerchant merchant)
    {
        Merchant = merchant;
        _gateway = $"{merchant.Host.Authority}/";
        _lifetime = services.GetRequiredService<IHostApplicationLifetime>();
        _logger = new QuietLogger(services.GetRequiredService<ILoggerFactory>().CreateLogger(NotificationLog.Category));
    }

    public FreedomPayMerchant Merchant { get; }

    /// <summary>Gets the token of handlers: a gateway that hangs up ends no payment.</summary>
    public CancellationToken Stopping => _lifetime.ApplicationStopping;

    public static NotificationReceiver Of(IServiceProvider services, string merchant) => new(
        services,
        (services.GetService<IFreedomPayMerchants>() ?? throw new InvalidOperationException("AddFreedomPay has not been called: builder.Services.AddFreedomPay(builder.Configuration.GetSection(\"FreedomPay\"))."))[merchant]);

    /// <summary>Says where messages are expected: a public URL that is wrong, or that the gateway cannot reach, shows nowhere else in this program.</summary>
    public void LogRoute(GatewayEndpoint endpoint, string url)
    {
        if (Merchant is { PublicUrl.IsLoopback: true, Host.IsLoopback: false })
        {
            NotificationLog.Unreachable(_logger, endpoint.Title, Merchant.ToString(), url);
        }
        else
        {
            NotificationLog.Receives(_logger, endpoint.Title, Merchant.ToString(), url);
        }
    }

    public async ValueTask<ReceivedNotification<TRequest>> ReceiveAsync<TRequest>(HttpRequest request, ScriptName scriptName)
        where TRequest : IReceivableRequest<TRequest>
    {
        NotificationFields read;
        try
        {
            read = await NotificationBody.ReadAsync(request).ConfigureAwait(false);
        }
        catch (Exception exception) when (request.HttpContext.RequestAborted.IsCancellationRequested && exception is IOException or OperationCanceledException)
        {
            NotificationLog.CallerLeft(_logger, exception, TRequest.Endpoint.Title, Merchant.ToString());
            NotificationTelemetry.End(TRequest.Endpoint, NotificationEnd.CallerLeft);
            return new ReceivedNotification<TRequest>(this, request.HttpContext, null, StatusCodes.Status400BadRequest, "The caller left.", NotificationEnd.CallerLeft);
        }

        if (read.Fields is null)
        {
            return Refused<TRequest>(request.HttpContext, null, read.StatusCode, read.Reason, EndOf(read.StatusCode));
        }

        ReceivedRequest<TRequest> received = MessageReading.ReadRequest<TRequest>(read.Fields, Merchant.Credentials, scriptName, options: null);
        return received switch
        {
            ReceivedRequest<TRequest>.Verified => new ReceivedNotification<TRequest>(this, request.HttpContext, received, StatusCodes.Status200OK, reason: null),
            ReceivedRequest<TRequest>.Untrusted untrusted => Refused(request.HttpContext, received, StatusCodes.Status400BadRequest, untrusted.Reason, NotificationEnd.Untrusted),
            _ => Refused(request.HttpContext, received, StatusCodes.Status400BadRequest, ((ReceivedRequest<TRequest>.Malformed)received).Reason, NotificationEnd.Malformed),
        };
    }

    /// <summary>Has a verified message decided, or finds what was decided, and signs the reply.</summary>
    public Task<NotificationResult> DecideAsync<TRequest, TReply>(
        HttpContext context, Notification<TRequest> notification, Func<Notification<TRequest>, CancellationToken, Task<TReply>> handler)
        where TRequest : IReceivableRequest<TRequest>
        where TReply : IReply =>
        NotificationTelemetry.IsOn ? DecideObservedAsync(context, notification, handler) : DecideUnobservedAsync(context, notification, handler);

    /// <summary>Has a verified message handled for which no reply is known.</summary>
    public Task<IResult> HandleAsync<TRequest>(Notification<TRequest> notification, Func<Notification<TRequest>, CancellationToken, Task<IResult>> handler)
        where TRequest : IReceivableRequest<TRequest> => NotificationTelemetry.IsOn ? HandleObservedAsync(notification, handler) : HandleUnobservedAsync(notification, handler);

    private static NotificationEnd EndOf(int statusCode) => statusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => NotificationEnd.TooLarge,
        StatusCodes.Status415UnsupportedMediaType => NotificationEnd.OtherMediaType,
        _ => NotificationEnd.Unreadable,
    };

    private async Task<NotificationResult> DecideObservedAsync<TRequest, TReply>(
        HttpContext context, Notification<TRequest> notification, Func<Notification<TRequest>, CancellationToken, Task<TReply>> handler)
        where TRequest : IReceivableRequest<TRequest>
        where TReply : IReply
    {
        Activity? activity = NotificationTelemetry.Begin(TRequest.Endpoint);
        NotificationResult result = await DecideUnobservedAsync(
            context,
            notification,
            (message, stopping) => NotificationTelemetry.TimeAsync(TRequest.Endpoint, () => handler(message, stopping))).ConfigureAwait(false);
        NotificationTelemetry.End(TRequest.Endpoint, result.End, activity, notification.Request);
        return result;
    }

    private async Task<IResult> HandleObservedAsync<TRequest>(Notification<TRequest> notification, Func<Notification<TRequest>, CancellationToken, Task<IResult>> handler)
        where TRequest : IReceivableRequest<TRequest>
    {
        Activity? activity = NotificationTelemetry.Begin(TRequest.Endpoint);
        bool isHandled = false;
        IResult result = await HandleUnobservedAsync(notification, async (message, stopping) =>
        {
            IResult made = await NotificationTelemetry.TimeAsync(TRequest.Endpoint, () => handler(message, stopping)).ConfigureAwait(false);
            isHandled = made is not null;
            return made!;
        }).ConfigureAwait(false);
        NotificationTelemetry.End(
            TRequest.Endpoint, isHandled ? NotificationEnd.Handled : result is NotificationResult failed ? failed.End : NotificationEnd.HandlerFailed, activity, notification.Request);
        return result;
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever the shop's code or a store throws, the gateway must learn that the message is not decided, and nothing else.")]
    private async Task<NotificationResult> DecideUnobservedAsync<TRequest, TReply>(
        HttpContext context, Notification<TRequest> notification, Func<Notification<TRequest>, CancellationToken, Task<TReply>> handler)
        where TRequest : IReceivableRequest<TRequest>
        where TReply : IReply
    {
        INotificationLease? lease = null;
        try
        {
            if (notification.Received.RepeatKey is { } key)
            {
                // The handler's services come from the same scope: a store may decide in a transaction that the handler takes part in.
                INotificationStore store = context.RequestServices.GetRequiredService<INotificationStore>();
                switch (await store.BeginAsync(_gateway + key, context.RequestAborted).ConfigureAwait(false))
                {
                    case NotificationTurn.Decided { Decision: NotificationDecision known }:
                        NotificationLog.Repeated(_logger, TRequest.Endpoint.Title, Merchant.ToString());
                        return NotificationResult.Of(notification.Received.Reply(known), NotificationEnd.Repeated);
                    case NotificationTurn.Refused { Reason: string reason }:
                        return NotDecided<TRequest>(exception: null, StatusCodes.Status503ServiceUnavailable, reason, NotificationEnd.StoreFailed);
                    case NotificationTurn.Own turn:
                        lease = turn.Lease;
                        break;
                    default:
                        throw new InvalidOperationException("The store has returned no turn.");
                }
            }
        }
        catch (OperationCanceledException exception) when (context.RequestAborted.IsCancellationRequested)
        {
            NotificationLog.CallerStoppedWaiting(_logger, exception, TRequest.Endpoint.Title, Merchant.ToString());
            return new NotificationResult(StatusCodes.Status503ServiceUnavailable, NotificationEnd.CallerLeft);
        }
        catch (Exception exception)
        {
            return NotDecided<TRequest>(exception, StatusCodes.Status503ServiceUnavailable, "The store of decisions is not available.", NotificationEnd.StoreFailed);
        }

        NotificationDecision decision;
        SignedReply signed;
        try
        {
            TReply reply = await handler(notification, Stopping).ConfigureAwait(false) ?? throw new InvalidOperationException("The handler has returned null.");
            if (lease is null)
            {
                return NotificationResult.Of(notification.Received.Reply(reply));
            }

            decision = NotificationDecision.Of(reply);

            // Before it is kept: a reply to another kind of message would be sent to no repeat either.
            signed = notification.Received.Reply(decision);
        }
        catch (Exception exception)
        {
            await AbandonAsync<TRequest>(lease).ConfigureAwait(false);
            return Failed<TRequest>(exception);
        }

        try
        {
            // Without the caller's token: what has been decided is kept.
            NotificationDecision kept = await lease.FinishAsync(decision, CancellationToken.None).ConfigureAwait(false);
            return NotificationResult.Of(ReferenceEquals(kept, decision) ? signed : notification.Received.Reply(kept));
        }
        catch (Exception exception)
        {
            NotificationLog.NotKept(_logger, exception, TRequest.Endpoint.Title, Merchant.ToString());
            return new NotificationResult(StatusCodes.Status500InternalServerError, NotificationEnd.NotKept);
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever the shop's code throws, the gateway must learn that the message is not handled, and nothing else.")]
    private async Task<IResult> HandleUnobservedAsync<TRequest>(Notification<TRequest> notification, Func<Notification<TRequest>, CancellationToken, Task<IResult>> handler)
        where TRequest : IReceivableRequest<TRequest>
    {
        try
        {
            return await handler(notification, Stopping).ConfigureAwait(false) ?? throw new InvalidOperationException("The handler has returned null.");
        }
        catch (Exception exception)
        {
            return Failed<TRequest>(exception);
        }
    }

    private NotificationResult Failed<TRequest>(Exception exception)
        where TRequest : IReceivableRequest<TRequest> => exception is OperationCanceledException && Stopping.IsCancellationRequested
            ? NotDecided<TRequest>(exception, StatusCodes.Status503ServiceUnavailable, "The program is stopping.", NotificationEnd.Stopping)
            : NotDecided<TRequest>(exception, StatusCodes.Status500InternalServerError, "The handler has failed.", NotificationEnd.HandlerFailed);

    private ReceivedNotification<TRequest> Refused<TRequest>(HttpContext context, ReceivedRequest<TRequest>? received, int statusCode, string reason, NotificationEnd end)
        where TRequest : IReceivableRequest<TRequest>
    {
        NotificationLog.Refused(_logger, TRequest.Endpoint.Title, Merchant.ToString(), statusCode, reason);
        NotificationTelemetry.End(TRequest.Endpoint, end);
        return new ReceivedNotification<TRequest>(this, context, received, statusCode, reason, end);
    }

    private NotificationResult NotDecided<TRequest>(Exception? exception, int statusCode, string reason, NotificationEnd end)
        where TRequest : IReceivableRequest<TRequest>
    {
        NotificationLog.NotDecided(_logger, exception, TRequest.Endpoint.Title, Merchant.ToString(), statusCode, reason);
        return new NotificationResult(statusCode, end);
    }

    /// <summary>A lease that cannot be given back ends by itself.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The handler's failure is what the log must show.")]
    private async ValueTask AbandonAsync<TRequest>(INotificationLease? lease)
        where TRequest : IReceivableRequest<TRequest>
    {
        try
        {
            if (lease is not null)
            {
                await lease.AbandonAsync().ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            NotificationLog.NotDecided(_logger, exception, TRequest.Endpoint.Title, Merchant.ToString(), StatusCodes.Status500InternalServerError, "The store of decisions is not available.");
        }
    }
}
