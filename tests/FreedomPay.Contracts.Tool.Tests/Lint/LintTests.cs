using System.Text.Json;
using FreedomPay.Contracts.Tool.Tests.Support;

namespace FreedomPay.Contracts.Tool.Tests.Lint;

/// <summary>What lint says about specs.</summary>
public sealed class LintTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lint-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Nothing_is_to_be_said_of_the_catalog()
    {
        ToolRun run = await ToolRun.OfAsync("lint", "--fail-on", "style");

        Assert.EndsWith(" files, 0 errors, 0 warnings, 0 remarks on style\n", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.Single(run.Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Catalog_has_a_name_and_can_be_given_with_other_specs()
    {
        ToolRun without = await ToolRun.OfAsync("lint");
        ToolRun named = await ToolRun.OfAsync("lint", "catalog");
        ToolRun both = await ToolRun.OfAsync("lint", "catalog", Write("none.yaml", "contracts: 2\n"));

        Assert.Equal(without.Output, named.Output);
        Assert.Equal(1, both.Code);
        Assert.Contains("1 error,", both.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_several_files_of_a_namespace_does_not_hide_the_others()
    {
        ToolRun run = await ToolRun.OfAsync("lint", Repository.PathOf("specs", "common", "receipt.yaml"), Repository.PathOf("specs", "gateway", "purchase.yaml"));

        Assert.Equal("2 files, 0 errors, 0 warnings, 0 remarks on style\n", run.Output);
    }

    [Fact]
    public async Task Mistake_is_told_at_its_place()
    {
        string file = Write("pay.yaml", """
            contracts: 1
            section: Pay
            namespace: My.Pay
            host: https://api.example.com
            protocol: signed-form
            endpoints:
              Pay:
                title: Pay
                summary: Pays.
                post: /pay
                request:
                  pg_order_id: { typ: string, required: true, summary: Id of the order. }
                response:
                  pg_payment_id: { type: integer, summary: Id of the payment. }
            """);

        ToolRun text = await ToolRun.OfAsync("lint", file);
        ToolRun json = await ToolRun.OfAsync("lint", file, "--json");

        Assert.Equal((1, 1), (text.Code, json.Code));
        Assert.Contains($"{file}(12,22): error FPC0006: endpoints.Pay.request.pg_order_id.typ: unknown key; did you mean 'type'?", text.Output, StringComparison.Ordinal);
        JsonElement finding = Assert.Single(json.Json.GetProperty("findings").EnumerateArray(), static one => one.GetProperty("severity").GetString() == "error");
        Assert.Equal(("FPC0006", 12, 22), (finding.GetProperty("rule").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
    }

    [Fact]
    public async Task Doubt_of_import_that_nobody_has_decided_is_told()
    {
        string file = Write("own.yaml", """
            # Written by 'freedompay import'. Each comment with FPI and a number is a doubt: decide it, and remove the comment.
            contracts: 1
            section: Own
            namespace: My.Own
            host: https://api.example.com
            protocol: signed-form
            endpoints:
              # FPI024: The page does not say what the request changes.
              Find:
                title: Find
                summary: Finds.
                post: /find
                effect: reads
                sources: [a page]
                confidence: full
                notes: "See # FPI007: this is no comment."
            """);

        ToolRun run = await ToolRun.OfAsync("lint", file);
        ToolRun without = await ToolRun.OfAsync("lint", file, "--disable", "FPL0014");
        ToolRun strict = await ToolRun.OfAsync("lint", file, "--fail-on", "style");

        Assert.Equal($"{file}(8,3): style FPL0014: FPI024 is not decided; decide it, and remove the comment ('freedompay explain FPI024' says more)\n1 file, 0 errors, 0 warnings, 1 remark on style\n", run.Output);
        Assert.Equal("1 file, 0 errors, 0 warnings, 0 remarks on style\n", without.Output);
        Assert.Equal((0, 1), (run.Code, strict.Code));
    }

    [Fact]
    public async Task Message_to_a_url_is_told_as_the_spec_has_to_name_it()
    {
        string file = Write("own.yaml", """
            contracts: 1
            section: Own
            namespace: My.Own
            host: https://api.example.com
            protocol: signed-form
            endpoints:
              Find:
                title: Find
                summary: Finds.
                post: /find
                effect: reads
                sources: [a page]
                confidence: full
                request:
                  pg_result_url: { type: url, summary: URL. }
            """);

        ToolRun run = await ToolRun.OfAsync("lint", file);

        Assert.Contains("write 'callback: FreedomPay.Merchant.Notifications.ResultNotify'", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Types_and_endpoints_of_the_catalog_are_known()
    {
        string file = Write("own.yaml", """
            contracts: 1
            section: Own
            namespace: My.Own
            host: https://api.example.com
            protocol: signed-form
            endpoints:
              Pay:
                title: Pay
                summary: Pays.
                post: /pay
                confidence: full
                sources: [a page]
                outcome:
                  - ask: FreedomPay.Gateway.Purchase.GetPaymentStatus
                    with: { pg_order_id: pg_order_id }
                    id: pg_payment_id
                    done: { pg_payment_status: success }
                    notDone: { pg_payment_status: error }
                request:
                  pg_order_id: { type: string, required: true, summary: Id of the order. }
                response:
                  pg_payment_id: { type: integer, summary: Id of the payment. }
                  pg_error_code: { type: ErrorCode, summary: Why not. }
            """);

        ToolRun run = await ToolRun.OfAsync("lint", file);

        Assert.DoesNotContain("FPC0", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.Code);
    }

    [Theory]
    [InlineData("lint", "nothing.yaml")]
    [InlineData("lint", "--jsn")]
    [InlineData("lnt")]
    [InlineData]
    public async Task What_cannot_be_done_is_told_on_the_error_stream(params string[] arguments)
    {
        ToolRun run = await ToolRun.OfAsync(arguments);

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.NotEqual(string.Empty, run.Error);
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
