namespace FreedomPay.Contracts.Generator.Tests.Catalog;

/// <summary>docs/catalog.md is what the specs say.</summary>
public class CatalogPageBaselineTests
{
    [Fact]
    public void Page_of_the_catalog_is_current()
    {
        string file = Repository.PathOf("docs", "catalog.md");
        string page = CatalogPage.Write();
        if (Environment.GetEnvironmentVariable("FREEDOMPAY_ACCEPT") == "1")
        {
            File.WriteAllText(file, page);
        }

        Assert.True(
            File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == page,
            "docs/catalog.md is not what the specs say. Write it anew: dotnet test -e FREEDOMPAY_ACCEPT=1 --filter FullyQualifiedName~Baseline");
    }
}
