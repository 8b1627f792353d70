namespace FreedomPay.Contracts;

/// <summary>
/// A signed request that the payer's browser sends to the gateway: as a link (<see cref="ToUrl"/>) if its fields go into the query, or as a
/// page that submits itself (<see cref="ToHtmlForm"/>) if they go into a form. The response goes to the browser, not to the merchant.
/// </summary>
public sealed class SignedBrowserRequest : SignedHttpRequest
{
    internal SignedBrowserRequest(IBrowserRequest request, MerchantCredentials credentials, SigningOptions options)
        : base(request, request.Endpoint, options.Path ?? request.GetPath(credentials), credentials, options)
    {
    }

    /// <summary>
    /// Creates the URL, with the signed fields in its query. Anyone who has it can open it: give it only to the payer, and do not log it.
    /// </summary>
    /// <param name="baseAddress">The scheme and host of the gateway; <see langword="null"/> uses the host that the spec names.</param>
    /// <returns>The URL to send the browser to.</returns>
    /// <exception cref="InvalidOperationException">The fields go into a form, or no base address was given and the spec names no host.</exception>
    /// <exception cref="ArgumentException">The base address is not absolute, is not https (except on this machine), or has a query.</exception>
    public Uri ToUrl(Uri? baseAddress = null)
    {
        if (Endpoint.Encoding != RequestEncoding.Query)
        {
            throw new InvalidOperationException($"{LogText.Of(Endpoint.Title)} travels in a form: call ToHtmlForm and send its page to the browser.");
        }

        return UrlAt(baseAddress);
    }

    /// <summary>Creates an HTML page whose form the payer's browser submits automatically, with a button if scripts are disabled.</summary>
    /// <param name="baseAddress">The scheme and host of the gateway; <see langword="null"/> uses the host that the spec names.</param>
    /// <returns>The page as UTF-8 text, with every value escaped.</returns>
    /// <exception cref="InvalidOperationException">The fields go into the query, or no base address was given and the spec names no host.</exception>
    /// <exception cref="ArgumentException">The base address is not absolute, is not https (except on this machine), or has a query.</exception>
    public string ToHtmlForm(Uri? baseAddress = null)
    {
        if (Endpoint.Encoding == RequestEncoding.Query)
        {
            throw new InvalidOperationException($"{LogText.Of(Endpoint.Title)} travels in the query: call ToUrl and send the browser there.");
        }

        Uri action = UrlAt(baseAddress);
        return Endpoint.Encoding == RequestEncoding.PgXml
            ? HtmlForm.Write(action, [(ProtocolFields.Xml, System.Text.Encoding.UTF8.GetString(XmlMessageWriter.Write(Written, XmlMessageWriter.RequestRoot)))])
            : HtmlForm.Write(action, Written, isMultipart: Endpoint.Encoding == RequestEncoding.Multipart);
    }
}
