using System.Text.Json.Nodes;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Tool.Import.Reading;
using FreedomPay.Contracts.Tool.Specs;
using FreedomPay.Contracts.Tool.Tests.Compare;
using FreedomPay.Contracts.Tool.Tests.Support;

namespace FreedomPay.Contracts.Tool.Tests.Export;

/// <summary>What is exported is OpenAPI 3.1, and what is imported from it is the same spec.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("export-");

    public static TheoryData<string> Formats => ["yaml", "json"];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Whole_catalog_is_valid(string format)
    {
        ToolRun run = await ToolRun.OfAsync("export", "--output", _folder.FullName, "--format", format);

        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        string[] files = Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories);
        Assert.Equal(27, files.Length);
        Assert.All(files, file => Assert.Empty(OpenApiSchema.Violations(Read(file))));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Import_of_an_exported_catalog_gives_the_same_specs(string format)
    {
        string exported = Path.Combine(_folder.FullName, "exported");
        string restored = Path.Combine(_folder.FullName, "restored");
        await ToolRun.OfAsync("export", "--output", exported, "--format", format);
        string[] files = Directory.GetFiles(exported, "*", SearchOption.AllDirectories);
        foreach (string file in files)
        {
            ToolRun run = await ToolRun.OfAsync("import", file, "--output", Path.Combine(restored, Path.ChangeExtension(Path.GetRelativePath(exported, file), "yaml")));
            Assert.Equal(0, run.Code);
        }

        IReadOnlyList<SourceUnit> expected = UnitsOf(SpecLoader.Load([], CancellationToken.None));
        LoadedSpecs again = SpecLoader.Load([restored], CancellationToken.None);

        Assert.DoesNotContain(again.Problems, static problem => problem.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        IReadOnlyList<SourceUnit> actual = UnitsOf(again);
        Assert.Equal(expected.Select(static unit => unit.Name.FullName), actual.Select(static unit => unit.Name.FullName));
        Assert.All(expected.Zip(actual), static pair => Assert.Equal(pair.First, pair.Second));
    }

    [Theory]
    [InlineData(ComparedTexts.Forms)]
    [InlineData(ComparedTexts.Json)]
    [InlineData(ExportedTexts.Rest)]
    public async Task Import_of_an_exported_spec_gives_the_same_one(string text)
    {
        string spec = Path.Combine(_folder.FullName, "own.yaml");
        string document = Path.Combine(_folder.FullName, "own.json");
        string again = Path.Combine(_folder.FullName, "again.yaml");
        File.WriteAllText(spec, text);

        ToolRun export = await ToolRun.OfAsync("export", spec, "--output", document);
        ToolRun import = await ToolRun.OfAsync("import", document, "--output", again);

        Assert.Equal((0, 0), (export.Code, import.Code));
        Assert.Empty(OpenApiSchema.Violations(Read(document)));
        Assert.Equal(UnitsOf(SpecLoader.Load([spec], CancellationToken.None)), UnitsOf(SpecLoader.Load([again], CancellationToken.None)));
    }

    [Fact]
    public void Schema_finds_what_is_no_OpenApi()
    {
        JsonObject document = new() { ["openapi"] = "3.1.0", ["info"] = new JsonObject { ["title"] = "A" }, ["paths"] = new JsonObject { ["pay"] = new JsonObject() } };

        Assert.NotEmpty(OpenApiSchema.Violations(document));
    }

    [Fact]
    public void Schema_finds_what_is_no_JSON_Schema()
    {
        JsonObject document = new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "A", ["version"] = "1" },
            ["components"] = new JsonObject { ["schemas"] = new JsonObject { ["A"] = new JsonObject { ["type"] = "text" } } },
        };

        Assert.NotEmpty(OpenApiSchema.Violations(document));
    }

    [Fact]
    public async Task Form_has_a_body_answers_in_XML_and_the_names_of_the_wire()
    {
        JsonNode document = await ExportAsync(ComparedTexts.Forms);
        JsonNode pay = document["paths"]!["/pay"]!["post"]!;
        JsonNode body = pay["requestBody"]!["content"]!["multipart/form-data"]!["schema"]!;

        Assert.Equal(["pg_merchant_id", "pg_salt", "pg_sig", "pg_order_id", "pg_amount", "pg_version", "pg_level"], body["required"]!.AsArray().Select(static name => name!.GetValue<string>()));
        Assert.Equal("""{"type":"number","minimum":1,"maximum":100}""", body["properties"]!["pg_amount"]!.ToJsonString());
        Assert.Equal("KZT", body["properties"]!["pg_currency"]!["default"]!.GetValue<string>());
        Assert.Equal("#/components/schemas/Address", body["properties"]!["pg_address"]!["$ref"]!.GetValue<string>());
        Assert.Equal("deepObject", pay["requestBody"]!["content"]!["multipart/form-data"]!["encoding"]!["pg_address"]!["style"]!.GetValue<string>());
        JsonNode paid = document["components"]!["schemas"]!["PayResponse.Paid"]!;
        Assert.Equal("response", paid["xml"]!["name"]!.GetValue<string>());
        Assert.Equal("0", paid["properties"]!["pg_3ds"]!["const"]!.GetValue<string>());
        Assert.Equal("done", paid["x-freedompay-means"]!.GetValue<string>());
        Assert.Equal("payment", pay["x-freedompay-key"]!.GetValue<string>());
        Assert.Equal("moves", pay["x-freedompay-effect"]!.GetValue<string>());
        Assert.Contains("#/components/schemas/PayResponse.Paid", pay["responses"]!["200"]!["content"]!["application/xml"]!["schema"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_to_the_merchant_is_a_webhook()
    {
        JsonNode document = await ExportAsync(ComparedTexts.Forms);

        Assert.Equal("Notify", document["webhooks"]!["Notify"]!["post"]!["operationId"]!.GetValue<string>());
        Assert.Equal("path", document["paths"]!["/card/{card_id}/remove"]!["post"]!["parameters"]![0]!["in"]!.GetValue<string>());
    }

    [Fact]
    public async Task Json_has_headers_discriminators_statuses_and_a_signature()
    {
        JsonNode document = await ExportAsync(ComparedTexts.Json);
        JsonNode create = document["paths"]!["/v1/create"]!["post"]!;
        JsonNode from = create["requestBody"]!["content"]!["application/json"]!["schema"]!["properties"]!["from"]!;

        Assert.Equal("""{"propertyName":"type","mapping":{"card":"#/components/schemas/CreateFromCard","cash":"#/components/schemas/CreateFromCash"}}""", from["discriminator"]!.ToJsonString());
        Assert.Equal("card", document["components"]!["schemas"]!["CreateFromCard"]!["properties"]!["type"]!["const"]!.GetValue<string>());
        Assert.Equal(["200", "202", "404", "x-freedompay-shapes", "default"], create["responses"]!.AsObject().Select(static response => response.Key));
        Assert.Equal("payment.create", create["parameters"]![0]!["schema"]!["const"]!.GetValue<string>());
        Assert.Equal("X-JWS-Signature", document["components"]!["securitySchemes"]!["jws"]!["name"]!.GetValue<string>());
        Assert.Equal("""{"algorithm":"HS256","id":"auth_id","path":"uri","idType":"string"}""", document["x-freedompay-signature"]!.ToJsonString());
    }

    [Fact]
    public async Task Several_specs_need_a_folder()
    {
        ToolRun run = await ToolRun.OfAsync("export", "--output", Path.Combine(_folder.FullName, "all.yaml"));

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains("Name a folder with --output", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "openapi": "3.1.0", "x-freedompay-version": "2" }""", "version 2")]
    [InlineData("""{ "openapi": "3.1.0", "x-freedompay-version": "1", "paths": { "/a": { "post": { } } } }""", "no operationId")]
    [InlineData("""{ "openapi": "3.1.0", "x-freedompay-version": "1", "paths": { "/a": { "post": { "operationId": "A", "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/nowhere" } } } } } } } }""", "no schema '#/nowhere'")]
    [InlineData("""{ "openapi": "3.1.0", "x-freedompay-version": "1", "components": { "schemas": { "A": { "oneOf": [ { "$ref": "#/components/schemas/B" } ] }, "B": { "x-freedompay-case": "b", "properties": { "b": { "oneOf": [ { "$ref": "#/components/schemas/B" } ] } } } } } }""", "nested deeper")]
    public async Task Broken_export_is_refused(string text, string problem)
    {
        string file = Path.Combine(_folder.FullName, "broken.json");
        File.WriteAllText(file, text);

        ToolRun run = await ToolRun.OfAsync("import", file);

        Assert.Equal(2, run.Code);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
    }

    private static IReadOnlyList<SourceUnit> UnitsOf(LoadedSpecs specs) => [.. SpecUnits.Of(specs, CancellationToken.None).Units.Select(static unit => unit with { SpecName = "" }).OrderBy(static unit => unit.Name.FullName, StringComparer.Ordinal)];

    private static JsonNode Read(string file)
    {
        string text = File.ReadAllText(file);
        return file.EndsWith(".json", StringComparison.Ordinal) ? JsonNode.Parse(text)! : YamlToJson.Read(text, keepsLines: false).Root!;
    }

    private async Task<JsonNode> ExportAsync(string text)
    {
        string spec = Path.Combine(_folder.FullName, "own.yaml");
        File.WriteAllText(spec, text);
        ToolRun run = await ToolRun.OfAsync("export", spec, "--format", "json");
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        return JsonNode.Parse(run.Output)!;
    }
}
