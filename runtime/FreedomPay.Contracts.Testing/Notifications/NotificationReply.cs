using System.Net;
using System.Text;

namespace FreedomPay.Contracts.Testing;

/// <summary>What a shop replied to a notification.</summary>
public sealed class NotificationReply
{
    private NotificationReply(HttpStatusCode statusCode, byte[] body, MessageFields? fields, bool isVerified)
    {
        StatusCode = statusCode;
        Body = Encoding.UTF8.GetString(body);
        Fields = fields ?? MessageFields.Empty;
        IsVerified = isVerified;
    }

    /// <summary>Gets the HTTP status. The gateway repeats a notification unless it is 200.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>Gets the body as text.</summary>
    public string Body { get; }

    /// <summary>Gets the fields of the reply; none if the body is no signed XML.</summary>
    public MessageFields Fields { get; }

    /// <summary>Gets whether the reply is signed as the gateway expects it: with the script name and the key of the notification.</summary>
    public bool IsVerified { get; }

    /// <summary>Gets the decision, <c>pg_status</c>: <c>ok</c>, <c>rejected</c> or <c>error</c>; <see langword="null"/> if there is none.</summary>
    public string? Status => Fields["pg_status"];

    /// <summary>Returns the status, and whether the reply is signed.</summary>
    /// <returns>A string that is safe to log.</returns>
    public override string ToString() => $"HTTP {(int)StatusCode}, {(IsVerified ? "signed" : "not signed")}: {Fields}";

    internal static async Task<NotificationReply> ReadAsync(
        HttpResponseMessage response, SignedHttpRequest notification, CancellationToken cancellationToken)
    {
        byte[] body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        MessageFields? fields = UnverifiedMessages.DangerouslyReadXml(body);
        bool isVerified = fields is not null
            && PaymentSignature.Verify(notification.ScriptName, fields, notification.SignedBy.KeyFor(notification.SignedWith)).IsValid;
        return new NotificationReply(response.StatusCode, body, fields, isVerified);
    }
}
