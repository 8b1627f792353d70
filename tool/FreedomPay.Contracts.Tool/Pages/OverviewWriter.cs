using FreedomPay.Contracts.Generator.Model;
using EndpointEffect = FreedomPay.Contracts.Generator.Model.Effect;

namespace FreedomPay.Contracts.Tool.Pages;

/// <summary>Writes what is known of all endpoints together.</summary>
/// <param name="page">The page that it writes to.</param>
/// <param name="link">Where the page or the section of an endpoint is.</param>
internal sealed class OverviewWriter(MarkdownPage page, Func<SpecSection, EndpointModel, string> link)
{
    /// <summary>Writes the table of all endpoints.</summary>
    /// <param name="sections">The specs.</param>
    /// <param name="isCatalog">Whether they are the catalog, of which projects take sections.</param>
    public void WriteTable(IReadOnlyList<SpecSection> sections, bool isCatalog)
    {
        page.Line(isCatalog
            ? """
            # The catalog

            What is known of the gateway's endpoints: those whose requests are signed forms and whose answers are signed XML, and those of the JSON
            families, whose answers nothing signs. This page is written from the specs; to change it, change them.

            A project takes sections or globs: `<FreedomPayCatalog>gateway/purchase;merchant/*</FreedomPayCatalog>`. What it does not name costs it
            nothing; what it takes lengthens each build (benchmarks/README.md, half a second for a large section). *full*: the documentation's whole
            schema was read. *partial*: parts of it. *client*: known from public clients only. *title only*: the documentation lists it, but where it
            is called, or anything else, is not known, so that there are no types for it.

            | section of the catalog | endpoint | called | C# | known | changes |
            |---|---|---|---|---|---|
            """
            : """
            # Endpoints

            This page is written from specs; to change it, change them. *full*: the documentation's whole schema was read. *partial*: parts of it.
            *client*: known from public clients only. *title only*: there are no types for it.

            | spec | endpoint | called | C# | known | changes |
            |---|---|---|---|---|---|
            """);
        foreach (SpecSection section in sections)
        {
            foreach (EndpointModel endpoint in section.Endpoints)
            {
                page.Line($"| {section.Name} | [{MarkdownPage.Cell(endpoint.Title)}]({link(section, endpoint)}) | {EndpointWords.Called(endpoint)} | `{endpoint.Name.Name}` | {EndpointWords.Known(endpoint.Confidence)} | {EndpointWords.Changes(endpoint)} |");
            }

            foreach (string title in section.TitleOnly)
            {
                page.Line($"| {section.Name} | {MarkdownPage.Cell(title)} | | | title only | |");
            }
        }

        page.Line();
    }

    /// <summary>Where an answer is lost, the shop needs somebody to ask.</summary>
    public void WriteOutcomes(IReadOnlyList<SpecSection> sections)
    {
        page.Line("""
            ## What moves money, and who tells what became of it

            `SettleAsync` and `SendAndSettleAsync` ask the endpoint in the second column (see outcomes.md). What is behind "with" must be known for the
            question: a field of the request that was set, or one of an answer that came.

            | endpoint | asks |
            |---|---|
            """);
        List<string> without = [];
        foreach (SpecSection section in sections)
        {
            foreach (EndpointModel endpoint in section.Endpoints.Where(static endpoint => EndpointWords.IsCalled(endpoint) && endpoint.Effect == EndpointEffect.Moves))
            {
                string name = $"{section.Name}: {endpoint.Name.Name}";
                page.Line($"| {name} | {(endpoint.Outcomes.Count == 0 ? "nobody" : string.Join("; else ", endpoint.Outcomes.Select(outcome => EndpointWords.Question(endpoint, outcome))))} |");
                if (!endpoint.Outcomes.Any(outcome => EndpointWords.Conditions(endpoint, outcome).Length == 0))
                {
                    without.Add(endpoint.Outcomes.Count == 0 ? name : $"{name} (without {string.Join(" or ", endpoint.Outcomes.SelectMany(outcome => EndpointWords.Conditions(endpoint, outcome)).Distinct())})");
                }
            }
        }

        page.Line();
        page.Line(without.Count == 0
            ? "No endpoint moves money and has no way to ask."
            : $"These move money and have no way to ask: {string.Join("; ", without)}. Their outcome stays unknown when the answer is lost.");
        page.Line();
    }
}
