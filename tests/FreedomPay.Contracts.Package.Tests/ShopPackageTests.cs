using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using FreedomPay.Contracts.Package.Tests.Support;

namespace FreedomPay.Contracts.Package.Tests;

/// <summary>The packages for shops: what is in them, and that one of them is all that a shop references.</summary>
[Collection(PackageTests.Name)]
public sealed class ShopPackageTests(WorkbenchFixture fixture)
{
    private const string Key = "payment key";

    public static TheoryData<string> Packages => [.. Workbench.ShopPackages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_holds_these_files_and_no_other(string id)
    {
        using ZipArchive package = Open(id);

        Assert.Equal(
            [$"{id}.nuspec", "README.md", $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml", $"lib/net8.0/{id}.dll", $"lib/net8.0/{id}.xml"],
            package.Entries.Select(static entry => entry.FullName)
                .Where(static entry => entry != "[Content_Types].xml" && !entry.StartsWith("_rels/", StringComparison.Ordinal) && !entry.StartsWith("package/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    /// <summary>By default, NuGet leaves out build files and analyzers of what a package depends on: the shop would have no contracts, and no message would say why.</summary>
    [Theory]
    [MemberData(nameof(Packages))]
    public void Generator_and_build_files_come_with_what_the_package_depends_on(string id)
    {
        string before = id == "FreedomPay.Contracts.Hosting" ? "FreedomPay.Contracts" : "FreedomPay.Contracts.Hosting";
        using ZipArchive package = Open(id);
        using Stream nuspec = package.GetEntry($"{id}.nuspec")!.Open();

        XElement[] own = [.. XDocument.Load(nuspec).Descendants().Where(element => element.Name.LocalName == "dependency" && (string?)element.Attribute("id") == before)];

        Assert.Equal(2, own.Length);
        Assert.All(own, dependency => Assert.Equal((fixture.Workbench.Version, "All", null), ((string?)dependency.Attribute("version"), (string?)dependency.Attribute("include"), (string?)dependency.Attribute("exclude"))));
    }

    [Fact]
    public void Hosting_depends_on_the_HTTP_client_factory_and_the_host_and_on_nothing_else()
    {
        using ZipArchive package = Open("FreedomPay.Contracts.Hosting");
        using Stream nuspec = package.GetEntry("FreedomPay.Contracts.Hosting.nuspec")!.Open();

        string[] dependencies = [.. XDocument.Load(nuspec).Descendants().Where(static element => element.Name.LocalName == "dependency").Select(static element => $"{(string?)element.Attribute("id")} {(string?)element.Attribute("version")}")];

        string own = $"FreedomPay.Contracts {fixture.Workbench.Version}";
        string[] newest = ["Microsoft.Extensions.Hosting.Abstractions 10.0.0", "Microsoft.Extensions.Http 10.0.0"];
        string[] oldest = ["Microsoft.Extensions.Hosting.Abstractions 8.0.1", "Microsoft.Extensions.Http 8.0.1"];
        Assert.Equal([own, .. newest, own, .. oldest], dependencies);
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void Shop_that_references_AspNetCore_alone_gets_its_contracts_and_answers_the_gateway(string framework)
    {
        fixture.Workbench.PackForShops();
        Consumer consumer = fixture.Workbench.Consumer("WebShop");
        consumer.Build("-f", framework).MustBeClean();

        Assert.Contains("FreedomPay.Merchant.Notifications.ResultNotifyRequest", consumer.Types(framework).Keys);
        AssertAnswers(consumer.Run(framework, [Key, .. Forms()]).MustSucceed().Output);
    }

    [NativeAotFact]
    public void Native_shop_answers_the_gateway()
    {
        fixture.Workbench.PackForShops();
        Consumer consumer = fixture.Workbench.Consumer("WebShop");
        consumer.Do("publish", "-f", "net10.0", "-c", "Release", "-o", "published", "--use-current-runtime").MustBeClean();

        string program = consumer.PathOf(Path.Combine("published", OperatingSystem.IsWindows() ? "WebShop.exe" : "WebShop"));
        AssertAnswers(ChildProcess.Run(program, consumer.Folder, [Key, .. Forms()]).MustSucceed().Output);
    }

    /// <summary>Tests of a shop, whose contracts are public or internal, compile without a warning, and play the gateway.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("internal")]
    public void Tests_of_a_shop_play_the_gateway(string accessibility)
    {
        fixture.Workbench.PackForShops();
        Consumer consumer = fixture.Workbench.Consumer("TestedShop/Tests");
        consumer.Build($"-p:ShopAccessibility={accessibility}").MustBeClean();

        Assert.Equal("Unknown\nDone\n2\n503 False\n", consumer.Run("net10.0", Key).MustSucceed().Output.ReplaceLineEndings("\n"));
    }

    /// <summary>A message, its repeat, and one that somebody has changed.</summary>
    private static string[] Forms() => [Form("first salt", "7"), Form("second salt", "7"), Form("third salt", "8").Replace("pg_amount=500", "pg_amount=5", StringComparison.Ordinal)];

    private static string Form(string salt, string order)
    {
        KeyValuePair<string, string>[] fields =
        [
            new("pg_amount", "500"), new("pg_currency", "KZT"), new("pg_order_id", order), new("pg_payment_id", $"1{order}"), new("pg_result", "1"), new("pg_salt", salt),
        ];
        return string.Join('&', fields.Append(new("pg_sig", ReferenceSignature.OfForm("result", fields.Select(static field => (field.Key, field.Value)), Key)))
            .Select(static field => $"{field.Key}={WebUtility.UrlEncode(field.Value)}"));
    }

    private static void AssertAnswers(string output)
    {
        string[] lines = output.TrimEnd().Split('\n');
        Assert.Equal(3, lines.Length);
        foreach ((string line, string salt) in lines.Zip(["first salt", "second salt"]))
        {
            Assert.StartsWith("200 ", line, StringComparison.Ordinal);
            Dictionary<string, string> fields = XDocument.Parse(line["200 ".Length..]).Root!.Elements().ToDictionary(static element => element.Name.LocalName, static element => element.Value);
            Assert.Equal(("ok", "call 1 for order 7 of 500000", salt), (fields["pg_status"], fields["pg_description"], fields["pg_salt"]));
            Assert.Equal(ReferenceSignature.OfForm("result", fields.Select(static field => (field.Key, field.Value)), Key), fields["pg_sig"]);
        }

        Assert.Equal("400", lines[2].Trim());
    }

    private ZipArchive Open(string id)
    {
        fixture.Workbench.PackForShops();
        return ZipFile.OpenRead(Path.Combine(fixture.Workbench.Feed, $"{id}.{fixture.Workbench.Version}.nupkg"));
    }
}
