using System.Text.Json;
using FreedomPay.Contracts.Tool.Tests.Support;

namespace FreedomPay.Contracts.Tool.Tests.Compare;

/// <summary>What the command writes, and its exit codes.</summary>
public sealed class DiffCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("diff-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Catalog_does_not_differ_from_itself()
    {
        ToolRun run = await ToolRun.OfAsync("diff", "catalog", "catalog");

        Assert.Equal((0, "0 changes: 0 break something, 0 change the behavior\n", string.Empty), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public async Task Break_is_told_at_the_place_of_the_field_and_of_the_side_that_it_breaks()
    {
        string old = Write("old.yaml", ComparedTexts.Forms);
        string current = Write("new.yaml", ComparedTexts.Forms.Replace("pg_count: integer", "pg_count: integer\n      pg_shop: { type: integer, required: true }", StringComparison.Ordinal));

        int line = LineOf(current, "pg_shop");

        ToolRun text = await ToolRun.OfAsync("diff", old, current);
        ToolRun json = await ToolRun.OfAsync("diff", old, current, "--json");

        Assert.Equal((1, 1), (text.Code, json.Code));
        Assert.Contains($"{current}({line},7): breaking FPD0201: Shop.Api.Pay request.pg_shop is new and required; breaks source and wire for merchants\n", text.Output, StringComparison.Ordinal);
        Assert.Contains("1 change: 1 breaks something, 0 change the behavior", text.Output, StringComparison.Ordinal);
        JsonElement change = Assert.Single(json.Json.GetProperty("changes").EnumerateArray());
        Assert.True(json.Json.GetProperty("breaks").GetBoolean());
        Assert.Equal(("FPD0201", "breaking", "Shop.Api.Pay", "request.pg_shop", line, 7), (
            change.GetProperty("rule").GetString(),
            change.GetProperty("kind").GetString(),
            change.GetProperty("unit").GetString(),
            change.GetProperty("part").GetString(),
            change.GetProperty("line").GetInt32(),
            change.GetProperty("column").GetInt32()));
        Assert.Equal("""["source","wire"]""", JsonSerializer.Serialize(change.GetProperty("merchant")));
        Assert.Equal("[]", JsonSerializer.Serialize(change.GetProperty("gateway")));
    }

    [Fact]
    public async Task Change_is_told_where_it_is()
    {
        const string Spec = """
            contracts: 1
            section: Shop
            namespace: Shop.Api
            host: https://api.example.com
            protocol: signed-form
            endpoints:
              Pay:
                title: Pay
                summary: Pays.
                post: /pay
                request:
                  pg_user:
                    type: object
                    typeName: User
                    fields:
                      id: integer
                  pg_gone: string
                  pg_kind: { type: Kind }
                responses:
                  Paid: { when: { pg_3ds: "0" }, fields: { pg_id: integer } }
                  Other: { when: { pg_3ds: "1" }, fields: { pg_url: string } }
            types:
              Kind: { type: enum, values: [one, two] }
            """;
        string old = Write("old.yaml", Spec);
        string current = Write("new.yaml", Spec
            .Replace("      pg_gone: string\n", string.Empty, StringComparison.Ordinal)
            .Replace("pg_url: string", "pg_url: url", StringComparison.Ordinal)
            .Replace("[one, two]", "[one, three]", StringComparison.Ordinal)
            .Replace("post: /pay", "post: /buy", StringComparison.Ordinal));

        ToolRun run = await ToolRun.OfAsync("diff", old, current);

        Assert.Contains($"{old}({LineOf(old, "pg_gone")},7): breaking FPD0205: Shop.Api.Pay request.pg_gone is gone", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{current}({LineOf(current, "pg_url")},49): breaking FPD0209: ", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{current}({LineOf(current, "three]")},37): compatible FPD0305: Shop.Api.Kind three is new", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{old}({LineOf(old, "two]")},37): breaking FPD0306: Shop.Api.Kind two is gone", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{current}({LineOf(current, "  Pay:")},3): breaking FPD0007: Shop.Api.Pay is called in another way", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Break_of_the_other_side_is_no_break_for_this_one()
    {
        string old = Write("old.yaml", ComparedTexts.Forms);
        string current = Write("new.yaml", ComparedTexts.Forms.Replace("pg_count: integer", "pg_count: integer\n      pg_shop: { type: integer, required: true }", StringComparison.Ordinal));

        ToolRun run = await ToolRun.OfAsync("diff", old, current, "--for", "gateway");

        Assert.Equal(0, run.Code);
        Assert.Contains("compatible FPD0201", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changelog_has_a_chapter_for_each_kind_of_change()
    {
        string old = Write("old.yaml", ComparedTexts.Forms);
        string current = Write("new.yaml", ComparedTexts.Forms
            .Replace("post: /status", "post: /state", StringComparison.Ordinal)
            .Replace("default: KZT", "default: USD", StringComparison.Ordinal)
            .Replace("values: [KZT, USD]", "values: [KZT, USD, RUB]", StringComparison.Ordinal)
            .Replace("The order.", "Id of the order.", StringComparison.Ordinal));

        ToolRun run = await ToolRun.OfAsync("diff", old, current, "--markdown");

        Assert.Equal(1, run.Code);
        Assert.Equal($"""
            # From `{old}` to `{current}`

            ## Breaking changes

            ### `Shop.Api.Status`

            - It is called in another way: it was `POST /status`, and is `POST /state`. Breaks wire for both sides. (FPD0007)

            ## Changes of behavior

            ### `Shop.Api.Pay`

            - `request.pg_currency` has another default: it was `KZT`, and is `USD`. (FPD0216)

            ## Additions

            ### `Shop.Api.PayCurrency`

            - `RUB` is new. (FPD0305)

            ## Documentation

            ### `Shop.Api.Pay`

            - `request.pg_order_id` has other summary. (FPD0030)

            """.ReplaceLineEndings("\n"), run.Output);
    }

    [Fact]
    public async Task Only_the_namespaces_of_a_spec_are_compared_with_the_catalog()
    {
        string own = Write("rates.yaml", File.ReadAllText(Repository.PathOf("specs", "partner", "rates.yaml")));

        ToolRun run = await ToolRun.OfAsync("diff", own, "catalog");

        Assert.Equal((0, "0 changes: 0 break something, 0 change the behavior\n"), (run.Code, run.Output));
    }

    [Fact]
    public async Task Types_that_the_runtime_has_are_compared()
    {
        string own = Write("choices.yaml", File.ReadAllText(Repository.PathOf("specs", "common", "choices.yaml")).Replace("values:", "values:\n      zzz: { name: Zzz, summary: One more. }", StringComparison.Ordinal));

        ToolRun run = await ToolRun.OfAsync("diff", own, "catalog");

        Assert.Equal(1, run.Code);
        Assert.Contains("FPD0306", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Type_that_the_runtime_has_cannot_use_that_of_another_file()
    {
        string text = File.ReadAllText(Repository.PathOf("specs", "common", "receipt.yaml"));
        string old = Write("old.yaml", text);
        string current = Write("receipt.yaml", $"{text}  TestLine:\n    type: object\n    summary: A line.\n    fields:\n      language: PageLanguage\n");

        ToolRun compared = await ToolRun.OfAsync("diff", old, current);
        ToolRun exported = await ToolRun.OfAsync("export", current);

        Assert.Equal((2, string.Empty), (compared.Code, compared.Output));
        Assert.Equal($"{current}: 'TestLine' has a field of a type that this file does not declare. The runtime's own types use those of their file.\n", compared.Error);
        Assert.Equal(compared.Error, exported.Error);
    }

    [Fact]
    public async Task Overlay_is_a_change_of_what_it_changes()
    {
        string old = Write("old.yaml", "contracts: 1\noverlays:\n  FreedomPay.Merchant.Purchase.CreateMerchantPayment:\n    request:\n      pg_amount: { scale: 2 }\n");
        string current = Write("new.yaml", "contracts: 1\noverlays:\n  FreedomPay.Merchant.Purchase.CreateMerchantPayment:\n    request:\n      pg_user_ip: { required: true }\n");

        ToolRun run = await ToolRun.OfAsync("diff", old, current);

        Assert.Equal(1, run.Code);
        Assert.Contains("FPD0235: FreedomPay.Merchant.Purchase.CreateMerchantPayment request.pg_amount", run.Output, StringComparison.Ordinal);
        Assert.Contains("FPD0211: FreedomPay.Merchant.Purchase.CreateMerchantPayment request.pg_user_ip is required now", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spec_with_mistakes_is_refused_with_their_places()
    {
        string old = Write("old.yaml", ComparedTexts.Forms);
        string current = Write("new.yaml", ComparedTexts.Forms.Replace("pg_count: integer", "pg_count: intger", StringComparison.Ordinal));

        ToolRun run = await ToolRun.OfAsync("diff", old, current);

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains($"{current}(42,", run.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'integer'?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_is_not_there_is_no_change()
    {
        ToolRun run = await ToolRun.OfAsync("diff", "catalog", Path.Combine(_folder.FullName, "none.yaml"));

        Assert.Equal(2, run.Code);
        Assert.Contains("There is no file or folder", run.Error, StringComparison.Ordinal);
    }

    private static int LineOf(string file, string text) => Array.FindIndex(File.ReadAllLines(file), line => line.Contains(text, StringComparison.Ordinal)) + 1;

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
