namespace FreedomPay.Contracts;

/// <summary>
/// A signed request that the payer's browser carries to the gateway: as a link (<see cref="ToUrl"/>) where its fields travel in the query,
/// as a page that submits itself (<see cref="ToHtmlForm"/>) where they travel in a form. The answer reaches the browser, not the merchant.
/// </summary>
public sealed class SignedBrowserRequest : SignedHttpRequest
{
    internal SignedBrowserRequest(IBrowserRequest request, MerchantCredentials credentials, SigningOptions options)
        : base(request, request.Endpoint, request.GetPath(credentials), credentials, options)
    {
    }

    /// <summary>Creates the URL, signed fields in its query. Whoever has it can open it: give it to the payer alone, and do not log it.</summary>
    /// <param name="baseAddress">Scheme and host of the gateway; <see langword="null"/> takes the one that the specification names.</param>
    /// <returns>The URL to which the browser is sent.</returns>
    /// <exception cref="InvalidOperationException">The fields travel in a form, or no base address was given and the specification names no host.</exception>
    /// <exception cref="ArgumentException">The base address is not absolute, not https (but for this machine), or has a query.</exception>
    public Uri ToUrl(Uri? baseAddress = null)
    {
        if (Endpoint.Encoding != RequestEncoding.Query)
        {
            throw new InvalidOperationException($"{Endpoint.Title} travels in a form: call ToHtmlForm and send its page to the browser.");
        }

        return UrlAt(baseAddress);
    }

    /// <summary>Creates an HTML page whose form the payer's browser submits by itself, with a button where scripts are off.</summary>
    /// <param name="baseAddress">Scheme and host of the gateway; <see langword="null"/> takes the one that the specification names.</param>
    /// <returns>The page in UTF-8 text, every value escaped.</returns>
    /// <exception cref="InvalidOperationException">The fields travel in the query, or no base address was given and the specification names no host.</exception>
    /// <exception cref="ArgumentException">The base address is not absolute, not https (but for this machine), or has a query.</exception>
    public string ToHtmlForm(Uri? baseAddress = null)
    {
        if (Endpoint.Encoding == RequestEncoding.Query)
        {
            throw new InvalidOperationException($"{Endpoint.Title} travels in the query: call ToUrl and send the browser there.");
        }

        Uri action = UrlAt(baseAddress);
        return Endpoint.Encoding == RequestEncoding.PgXml
            ? HtmlForm.Write(action, [(ProtocolFields.Xml, System.Text.Encoding.UTF8.GetString(XmlMessageWriter.Write(Written, XmlMessageWriter.RequestRoot)))])
            : HtmlForm.Write(action, Written, isMultipart: Endpoint.Encoding == RequestEncoding.Multipart);
    }
}
