using System.IO.Compression;
using System.Reflection;
using FreedomPay.Contracts.Package.Tests.Support;

namespace FreedomPay.Contracts.Package.Tests;

/// <summary>
/// Beside another analyzer package that brings another YamlDotNet.dll. The SDK keeps one analyzer per file name, whichever
/// is newest (https://github.com/dotnet/sdk/issues/35739), and would hand ours an assembly that it was not compiled against.
/// </summary>
[Collection(PackageTests.Name)]
public sealed class SecondAnalyzerTests(Workbench workbench)
{
    [Fact]
    public void Both_generators_work_each_on_its_own_YamlDotNet()
    {
        workbench.Pack(workbench.Consumer("SecondAnalyzer").Folder);
        Consumer consumer = workbench.Consumer("TwoAnalyzers");

        consumer.Build().MustBeClean();

        string[] output = consumer.Run("net10.0").MustSucceed().Output.Split('\n');
        Version theirs = VersionInPackage($"SecondAnalyzer.{workbench.Version}.nupkg", "YamlDotNet.dll");
        Version ours = VersionInPackage(Path.GetFileName(workbench.PackageFile), "FreedomPay.Contracts.YamlDotNet.dll");
        Assert.NotEqual(ours, theirs);
        Assert.Equal($"YamlDotNet {theirs}: it works", output[0]);
        Assert.StartsWith("ThreeDSecureRequest {", output[1], StringComparison.Ordinal);
    }

    private Version VersionInPackage(string package, string assembly)
    {
        string file = Path.Combine(workbench.Root, $"{Path.GetFileNameWithoutExtension(package)}.{assembly}");
        using ZipArchive archive = ZipFile.OpenRead(Path.Combine(workbench.Feed, package));
        archive.GetEntry($"analyzers/dotnet/cs/{assembly}")!.ExtractToFile(file, overwrite: true);
        return AssemblyName.GetAssemblyName(file).Version!;
    }
}
