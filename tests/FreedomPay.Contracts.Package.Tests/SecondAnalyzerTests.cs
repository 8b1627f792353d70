using System.IO.Compression;
using System.Reflection;
using FreedomPay.Contracts.Package.Tests.Support;

namespace FreedomPay.Contracts.Package.Tests;

/// <summary>
/// Beside another analyzer package that brings another YamlDotNet.dll. The SDK keeps one analyzer per file name, whichever
/// is newest (https://github.com/dotnet/sdk/issues/35739), and would hand ours an assembly that it was not compiled against.
/// </summary>
[Collection(PackageTests.Name)]
public sealed class SecondAnalyzerTests(WorkbenchFixture fixture)
{
    [Fact]
    public void Both_generators_work_each_on_its_own_YamlDotNet()
    {
        fixture.Workbench.Pack(fixture.Workbench.Consumer("SecondAnalyzer").Folder);
        Consumer consumer = fixture.Workbench.Consumer("TwoAnalyzers");

        consumer.Build().MustBeClean();

        string[] output = consumer.Run("net10.0").MustSucceed().Output.Split('\n');
        Version theirs = VersionInPackage($"SecondAnalyzer.{fixture.Workbench.Version}.nupkg", "YamlDotNet.dll");
        Version ours = VersionInPackage(Path.GetFileName(fixture.Workbench.PackageFile), "FreedomPay.Contracts.YamlDotNet.dll");
        Assert.NotEqual(ours, theirs);
        Assert.Equal($"YamlDotNet {theirs}: it works", output[0]);
        Assert.StartsWith("ThreeDSecureRequest {", output[1], StringComparison.Ordinal);
    }

    private Version VersionInPackage(string package, string assembly)
    {
        string file = Path.Combine(fixture.Workbench.Root, $"{Path.GetFileNameWithoutExtension(package)}.{assembly}");
        using ZipArchive archive = ZipFile.OpenRead(Path.Combine(fixture.Workbench.Feed, package));
        archive.GetEntry($"analyzers/dotnet/cs/{assembly}")!.ExtractToFile(file, overwrite: true);
        return AssemblyName.GetAssemblyName(file).Version!;
    }
}
