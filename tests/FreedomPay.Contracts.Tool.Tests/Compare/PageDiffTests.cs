using System.Text.Json;
using System.Text.RegularExpressions;
using FreedomPay.Contracts.Tool.Tests.Support;

namespace FreedomPay.Contracts.Tool.Tests.Compare;

/// <summary>A spec beside a page of the documentation: what the page says otherwise is told, and what only a spec can know is not.</summary>
public sealed partial class PageDiffTests : IDisposable
{
    private const string Spec = """
        contracts: 1
        section: Shop / API
        namespace: Shop.Api
        host: https://api.example.kz
        protocol: signed-form
        endpoints:
          Pay:
            title: Pay
            summary: Takes a payment.
            post: /pay
            request:
              pg_order_id: { type: string, name: Order, required: true, maxLength: 50 }
              pg_amount: { type: decimal, name: Total, required: true, min: 1, max: 100 }
              pg_count: { type: integer, name: Number }
              pg_currency: { type: enum, values: { KZT: Tenge, USD: Dollar }, default: KZT }
              pg_testing_mode: { type: boolean, name: IsTest }
              pg_name: { type: string, requiredWhen: pg_count }
              pg_payer: { type: object, fields: { city: { type: string, required: true }, flat: { type: integer, name: Apartment } } }
            responses:
              Paid:
                when: { pg_payment_status: success }
                means: done
                fields: { pg_payment_id: integer, pg_date: { type: datetime, format: "yyyy-MM-dd HH:mm:ss" } }
              Waiting:
                when: { pg_payment_status: [new, pending] }
                means: pending
                fields: { pg_payment_id: integer, pg_payment_status: string, pg_url: url }

        """;

