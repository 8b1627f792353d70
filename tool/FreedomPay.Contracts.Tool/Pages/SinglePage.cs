using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Pages;

/// <summary>Everything on one page, as docs/catalog.md has it.</summary>
internal static class SinglePage
{
    public static string Write(IReadOnlyList<SpecSection> sections, bool isCatalog)
    {
        MarkdownPage page = new();
        OverviewWriter overview = new(page, static (section, endpoint) => "#" + Anchor(section, endpoint));
        EndpointWriter writer = new(page);
        overview.WriteTable(sections, isCatalog);
        overview.WriteOutcomes(sections);
        foreach (SpecSection section in sections)
        {
            page.Line($"## {section.Name}");
            page.Line();
            page.Line($"{section.Title}. Namespace `{section.Namespace}`.");
            page.Line();
            foreach (EndpointModel endpoint in section.Endpoints)
            {
                page.Line($"### {section.Name}: {endpoint.Name.Name}");
                page.Line();
                writer.Write(endpoint);
            }

            foreach (TypeModel type in section.Types)
            {
                page.Line($"### {section.Name}: {type.Name.Name}");
                page.Line();
                writer.Write(type);
            }
        }

        return page.ToString();
    }

    /// <summary>Returns the address that GitHub and others give the heading: without dots and slashes.</summary>
    private static string Anchor(SpecSection section, EndpointModel endpoint) =>
        string.Concat($"{section.Name}-{endpoint.Name.Name}".Where(static character => char.IsLetterOrDigit(character) || character is '-' or '_')).ToLowerInvariant();
}
