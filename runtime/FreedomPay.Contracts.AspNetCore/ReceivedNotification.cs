using Microsoft.AspNetCore.Http;

namespace FreedomPay.Contracts.AspNetCore;

/// <summary>A message of the gateway that was read from an HTTP request: verified, or a reason why it is not.</summary>
/// <typeparam name="TRequest">The request record.</typeparam>
public sealed class ReceivedNotification<TRequest>
    where TRequest : IReceivableRequest<TRequest>
{
    private readonly NotificationReceiver _receiver;
    private readonly HttpContext _context;

    internal ReceivedNotification(
        NotificationReceiver receiver, HttpContext context, ReceivedRequest<TRequest>? received, int statusCode, string? reason, NotificationEnd end = NotificationEnd.Decided)
    {
        _receiver = receiver;
        _context = context;
        Received = received;
        StatusCode = statusCode;
        End = end;
        Reason = reason;
        Notification = received is ReceivedRequest<TRequest>.Verified verified ? new Notification<TRequest>(verified, receiver.Merchant) : null;
    }

    /// <summary>Gets the message; <see langword="null"/> unless it is verified.</summary>
    public Notification<TRequest>? Notification { get; }

    /// <summary>Gets the request as it was read; <see langword="null"/> if the body could not be read at all.</summary>
    public ReceivedRequest<TRequest>? Received { get; }

    /// <summary>Gets the HTTP status for the gateway: 200, 400, 413 or 415.</summary>
    public int StatusCode { get; }

    /// <summary>Gets how the message ended, unless it is verified.</summary>
    internal NotificationEnd End { get; }

    /// <summary>Gets the reason why the message is not verified, for the log, where it already is; it quotes no value. <see langword="null"/> if the message is verified.</summary>
    public string? Reason { get; }

    /// <summary>
    /// Has the message decided once, and signs the reply. Repeats of the message wait for the decision and get the same one. A handler that throws leaves the message open for the
    /// next repeat. What is not verified never gets to the handler: its result is the status without a body.
    /// </summary>
    /// <typeparam name="TReply">The record of the reply.</typeparam>
    /// <param name="handler">Decides. Its token ends when the program stops, not when the gateway hangs up.</param>
    /// <returns>The result for the gateway.</returns>
    public async Task<NotificationResult> DecideAsync<TReply>(Func<Notification<TRequest>, CancellationToken, Task<TReply>> handler)
        where TReply : IReply
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Notification is null ? new NotificationResult(StatusCode, End) : await _receiver.DecideAsync(_context, Notification, handler).ConfigureAwait(false);
    }

    /// <summary>Returns what was received, with sensitive values masked.</summary>
    /// <returns>A string that is safe to log.</returns>
    public override string ToString() => Received?.ToString() ?? $"Unreadable request. {Reason}";
}
