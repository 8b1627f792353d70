namespace FreedomPay.Contracts.Simulator.Pages.Markup;

/// <summary>Markup. The only way to make it is an interpolated string, in which every value is encoded: what a shop or a payer has sent is never markup.</summary>
internal sealed class Html
{
    private readonly string _markup;

    private Html(string markup) => _markup = markup;

    public static Html Empty { get; } = new(string.Empty);

    /// <summary>Returns markup with values in it: between tags, or in attributes with double quotes.</summary>
    public static Html Of(HtmlHandler markup) => new(markup.ToMarkup());

    public static Html If(bool condition, Func<Html> markup) => condition ? markup() : Empty;

    public static Html ForEach<T>(IEnumerable<T> items, Func<T, Html> markup) => new(string.Concat(items.Select(item => markup(item)._markup)));

    /// <summary>Takes a file of this assembly as markup.</summary>
    public static Html Asset(string name)
    {
        using Stream stream = typeof(Html).Assembly.GetManifestResourceStream("Pages." + name)!;
        using StreamReader reader = new(stream);
        return new Html(reader.ReadToEnd());
    }

    public override string ToString() => _markup;
}
