using FreedomPay.Contracts.Simulator.Pages.Markup;

namespace FreedomPay.Contracts.Simulator.Pages.Payer;

/// <summary>A page with a title and a sentence.</summary>
internal static class MessagePage
{
    public static Html NotFound(PageRequest request) => Page(request, request.Texts.NotFoundTitle, request.Texts.NotFound);

    public static Html Page(PageRequest request, string title, string text) => PageFrame.Page(
        request,
        title,
        Html.Of($"""<section class="panel"><h1>{title}</h1><p>{text}</p></section>"""),
        languages: Html.Empty);
}
