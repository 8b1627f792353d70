using System.Diagnostics.CodeAnalysis;

namespace FreedomPay.Contracts.Hosting;

/// <summary>
/// Where the gateway's messages to one merchant arrive. From the public URL and the route follow the URL that the gateway is told and the script name
/// with which a message is verified; nothing of a request takes part in either, so proxies and rewritten paths do not matter.
/// </summary>
public sealed class NotificationRoutes
{
    private readonly FreedomPayMerchant _merchant;
    private readonly NotificationScripts _scripts;

    internal NotificationRoutes(FreedomPayMerchant merchant, NotificationScripts scripts)
    {
        _merchant = merchant;
        _scripts = scripts;
    }

    /// <summary>Gets the URLs that requests tell the gateway in fields that they leave out: of each endpoint, that of the first route that was added.</summary>
    public CallbackUrls CallbackUrls { get; } = new();

    /// <summary>Says that messages of an endpoint arrive under a route. Saying the same again changes nothing.</summary>
    /// <param name="endpoint">The endpoint, for example <c>ResultNotifyRequest.Endpoint</c>.</param>
    /// <param name="route">The route behind the public URL, for example <c>/pay/result</c>. Its last segment becomes the script name.</param>
    /// <returns>The script name.</returns>
    /// <exception cref="ArgumentException">
    /// The last segment of the route is empty, is a parameter, or has characters that a URL may encode in two ways; or the endpoint is not one of the merchant.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// No public URL is configured; the merchant lacks the key that signs these messages; or another kind of message arrives under the same script name:
    /// a message of one kind would verify as the other.
    /// </exception>
    public ScriptName Add(GatewayEndpoint endpoint, [StringSyntax("Route")] string route)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(route);
        if (!endpoint.IsInbound || endpoint.IsJson)
        {
            throw new ArgumentException($"{endpoint.Title} is not a form that the gateway sends to a merchant.", nameof(endpoint));
        }

        if (_merchant.PublicUrl is null)
        {
            throw new InvalidOperationException(
                $"{endpoint.Title} cannot arrive at {route}: {_merchant.PathOfPublicUrl} is missing. Write the address of the shop as the gateway sees it, for example https://shop.kz.");
        }

        if ((endpoint.Key == KeyKind.Payment ? _merchant.Credentials.PaymentKey : _merchant.Credentials.PayoutKey) is null)
        {
            throw new InvalidOperationException($"{endpoint.Title} is signed with the {(endpoint.Key == KeyKind.Payment ? "payment" : "payout")} key, and {_merchant} has none.");
        }

        string segment = LastSegment(route);
        _scripts.Claim(segment, endpoint, _merchant);

        // The first one: further routes are for what was told the gateway earlier. A route with parameters has no URL of its own, and the field of the request says which.
        if (!route.Contains('{', StringComparison.Ordinal) && CallbackUrls.Find(endpoint.Name) is null)
        {
            CallbackUrls.Add(endpoint.Name, _merchant.UrlOf(route));
        }

        return ScriptName.Exactly(segment);
    }

    private static string LastSegment(string route)
    {
        string segment = route[(route.LastIndexOf('/') + 1)..];
        if (segment.Length == 0)
        {
            throw new ArgumentException(
                $"The route '{route}' has no last segment, which becomes the script name. Write for example /pay/result, without a slash at the end.", nameof(route));
        }

        return segment.All(static character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_' or '~')
            ? segment
            : throw new ArgumentException(
                $"The last segment of the route '{route}' becomes the script name, in which every character counts. It must be a text of Latin letters, digits, '-', '.', '_' and '~', without parameters.",
                nameof(route));
    }
}
