using System.Diagnostics.CodeAnalysis;

namespace FreedomPay.Contracts.Hosting;

/// <summary>URLs that are called, or at which others call.</summary>
internal static class PublicAddress
{
    /// <summary>Reads an absolute URL: https, or http on this machine; without user, query and fragment, which would be lost.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Uri? address)
    {
        bool isUsable = Uri.TryCreate(text, UriKind.Absolute, out address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            && address.UserInfo.Length == 0
            && address.Query.Length == 0
            && address.Fragment.Length == 0
            && !text.AsSpan().ContainsAny('?', '#');
        address = isUsable ? address : null;
        return isUsable;
    }
}
