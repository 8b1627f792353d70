using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;

namespace Shop.Pages;

/// <summary>Pages without a template engine: few, and plain.</summary>
internal static class Html
{
    private const string Style = """
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
        form { display: inline } fieldset { margin: 1rem 0 } label { display: block } table { border-collapse: collapse; width: 100% }
        td, th { text-align: left; border-bottom: 1px solid #ccc; padding: .3rem } .cards li { display: flex; gap: 1rem; align-items: center }
        .state { font-size: 1.2rem }
        """;

    public static IResult Page(string title, string body) => Results.Content(
        $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Text(title)}</title><style>{Style}</style><main><h1>{Text(title)}</h1>{body}</main></html>",
        "text/html; charset=utf-8");

    public static string Text(string text) => HtmlEncoder.Default.Encode(text);

    public static string Money(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"{amount:N2} ₸");

    public static string Button(string action, string label, HttpContext context, IAntiforgery antiforgery) =>
        $"<form method=\"post\" action=\"{Text(action)}\">{Token(context, antiforgery)}<button>{Text(label)}</button></form>";

    public static string Token(HttpContext context, IAntiforgery antiforgery)
    {
        AntiforgeryTokenSet tokens = antiforgery.GetAndStoreTokens(context);
        return $"<input type=\"hidden\" name=\"{tokens.FormFieldName}\" value=\"{Text(tokens.RequestToken!)}\">";
    }
}
