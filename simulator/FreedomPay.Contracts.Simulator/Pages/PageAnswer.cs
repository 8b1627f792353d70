using System.Text;
using FreedomPay.Contracts.Simulator.Pages.Markup;
using Microsoft.AspNetCore.Http;

namespace FreedomPay.Contracts.Simulator.Pages;

/// <summary>Sends pages, with the headers that keep them from being kept, framed or changed by a script of somebody else.</summary>
internal static class PageAnswer
{
    /// <summary>Sends a page.</summary>
    public static async Task SendAsync(PageRequest request, Html page, int status = StatusCodes.Status200OK, bool isConsole = false)
    {
        HttpResponse response = request.Http.Response;
        byte[] body = Encoding.UTF8.GetBytes(page.ToString());
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = body.Length;
        Protect(response);

        // A payer's page may stand in a frame of the shop, and its forms lead to the shop. The console does neither.
        string place = isConsole ? "form-action 'self'; frame-ancestors 'none'" : "form-action http: https:";
        response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'nonce-{request.Nonce}'; script-src 'nonce-{request.Nonce}'; img-src data:; base-uri 'none'; {place}";
        if (isConsole)
        {
            response.Headers.XFrameOptions = "DENY";
        }

        await response.Body.WriteAsync(body, request.Http.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Leads the browser elsewhere, with GET.</summary>
    public static Task GoTo(HttpContext http, string address)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;

        http.Response.Headers.Location = Ascii.IsValid(address) ? address : InAscii(new Uri(address));
        Protect(http.Response);
        return Task.CompletedTask;
    }

    /// <summary>Refuses a request in a line of text.</summary>
    public static Task RefuseAsync(HttpContext http, int status, string reason)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        Protect(http.Response);
        return http.Response.WriteAsync(reason, http.RequestAborted);
    }

    /// <summary>Reads a form; null if the request has none that can be read.</summary>
    public static async Task<IFormCollection?> ReadFormAsync(HttpContext http)
    {
        try
        {
            return http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false) : null;
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Returns a URL as a header can have it: the host as DNS knows it, and all else escaped.</summary>
    private static string InAscii(Uri url)
    {
        string user = url.UserInfo.Length == 0 ? string.Empty : url.UserInfo + "@";
        string port = url.IsDefaultPort ? string.Empty : FormattableString.Invariant($":{url.Port}");
        return $"{url.Scheme}://{user}{url.IdnHost}{port}{url.PathAndQuery}{url.Fragment}";
    }

    private static void Protect(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";

        // The address of a payer's page is all that is needed to pay.
        response.Headers["Referrer-Policy"] = "same-origin";
    }
}
