using FreedomPay.Contracts.Generator.Model;
using EndpointEffect = FreedomPay.Contracts.Generator.Model.Effect;

namespace FreedomPay.Contracts.Tool.Pages;

/// <summary>A page for each endpoint, one for the types of each spec, and tables of contents as DocFX reads them.</summary>
internal static class PageFolder
{
    /// <summary>Returns the pages by their paths in the folder.</summary>
    public static IReadOnlyDictionary<string, string> Write(IReadOnlyList<SpecSection> sections, RequestExamples examples, bool isCatalog)
    {
        SortedDictionary<string, string> pages = new(StringComparer.Ordinal);
        MarkdownPage contents = new();
        contents.Line("- name: All endpoints\n  href: index.md");
        foreach (SpecSection section in sections)
        {
            contents.Line($"- name: {Quoted(section.Name)}\n  items:");
            foreach (EndpointModel endpoint in section.Endpoints)
            {
                string path = PathOf(section, endpoint);
                pages[path] = PageOf(section, endpoint, examples);
                contents.Line($"  - name: {Quoted(endpoint.Name.Name)}\n    href: {path}");
            }

            if (section.Types.Count > 0)
            {
                pages[$"{section.Name}/types.md"] = TypesOf(section);
                contents.Line($"  - name: Types\n    href: {section.Name}/types.md");
            }
            else if (section.Endpoints.Count == 0)
            {
                contents.Line("    []");
            }
        }

        MarkdownPage index = new();
        OverviewWriter overview = new(index, PathOf);
        overview.WriteTable(sections, isCatalog);
        overview.WriteOutcomes(sections);
        pages["index.md"] = index.ToString();
        pages["toc.yml"] = contents.ToString();
        return pages;
    }

    private static string PathOf(SpecSection section, EndpointModel endpoint) => $"{section.Name}/{endpoint.Name.Name}.md";

    private static string PageOf(SpecSection section, EndpointModel endpoint, RequestExamples examples)
    {
        MarkdownPage page = new();
        page.Line($"# {endpoint.Name.Name}");
        page.Line();
        EndpointWriter writer = new(page);
        writer.WriteIntroduction(endpoint);
        page.Line("```csharp");
        page.Line(examples.Of(endpoint));
        page.Line("```");
        page.Line();
        if (EndpointWords.IsCalled(endpoint))
        {
            string effect = endpoint.Effect switch { EndpointEffect.Reads => "It changes nothing.", EndpointEffect.Prepares => "It moves no money.", _ => "It moves money." };
            string asks = string.Join("; else ", endpoint.Outcomes.Select(outcome => EndpointWords.Question(endpoint, outcome)));
            page.Line($"{effect}{(endpoint.Effect == EndpointEffect.Moves ? asks.Length == 0 ? " Nobody can be asked what became of it." : $" What became of it is asked of {asks}." : "")}");
            page.Line();
        }

        page.Line($"{MarkdownPage.Text(section.Title)}. Namespace `{section.Namespace}`, section `{section.Name}`.");
        page.Line();
        writer.WriteDetails(endpoint);
        return page.ToString();
    }

    private static string TypesOf(SpecSection section)
    {
        MarkdownPage page = new();
        EndpointWriter writer = new(page);
        page.Line($"# Types of {section.Name}");
        page.Line();
        foreach (TypeModel type in section.Types)
        {
            page.Line($"## {type.Name.Name}");
            page.Line();
            writer.Write(type);
        }

        return page.ToString();
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
