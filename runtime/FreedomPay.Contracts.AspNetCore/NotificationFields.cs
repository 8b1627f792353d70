using Microsoft.AspNetCore.Http;

namespace FreedomPay.Contracts.AspNetCore;

/// <summary>The fields of a message, or why there are none.</summary>
internal readonly struct NotificationFields
{
    public NotificationFields(MessageFields fields)
    {
        Fields = fields;
        StatusCode = StatusCodes.Status200OK;
        Reason = string.Empty;
    }

    public NotificationFields(int statusCode, string reason)
    {
        StatusCode = statusCode;
        Reason = reason;
    }

    public MessageFields? Fields { get; }

    public int StatusCode { get; }

    /// <summary>Gets the reason; it quotes nothing of the body.</summary>
    public string Reason { get; }
}
