using FreedomPay.Contracts.Tool.Tests.Support;

namespace FreedomPay.Contracts.Tool.Tests.Pages;

/// <summary>docs/catalog.md is what the specs say.</summary>
public class CatalogPageBaselineTests
{
    [Fact]
    public async Task Page_of_the_catalog_is_current()
    {
        string file = Repository.PathOf("docs", "catalog.md");
        string written = Path.GetTempFileName();
        try
        {
            ToolRun run = await ToolRun.OfAsync("pages", "--single", "--output", written);
            Assert.Equal((0, string.Empty), (run.Code, run.Error));
            string page = await File.ReadAllTextAsync(written);
            if (Environment.GetEnvironmentVariable("FREEDOMPAY_ACCEPT") == "1")
            {
                await File.WriteAllTextAsync(file, page);
            }

            Assert.True(
                File.Exists(file) && (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n") == page,
                "docs/catalog.md is not what the specs say. Write it anew: dotnet test -e FREEDOMPAY_ACCEPT=1 --filter FullyQualifiedName~Baseline");
        }
        finally
        {
            File.Delete(written);
        }
    }
}
