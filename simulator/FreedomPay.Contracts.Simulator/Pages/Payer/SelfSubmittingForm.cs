using FreedomPay.Contracts.Simulator.Pages.Markup;

namespace FreedomPay.Contracts.Simulator.Pages.Payer;

/// <summary>A form that a browser submits by itself, and its button for a browser that does not.</summary>
internal static class SelfSubmittingForm
{
    public static Html Page(PageRequest request, string title, Uri address, IEnumerable<KeyValuePair<string, string>> fields, string? button = null) => PageFrame.Page(request, title, Html.Of($"""
        <section class="panel">
        <h1>{title}</h1>
        <p>{request.Texts.GoingOn}</p>
        <form method="post" action="{address.AbsoluteUri}" data-submits-itself>
        {Hidden(fields)}
        <button class="main" autofocus>{button ?? request.Texts.Continue}</button>
        </form>
        </section>
        """), languages: Html.Empty);

    public static Html Hidden(IEnumerable<KeyValuePair<string, string>> fields) =>
        Html.ForEach(fields, static field => Html.Of($"""<input type="hidden" name="{field.Key}" value="{field.Value}">"""));
}
