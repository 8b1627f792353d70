using System.Text;
using System.Text.RegularExpressions;
using FreedomPay.Contracts;

namespace ThreeDSecure;

/// <summary>Somebody on the way who turns the last digit of the authorization code into another one.</summary>
internal sealed partial class DigitChangingHandler() : DelegatingHandler(FreedomPayClient.CreateHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        string body = await response.Content.ReadAsStringAsync(cancellationToken);
        string changed = LastDigit().Replace(body, static digit => digit.Value == "9" ? "0" : "9", count: 1);
        response.Content = new StringContent(changed, Encoding.UTF8, "application/xml");
        return response;
    }

    [GeneratedRegex("[0-9](?=</pg_auth_code>)")]
    private static partial Regex LastDigit();
}
