using System.Diagnostics.CodeAnalysis;

namespace FreedomPay.Contracts.Testing;

/// <summary>Sends notifications to a shop under test, as the gateway does.</summary>
public static class NotificationHttpClientExtensions
{
    /// <summary>Signs a notification with the merchant's key, as the gateway does, sends it and reads the shop's reply.</summary>
    /// <remarks>
    /// <code>
    /// HttpClient shop = factory.CreateClient();      // of a WebApplicationFactory, for example
    /// NotificationReply reply = await shop.SendNotificationAsync(
    ///     new ResultNotifyRequest { OrderId = "17", PaymentId = 5, Amount = 500, Currency = "KZT", Result = PaymentResult.Paid }, credentials, "/pay/result");
    /// Assert.Equal("ok", reply.Status);
    /// </code>
    /// For a message that nothing trusts, sign it with credentials that have another key.
    /// </remarks>
    /// <typeparam name="TNotification">The record of the message.</typeparam>
    /// <param name="shop">The HTTP client of the shop.</param>
    /// <param name="notification">The message.</param>
    /// <param name="credentials">The credentials of the merchant, whose key signs.</param>
    /// <param name="url">
    /// The URL of the shop, absolute or relative to the client's base address. The last segment of its path is the script name, and the parameters of its query are
    /// repeated among the fields of the message, as the gateway does.
    /// </param>
    /// <param name="encoding">How the fields travel; <see langword="null"/> for the encoding that the spec has. The gateway uses all four.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The reply.</returns>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The encoding is not one of forms.</exception>
    [SuppressMessage("Design", "CA1054:URI-like parameters should not be strings", Justification = "System.Uri decodes and re-encodes; the script name is the text as it is.")]
    public static async Task<NotificationReply> SendNotificationAsync<TNotification>(
        this HttpClient shop,
        TNotification notification,
        MerchantCredentials credentials,
        string url,
        RequestEncoding? encoding = null,
        CancellationToken cancellationToken = default)
        where TNotification : IReceivableRequest<TNotification>
    {
        ArgumentNullException.ThrowIfNull(shop);
        ArgumentNullException.ThrowIfNull(notification);
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(url);
        Uri target = new(url, UriKind.RelativeOrAbsolute);
        if (!target.IsAbsoluteUri)
        {
            target = new Uri(shop.BaseAddress ?? throw new ArgumentException("The client has no base address: pass the whole URL.", nameof(url)), target);
        }

        RequestEncoding used = encoding ?? TNotification.Endpoint.Encoding;
        SignedNotification signed = Sign(notification, TNotification.Endpoint, used, credentials, url);

        // A query string has the URL's own parameters once, among the fields; beside a body they are in both places.
        using HttpRequestMessage message = signed.ToHttpRequestMessage(
            used == RequestEncoding.Query ? new Uri(target.GetLeftPart(UriPartial.Path)) : target);
        using HttpResponseMessage response = await shop.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return await NotificationReply.ReadAsync(response, signed, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Signs a message to a merchant as the gateway does.</summary>
    internal static SignedNotification Sign(
        CompilerServices.IWritableMessage notification, GatewayEndpoint endpoint, RequestEncoding encoding, MerchantCredentials credentials, string url)
    {
        if (encoding is not (RequestEncoding.Multipart or RequestEncoding.Form or RequestEncoding.Query or RequestEncoding.PgXml))
        {
            throw new ArgumentOutOfRangeException(nameof(encoding), "Notifications travel as Form, Multipart, Query or PgXml.");
        }

        GatewayEndpoint sent = new()
        {
            Name = endpoint.Name,
            Title = endpoint.Title,
            Method = encoding == RequestEncoding.Query ? "GET" : "POST",
            Path = string.Empty,
            IsInbound = true,
            Encoding = encoding,
            Key = endpoint.Key,
        };
        int query = url.IndexOf('?', StringComparison.Ordinal);
        string parameters = query < 0 ? string.Empty : url[(query + 1)..].Split('#')[0];
        MessageFields own = MessageFields.FromForm(System.Text.Encoding.UTF8.GetBytes(parameters));
        return new SignedNotification(
            new NotificationRecord(notification, own), sent, credentials, new SigningOptions { ScriptName = ScriptName.FromUrl(url), Validate = false, AllowSemicolons = true });
    }
}
