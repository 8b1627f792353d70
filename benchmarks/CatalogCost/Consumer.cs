using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using FreedomPay.Contracts.Benchmarks.Peer;

namespace FreedomPay.Contracts.Benchmarks.CatalogCost;

/// <summary>A project outside of the repository that references the package, in a temporary folder with a feed of its own.</summary>
internal sealed partial class Consumer : IDisposable
{
    // The compiler starts cold with each build, as on a build server, and says how long each generator took.
    private static readonly string[] BuildOptions =
    [
        "build", "--no-restore", "-nodeReuse:false", "-tl:off", "-verbosity:detailed", "-p:UseSharedCompilation=false", "-p:ReportAnalyzer=true",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("freedompay-catalog-cost-").FullName;

    // Of this run alone, so that no cache has it.
    private readonly string _version = string.Create(CultureInfo.InvariantCulture, $"0.0.1-cost.{DateTime.UtcNow.Ticks}");

    public Consumer()
    {
        try
        {
            string package = typeof(Consumer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "Package").Value!;
            ChildProcess.Run(package, "pack", "-c", "Release", "-o", Path.Combine(_folder, "feed"), $"-p:Version={_version}", "-nodeReuse:false", "-p:UseSharedCompilation=false");
            WriteFile("nuget.config", $"""
                <configuration>
                  <config><add key="globalPackagesFolder" value="{Path.Combine(_folder, "packages")}" /></config>
                  <packageSources><clear /><add key="feed" value="{Path.Combine(_folder, "feed")}" /></packageSources>
                </configuration>
                """);
            WriteFile("Directory.Build.props", "<Project />");
            WriteFile("Consumer.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <Nullable>enable</Nullable>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <NuGetAudit>false</NuGetAudit>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="FreedomPay.Contracts" Version="{_version}" />
                  </ItemGroup>
                </Project>
                """);
            WriteFile("Shop.cs", "public static class Shop { }");
            ChildProcess.Run(_folder, "restore");
        }
        catch
        {
            // Nobody disposes of what was not made.
            Dispose();
            throw;
        }
    }

    /// <summary>Builds once without counting: the caches of files are filled, and what is generated is looked at.</summary>
    public void Try(CatalogUse use)
    {
        CleanBuild(use, "-p:EmitCompilerGeneratedFiles=true");
        use.AssemblySize = new FileInfo(Path.Combine(_folder, "bin", "Debug", "net10.0", "Consumer.dll")).Length;
        string generated = Path.Combine(_folder, "obj", "Debug", "net10.0", "generated", "FreedomPay.Contracts.Generator");
        string[] files = Directory.Exists(generated) ? Directory.GetFiles(generated, "*.cs", SearchOption.AllDirectories) : [];
        use.Files = files.Length;
        use.Lines = files.Sum(static file => File.ReadLines(file).Count());
    }

    public void Build(CatalogUse use)
    {
        FinishedProcess build = CleanBuild(use);
        use.Add(build.Cost, GeneratorTime(build.Output));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private FinishedProcess CleanBuild(CatalogUse use, params string[] options)
    {
        Delete("bin");
        Delete(Path.Combine("obj", "Debug"));
        return ChildProcess.Run(_folder, [.. BuildOptions, $"-p:FreedomPayCatalog={use.Value}", .. options]);
    }

    private static TimeSpan GeneratorTime(string output)
    {
        Match time = GeneratorLine().Match(output);
        return time.Success
            ? TimeSpan.FromSeconds(double.Parse(time.Groups["seconds"].ValueSpan, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException("The compiler said nothing of the generator's time.");
    }

    // "   0.412   41      FreedomPay.Contracts.Generator.ContractsGenerator"; what is next to nothing is "<0.001".
    [GeneratedRegex(@"^\s*<?(?<seconds>[0-9.]+)\s+<?[0-9]+\s+FreedomPay\.Contracts\.Generator\.ContractsGenerator\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex GeneratorLine();

    private void Delete(string name)
    {
        string path = Path.Combine(_folder, name);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private void WriteFile(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text + "\n");
}
