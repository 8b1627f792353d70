using System.IO.Compression;
using System.Xml.Linq;
using FreedomPay.Contracts.Package.Tests.Support;
using FreedomPay.Contracts.Tests.Servers;

namespace FreedomPay.Contracts.Package.Tests;

/// <summary>The package for shops on several machines: what it brings, and that it works as a stranger gets it.</summary>
[Collection(PackageTests.Name)]
public sealed class RedisPackageTests(WorkbenchFixture fixture)
{
    private const string Key = "payment key";

    [Fact]
    public void Package_depends_on_the_client_of_Redis_and_on_nothing_else()
    {
        fixture.Workbench.PackForShops();
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(fixture.Workbench.Feed, $"FreedomPay.Contracts.Redis.{fixture.Workbench.Version}.nupkg"));
        using Stream nuspec = package.GetEntry("FreedomPay.Contracts.Redis.nuspec")!.Open();

        string[] dependencies = [.. XDocument.Load(nuspec).Descendants().Where(static element => element.Name.LocalName == "dependency").Select(static element => $"{(string?)element.Attribute("id")} {(string?)element.Attribute("version")}")];

        string own = $"FreedomPay.Contracts.Hosting {fixture.Workbench.Version}";
        Assert.Equal([own, "StackExchange.Redis 3.4.35", own, "StackExchange.Redis 3.4.35"], dependencies);
    }

    [ProgramTheory("redis-server")]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void Two_shops_give_one_decision(string framework)
    {
        fixture.Workbench.PackForShops();
        Consumer consumer = fixture.Workbench.Consumer("RedisShop");
        consumer.Build("-f", framework).MustBeClean();
        using RedisServer redis = RedisServer.Start();

        AssertOneDecision(consumer.Run(framework, Key, redis.ConnectionString, Form()).MustSucceed().Output);
    }

    [NativeAotFact("redis-server", IsForReleases = true)]
    public void Two_native_shops_give_one_decision()
    {
        fixture.Workbench.PackForShops();
        Consumer consumer = fixture.Workbench.Consumer("RedisShop");
        consumer.Do("publish", "-f", "net10.0", "-c", "Release", "-o", "published", "--use-current-runtime").MustBeClean();
        using RedisServer redis = RedisServer.Start();
        string program = consumer.PathOf(Path.Combine("published", OperatingSystem.IsWindows() ? "RedisShop.exe" : "RedisShop"));
        AssertOneDecision(ChildProcess.Run(program, consumer.Folder, Key, redis.ConnectionString, Form()).MustSucceed().Output);
    }

    private static string Form()
    {
        KeyValuePair<string, string>[] fields =
        [
            new("pg_amount", "500"), new("pg_currency", "KZT"), new("pg_order_id", "7"), new("pg_payment_id", "17"), new("pg_result", "1"), new("pg_salt", "salt"),
        ];
        return string.Join('&', fields.Append(new("pg_sig", ReferenceSignature.OfForm("result", fields.Select(static field => (field.Key, field.Value)), Key))).Select(static field => $"{field.Key}={field.Value}"));
    }

    private static void AssertOneDecision(string output)
    {
        string[] lines = output.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Contains("<pg_description>decided by one</pg_description>", lines[0], StringComparison.Ordinal);
        Assert.Equal(lines[0], lines[1]);
    }
}
