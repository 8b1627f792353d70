using System.Net;
using System.Security.Cryptography;
using System.Text;
using FreedomPay.Contracts.Simulator.Flows;
using Microsoft.AspNetCore.Http;

namespace FreedomPay.Contracts.Simulator.Pages.Console;

/// <summary>
/// Lets only the pages of the console change anything, and only names that lead to this simulator reach it. There is no cookie: simulators on several ports of a machine
/// would overwrite each other's.
/// </summary>
internal sealed class ConsoleGuard(SimulatorOptions options, PageAddresses addresses)
{
    /// <summary>The field of every form of the console.</summary>
    public const string FieldName = "console_token";

    /// <summary>Gets what every form of the console carries. Pages of other sites cannot read it.</summary>
    public string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>Returns why a request is refused; null if it may be answered.</summary>
    public string? Refusal(HttpRequest request)
    {
        if (!IsKnown(request.Host.Host))
        {
            return "The console answers under a name of this machine, or under the public URL that the simulator was started with (--public-url).";
        }

        string origin = request.Headers.Origin.ToString();
        bool isOwnOrigin = origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out Uri? from) && (from.Authority == request.Host.Value || IsPublic(from)));
        bool isOwnSite = request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
        return HttpMethods.IsGet(request.Method) || (isOwnOrigin && isOwnSite) ? null : "Only the console itself can do this.";
    }

    public bool HasToken(IFormCollection form) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(form[FieldName].ToString()), Encoding.UTF8.GetBytes(Token));

    /// <summary>A name that somebody else's DNS leads here is not among them. An address cannot be led elsewhere.</summary>
    private bool IsKnown(string host)
    {
        string name = host.Trim('[', ']');
        return IPAddress.TryParse(name, out IPAddress? address)
            ? IPAddress.IsLoopback(address) || options.AllowRemote
            : string.Equals(name, "localhost", StringComparison.OrdinalIgnoreCase)
                || string.Equals(name, new Uri(addresses.Base).Host, StringComparison.OrdinalIgnoreCase)
                || (Uri.TryCreate(options.Url, UriKind.Absolute, out Uri? url) && string.Equals(name, url.Host, StringComparison.OrdinalIgnoreCase));
    }

    private bool IsPublic(Uri origin) => origin.GetLeftPart(UriPartial.Authority) == new Uri(addresses.Base).GetLeftPart(UriPartial.Authority);
}
