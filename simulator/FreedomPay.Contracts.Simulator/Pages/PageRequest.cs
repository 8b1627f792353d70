using FreedomPay.Contracts.Simulator.Flows;
using FreedomPay.Contracts.Simulator.Pages.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.Simulator.Pages;

/// <summary>What a page knows of the request that it answers.</summary>
internal sealed class PageRequest
{
    private const string LanguageParameter = "lang";

    private readonly string _prefix;
    private readonly string? _chosen;

    private PageRequest(HttpContext http, string? preferred)
    {
        Http = http;
        _chosen = PageTexts.Find(http.Request.Query[LanguageParameter].ToString())?.Code;
        Texts = PageTexts.Find(_chosen) ?? PageTexts.Find(preferred) ?? PageTexts.Accepted(http.Request.Headers.AcceptLanguage.ToString());

        // A proxy may have put the simulator below a path.
        _prefix = new Uri(http.RequestServices.GetRequiredService<PageAddresses>().Base).AbsolutePath.TrimEnd('/');
    }

    public HttpContext Http { get; }

    public PageTexts Texts { get; }

    /// <summary>Gets what scripts and styles of this one answer carry.</summary>
    public string Nonce { get; } = Ledger.GatewayLedger.NewSecret();

    /// <summary>Creates it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="preferred">The language that the shop has asked for; the reader's choice goes before it.</param>
    public static PageRequest Of(HttpContext http, string? preferred = null) => new(http, preferred);

    /// <summary>Returns the address of a page of the simulator, in the language that was chosen.</summary>
    public string Link(string path) => _prefix + (_chosen is null ? path : WithLanguage(path, _chosen));

    /// <summary>Returns the address of a page in another language.</summary>
    public string LinkIn(PageTexts language, string path) => _prefix + WithLanguage(path, language.Code);

    private static string WithLanguage(string path, string code) => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{LanguageParameter}={code}";
}
