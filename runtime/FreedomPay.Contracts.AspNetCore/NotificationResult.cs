using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FreedomPay.Contracts.AspNetCore;

/// <summary>The HTTP response to a message of the gateway: a signed reply, or a status without a body. For minimal APIs and controllers.</summary>
public sealed class NotificationResult : IResult, IActionResult
{
    private readonly byte[]? _xml;

    internal NotificationResult(int statusCode, NotificationEnd end)
    {
        StatusCode = statusCode;
        End = end;
    }

    private NotificationResult(byte[] xml, NotificationEnd end)
        : this(StatusCodes.Status200OK, end) => _xml = xml;

    /// <summary>Gets the HTTP status.</summary>
    public int StatusCode { get; }

    /// <summary>Gets how the message ended, for telemetry.</summary>
    internal NotificationEnd End { get; }

    /// <summary>Creates the response that has a signed reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <returns>The response.</returns>
    public static NotificationResult Of(SignedReply reply) => Of(reply, NotificationEnd.Decided);

    internal static NotificationResult Of(SignedReply reply, NotificationEnd end)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return new NotificationResult(reply.ToXml(), end);
    }

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        HttpResponse response = httpContext.Response;
        response.StatusCode = StatusCode;
        response.Headers.CacheControl = "no-store";
        if (_xml is null)
        {
            response.ContentLength = 0;
            return;
        }

        response.ContentType = "application/xml";
        response.ContentLength = _xml.Length;

        // Without a token: if the gateway has left, nothing is to be undone.
        await response.BodyWriter.WriteAsync(_xml, CancellationToken.None).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ExecuteAsync(context.HttpContext);
    }
}
