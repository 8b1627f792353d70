using System.Net;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>Writes a page whose form the payer's browser submits automatically, with a button if scripts are disabled.</summary>
internal static class HtmlForm
{
    public static string Write(Uri action, WrittenFields fields, bool isMultipart = false) =>
        Write(action, fields.InFormOrder().Select(entry => (entry.Name, fields.Value(entry.Field))), isMultipart);

    public static string Write(Uri action, IEnumerable<(string Name, string Value)> fields, bool isMultipart = false)
    {
        StringBuilder page = new();
        page.Append("<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"></head>\n<body onload=\"document.forms[0].submit()\">\n");
        page.Append("<form method=\"post\" action=\"").Append(WebUtility.HtmlEncode(action.AbsoluteUri))
            .Append(isMultipart ? "\" enctype=\"multipart/form-data\">\n" : "\">\n");
        foreach ((string name, string value) in fields)
        {
            page.Append("<input type=\"hidden\" name=\"").Append(WebUtility.HtmlEncode(name))
                .Append("\" value=\"").Append(WebUtility.HtmlEncode(value)).Append("\">\n");
        }

        return page.Append("<noscript><button>Continue</button></noscript>\n</form>\n</body>\n</html>\n").ToString();
    }
}