    private const string Page = """
        # Pay

        ```yaml
        openapi: 3.0.1
        info: { title: '', version: 1.0.0 }
        paths:
          /pay:
            post:
              summary: Pay
              x-apidog-folder: Shop/API
              requestBody:
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      required: [pg_merchant_id, pg_order_id, pg_amount, pg_salt, pg_sig]
                      properties:
                        pg_merchant_id: { type: integer }
                        pg_order_id: { type: string, maxLength: 50 }
                        pg_amount: { type: number, minimum: 1, maximum: 100 }
                        pg_count: { type: integer }
                        pg_currency: { type: string, enum: [KZT, USD] }
                        pg_testing_mode: { type: integer }
                        pg_name: { type: string }
                        pg_payer: { type: object, required: [city], properties: { city: { type: string }, flat: { type: integer } } }
                        pg_salt: { type: string }
                        pg_sig: { type: string }
              responses:
                '200':
                  content:
                    application/xml:
                      schema:
                        type: object
                        properties:
                          pg_status: { type: string }
                          pg_payment_status: { type: string, enum: [success] }
                          pg_payment_id: { type: integer }
                          pg_date: { type: string, example: '2026-01-02 03:04:05' }
                          pg_salt: { type: string }
                          pg_sig: { type: string }
                x-200:Waiting:
                  content:
                    application/xml:
                      schema:
                        type: object
                        properties:
                          pg_status: { type: string }
                          pg_payment_status: { type: string, enum: [pending] }
                          pg_payment_id: { type: integer }
                          pg_url: { type: string }
                          pg_salt: { type: string }
                          pg_sig: { type: string }
        servers: [{ url: 'https://api.example.kz' }]
        ```

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("page-diff-");

    /// <summary>Gets an edit of the page, and what is told of it.</summary>
    public static TheoryData<string, string, string> Edits => new()
    {
        { "pg_count: { type: integer }", "pg_count: { type: integer }\n                pg_shop: { type: string }", "FPD0202 request.pg_shop" },
        { "[pg_merchant_id, pg_order_id,", "[pg_merchant_id, pg_order_id, pg_count,", "FPD0211 request.pg_count" },
        { "[pg_merchant_id, pg_order_id,", "[pg_merchant_id, pg_order_id, pg_name,", "FPD0212 request.pg_name; FPD0233 request.pg_name" },
        { "pg_order_id, pg_amount,", "pg_amount,", "FPD0214 request.pg_order_id" },
        { "                pg_count: { type: integer }\n", "", "FPD0205 request.pg_count" },
        { "maxLength: 50", "maxLength: 40", "FPD0229 request.pg_order_id" },
        { "maxLength: 50", "maxLength: 60", "FPD0230 request.pg_order_id" },
        { ", maxLength: 50", "", "" },
        { "maximum: 100", "maximum: 90", "FPD0229 request.pg_amount" },
        { "enum: [KZT, USD]", "enum: [KZT, USD, UZS]", "FPD0305 UZS" },
        { "enum: [KZT, USD]", "enum: [KZT]", "" },
        { "enum: [KZT, USD]", "enum: [KZT, USD], default: KZT", "" },
        { "enum: [KZT, USD]", "enum: [KZT, USD], default: USD", "FPD0216 request.pg_currency" },
        { "pg_count: { type: integer }", "pg_count: { type: integer, default: 5 }", "" },
        { ", enum: [KZT, USD]", "", "" },
        { "pg_testing_mode: { type: integer }", "pg_testing_mode: { type: string, enum: ['0', '1'] }", "" },
        { "pg_testing_mode: { type: integer }", "pg_testing_mode: { type: string, example: 'yes' }", "FPD0208 request.pg_testing_mode; FPD0210 request.pg_testing_mode" },
        { "pg_name: { type: string }", "pg_name: { type: object, properties: { first: { type: string } } }", "FPD0208 request.pg_name; FPD0209 request.pg_name; FPD0210 request.pg_name; FPD0302" },
        { "flat: { type: integer }", "flat: { type: integer }, floor: { type: integer }", "FPD0202 floor" },
        { "required: [city],", "required: [city, flat],", "FPD0211 flat" },
        { ", flat: { type: integer }", "", "FPD0205 flat" },
        { "pg_date: { type: string, example: '2026-01-02 03:04:05' }", "pg_date: { type: string, example: '02.01.2026' }", "FPD0208 responses.Paid.pg_date; FPD0209 responses.Paid.pg_date; FPD0210 responses.Paid.pg_date" },
        { "pg_url: { type: string }", "pg_url: { type: string }\n                  pg_commission: { type: number }", "FPD0202 responses.Waiting.pg_commission" },
        { "                  pg_url: { type: string }\n", "", "FPD0205 responses.Waiting.pg_url" },
        { "enum: [pending]", "enum: [refunded]", "FPD0103 responses.Waiting2" },
        { "  /pay:", "  /payments/pay:", "FPD0007" },
        { "summary: Pay", "summary: Take money", "" },
        { "summary: Pay", "summary: Pay\n      deprecated: true", "FPD0029" },
        { "multipart/form-data", "application/x-www-form-urlencoded", "FPD0012 encoding" },
        { "api.example.kz", "api.example.uz", "FPD0006" },
        { "api.example.kz", "api.other.kz", "FPD0006" },
    };

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Page_that_says_less_than_the_spec_differs_in_nothing()
    {
        ToolRun run = await ToolRun.OfAsync("diff", Write("shop.yaml", Spec), Write("pay.md", Page));

        Assert.Equal((0, "0 changes: 0 break something, 0 change the behavior\n", string.Empty), (run.Code, run.Output, run.Error));
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task Edit_of_the_page_is_told_and_nothing_else(string before, string after, string expected)
    {
        Assert.Contains(before, Page, StringComparison.Ordinal);
        string spec = Write("shop.yaml", Spec);

        ToolRun run = await ToolRun.OfAsync("diff", spec, Write("pay.md", Page.Replace(before, after, StringComparison.Ordinal)), "--json");

        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(expected, string.Join("; ", Told(run)));
        Assert.All(run.Json.GetProperty("changes").EnumerateArray(), change => Assert.Equal(spec, change.GetProperty("file").GetString()));
    }

    /// <summary>The gateway has the same hosts in several countries; whoever registers its name elsewhere is somebody else.</summary>
    [Theory]
    [InlineData("api.freedompay.uz", "")]
    [InlineData("api.freedompay.kg", "")]
    [InlineData("api.freedompay.co", "FPD0006")]
    [InlineData("test-api.freedompay.kz", "FPD0006")]
    [InlineData("api.freedompay.kz.example.uz", "FPD0006")]
    [InlineData("api.freedompay.uz:8443", "FPD0006")]
    public async Task Hosts_of_other_countries_are_those_of_the_gateway_alone(string host, string expected)
    {
        string spec = Write("shop.yaml", Spec.Replace("api.example.kz", "api.freedompay.kz", StringComparison.Ordinal));

        ToolRun run = await ToolRun.OfAsync("diff", spec, Write("pay.md", Page.Replace("api.example.kz", host, StringComparison.Ordinal)), "--json");

        Assert.Equal(expected, string.Join("; ", Told(run)).Trim());
    }

    [Fact]
    public async Task Page_can_be_piped_in()
    {
        ToolRun run = await ToolRun.OfAsync(static _ => null, Page.Replace("maximum: 100", "maximum: 10", StringComparison.Ordinal), "diff", Write("shop.yaml", Spec), "-");

        Assert.Equal(1, run.Code);
        Assert.Contains("FPD0229: Shop.Api.Pay request.pg_amount has other bounds: it was `min 1, max 100`, and is `min 1, max 10`", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_of_then_is_the_old_side()
    {
        ToolRun run = await ToolRun.OfAsync("diff", Write("pay.md", Page.Replace("maxLength: 50", "maxLength: 60", StringComparison.Ordinal)), Write("shop.yaml", Spec), "--json");

        Assert.Equal(["FPD0229 request.pg_order_id"], Told(run));
    }

    [Fact]
    public async Task Two_versions_of_a_page_are_compared_in_everything_that_they_say()
    {
        string old = Write("old.md", Page);
        string current = Write("new.md", Page.Replace("enum: [KZT, USD]", "enum: [KZT]", StringComparison.Ordinal));

        ToolRun run = await ToolRun.OfAsync("diff", old, current, "--json");
        ToolRun same = await ToolRun.OfAsync("diff", old, Write("same.md", Page), "--json");

        Assert.Equal(["FPD0306 USD"], Told(run));
        Assert.Empty(Told(same));
    }

    [Fact]
    public async Task Endpoint_that_no_spec_describes_is_new()
    {
        ToolRun run = await ToolRun.OfAsync("diff", Write("shop.yaml", Spec), Write("more.md", Page + Page.Replace("/pay:", "/gift:", StringComparison.Ordinal).Replace("summary: Pay", "summary: Gift", StringComparison.Ordinal)), "--json");

        Assert.Equal(["FPD0002"], Told(run));
    }

    [Fact]
    public async Task Page_that_cannot_be_read_as_a_whole_is_not_compared()
    {
        string broken = Write("broken.md", Page.Replace("type: object", "type: [", StringComparison.Ordinal));

        ToolRun run = await ToolRun.OfAsync("diff", Write("shop.yaml", Spec), broken);
        ToolRun empty = await ToolRun.OfAsync("diff", Write("shop.yaml", Spec), Write("empty.md", "# Pay\n"));

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Matches(new Regex($"Not everything in {Regex.Escape(broken)} can be read.*FPI001: This is not YAML"), run.Error);
        Assert.Equal(2, empty.Code);
        Assert.Contains("No OpenAPI document was found in", empty.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exported_spec_is_the_spec_itself()
    {
        string exported = Path.Combine(_folder.FullName, "exported.json");
        string spec = Write("shop.yaml", Spec);
        await ToolRun.OfAsync("export", spec, "--output", exported);

        ToolRun run = await ToolRun.OfAsync("diff", spec, exported);

        Assert.Equal((0, "0 changes: 0 break something, 0 change the behavior\n"), (run.Code, run.Output));
    }

    /// <summary>The catalog's own document, with everything in it that only this tool writes renamed, is a page that agrees with the catalog.</summary>
    [Fact]
    public async Task Catalog_as_pages_differs_from_the_catalog_in_nothing_but_a_guess()
    {
        string pages = Path.Combine(_folder.FullName, "pages");
        await ToolRun.OfAsync("export", "--output", pages);
        List<string> told = [];
        foreach (string file in Directory.GetFiles(pages, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string text = await File.ReadAllTextAsync(file);
            if (Called().IsMatch(text))
            {
                await File.WriteAllTextAsync(file, text.Replace("x-freedompay-version", "x-other-version", StringComparison.Ordinal));
                ToolRun run = await ToolRun.OfAsync("diff", "catalog", file, "--json");
                Assert.Equal(string.Empty, run.Error);
                told.AddRange(run.Json.GetProperty("changes").EnumerateArray().Select(static change => $"{change.GetProperty("rule").GetString()} {change.GetProperty("unit").GetString()}"));
            }
        }

        // Its document has nothing that only a document of JSON would have.
        Assert.Equal(["FPD0005 FreedomPay.Partner.Transfer.CalculateTransferFees"], told);
    }

    /// <summary>Where the catalog departs from a page on purpose, the notes in its specs say why.</summary>
    [Fact]
    public async Task Pages_that_the_catalog_was_written_from_differ_in_what_was_decided_by_hand()
    {
        string pages = Path.Combine(_folder.FullName, "pages");
        Directory.CreateDirectory(pages);
        foreach (string name in typeof(PageDiffTests).Assembly.GetManifestResourceNames().Where(static name => name.StartsWith("pages/", StringComparison.Ordinal)))
        {
            await using Stream page = typeof(PageDiffTests).Assembly.GetManifestResourceStream(name)!;
            await using FileStream file = File.Create(Path.Combine(pages, Path.GetFileName(name)));
            await page.CopyToAsync(file);
        }

        ToolRun run = await ToolRun.OfAsync("diff", "catalog", pages, "--json");

        Assert.Equal(DecidedByHand.Of.ReplaceLineEndings("\n"), string.Concat(run.Json.GetProperty("changes").EnumerateArray().Select(static change =>
            $"{change.GetProperty("rule").GetString()} {change.GetProperty("unit").GetString()} {Part(change)}".TrimEnd() + "\n").Order(StringComparer.Ordinal)));
    }

    private static string Part(JsonElement change) => change.TryGetProperty("part", out JsonElement part) ? part.GetString() ?? "" : "";

    private static IEnumerable<string> Told(ToolRun run) => run.Json.GetProperty("changes").EnumerateArray().Select(static change => $"{change.GetProperty("rule").GetString()} {Part(change)}".TrimEnd()).Order(StringComparer.Ordinal);

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    [GeneratedRegex("^  /", RegexOptions.Multiline)]
    private static partial Regex Called();
}
