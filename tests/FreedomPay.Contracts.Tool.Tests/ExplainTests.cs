using FreedomPay.Contracts.Tool.Compare;
using FreedomPay.Contracts.Tool.Import.Model;
using FreedomPay.Contracts.Tool.Lint;
using FreedomPay.Contracts.Tool.Tests.Support;

namespace FreedomPay.Contracts.Tool.Tests;

/// <summary>What an id means can be read without a look into the web.</summary>
public class ExplainTests
{
    public static TheoryData<string> Ids =>
    [
        .. StyleRules.All.Select(static rule => rule.Id),
        .. CompareRules.All.Select(static rule => rule.Id),
        .. typeof(ImportRules).GetFields().Select(static rule => (string)rule.GetRawConstantValue()!),
        "FPC0016", "FPC1009", "FPC2022",
    ];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Every_id_is_explained(string id)
    {
        ToolRun run = await ToolRun.OfAsync("explain", id.ToLowerInvariant());

        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.Contains(id, run.Output.Split('\n')[0], StringComparison.Ordinal);
        Assert.True(run.Output.Length > id.Length + 20);
        Assert.Single(run.Output.Split('\n'), static line => line.StartsWith("## ", StringComparison.Ordinal) || line.StartsWith("id: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Row_of_a_table_is_shown_with_the_heads_of_its_columns()
    {
        ToolRun run = await ToolRun.OfAsync("explain", "FPI007");

        Assert.Equal("id: FPI007\nwhat is doubtful: An example contradicts the type or the values of the schema.\nwhat to do: Compare with a recorded message.\n", run.Output);
    }

    [Fact]
    public async Task Document_is_shown_as_a_whole_and_the_list_names_it()
    {
        ToolRun list = await ToolRun.OfAsync("explain");
        ToolRun document = await ToolRun.OfAsync("explain", "lint");
        ToolRun json = await ToolRun.OfAsync("explain", "fpl0005", "--json");

        Assert.Contains("freedompay explain lint         Rules of style\n", list.Output, StringComparison.Ordinal);
        Assert.Contains("freedompay explain spec-format  The spec format, version 1\n", list.Output, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(Repository.PathOf("docs", "lint.md")).ReplaceLineEndings("\n").Trim(), document.Output.Trim());
        Assert.Equal("lint", json.Json.GetProperty("document").GetString());
    }

    [Fact]
    public async Task Unknown_id_is_told()
    {
        ToolRun run = await ToolRun.OfAsync("explain", "FPX1");

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains("Nothing here is called 'FPX1'", run.Error, StringComparison.Ordinal);
    }
}
