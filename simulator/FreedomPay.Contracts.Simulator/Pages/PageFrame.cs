using FreedomPay.Contracts.Simulator.Pages.Markup;
using FreedomPay.Contracts.Simulator.Pages.Texts;

namespace FreedomPay.Contracts.Simulator.Pages;

/// <summary>What all pages have around them.</summary>
internal static class PageFrame
{
    private static readonly Html Style = Html.Asset("simulator.css");
    private static readonly Html Script = Html.Asset("simulator.js");

    /// <summary>Returns a page.</summary>
    /// <param name="request">What it answers.</param>
    /// <param name="title">Its title.</param>
    /// <param name="content">Its content.</param>
    /// <param name="languages">Leads to the page in other languages; null for links to the path.</param>
    /// <param name="path">The path of the page, or of the one that a form came from.</param>
    /// <param name="navigation">Links beside the name of the simulator.</param>
    /// <param name="isWide">Whether it uses the whole width.</param>
    public static Html Page(PageRequest request, string title, Html content, Html? languages = null, string? path = null, Html? navigation = null, bool isWide = false)
    {
        PageTexts texts = request.Texts;
        return Html.Of($"""
            <!doctype html>
            <html lang="{texts.Code}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title} · {texts.Simulator}</title>
            <link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%23136f4d'/%3E%3Cpath d='M5 12V4h6M5 8h5' stroke='white' stroke-width='2' fill='none'/%3E%3C/svg%3E">
            <style nonce="{request.Nonce}">{Style}</style>
            </head>
            <body class="{(isWide ? "wide" : "narrow")}">
            <a class="skip" href="#main">{texts.SkipToContent}</a>
            <header>
            <div class="bar"><strong class="name">{texts.Simulator}</strong>{navigation}{languages ?? Languages(request, path ?? "/")}</div>
            <p class="notice">{texts.Notice}</p>
            </header>
            <main id="main" tabindex="-1">
            {content}
            </main>
            <script nonce="{request.Nonce}">{Script}</script>
            </body>
            </html>
            """);
    }

    private static Html Languages(PageRequest request, string path) => Html.Of($"""
        <nav class="languages" aria-label="{request.Texts.Language}">{Html.ForEach(PageTexts.All, language => language == request.Texts
            ? Html.Of($"""<span lang="{language.Code}" aria-current="true">{language.Name}</span>""")
            : Html.Of($"""<a href="{request.LinkIn(language, path)}" lang="{language.Code}" hreflang="{language.Code}">{language.Name}</a>"""))}</nav>
        """);
}
