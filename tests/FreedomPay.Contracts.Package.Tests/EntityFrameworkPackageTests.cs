using System.IO.Compression;
using System.Xml.Linq;
using FreedomPay.Contracts.Package.Tests.Support;

namespace FreedomPay.Contracts.Package.Tests;

/// <summary>The package for shops that decide in their own database: what it brings, and that it works as a stranger gets it.</summary>
[Collection(PackageTests.Name)]
public sealed class EntityFrameworkPackageTests(WorkbenchFixture fixture)
{
    private const string Key = "payment key";

    [Fact]
    public void Package_depends_on_Entity_Framework_Core_and_on_nothing_else()
    {
        fixture.Workbench.PackForShops();
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(fixture.Workbench.Feed, $"FreedomPay.Contracts.EntityFrameworkCore.{fixture.Workbench.Version}.nupkg"));
        using Stream nuspec = package.GetEntry("FreedomPay.Contracts.EntityFrameworkCore.nuspec")!.Open();

        string[] dependencies = [.. XDocument.Load(nuspec).Descendants().Where(static element => element.Name.LocalName == "dependency").Select(static element => $"{(string?)element.Attribute("id")} {(string?)element.Attribute("version")}")];

        string own = $"FreedomPay.Contracts.Hosting {fixture.Workbench.Version}";
        Assert.Equal([own, "Microsoft.EntityFrameworkCore.Relational 10.0.15", own, "Microsoft.EntityFrameworkCore.Relational 8.0.34"], dependencies);
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void Two_shops_with_one_database_deliver_once(string framework)
    {
        fixture.Workbench.PackForShops();
        Consumer consumer = fixture.Workbench.Consumer("DatabaseShop");
        consumer.Build("-f", framework).MustBeClean();

        string output = consumer.Run(framework, Key, consumer.PathOf($"{framework}.db"), ReferenceForm()).MustSucceed().Output;

        string[] lines = output.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Contains("<pg_description>delivery 1</pg_description>", lines[0], StringComparison.Ordinal);
        Assert.Equal(lines[0], lines[1]);
    }

    private static string ReferenceForm()
    {
        KeyValuePair<string, string>[] fields =
        [
            new("pg_amount", "500"), new("pg_currency", "KZT"), new("pg_order_id", "7"), new("pg_payment_id", "17"), new("pg_result", "1"), new("pg_salt", "salt"),
        ];
        return string.Join('&', fields.Append(new("pg_sig", ReferenceSignature.OfForm("result", fields.Select(static field => (field.Key, field.Value)), Key))).Select(static field => $"{field.Key}={field.Value}"));
    }
}
