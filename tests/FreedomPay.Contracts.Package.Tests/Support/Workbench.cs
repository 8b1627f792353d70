using System.Globalization;

namespace FreedomPay.Contracts.Package.Tests.Support;

/// <summary>
/// A temporary folder outside of the repository with the package in a feed of its own, made once per run, where consumers
/// are copied to and built.
/// </summary>
internal sealed class Workbench : IDisposable
{
    /// <summary>Set to keep the folder, to look at what was built.</summary>
    private const string KeepVariable = "FREEDOMPAY_KEEP_CONSUMERS";

    private readonly Lock _packing = new();
    private bool _hasShopPackages;
    private bool _hasSimulator;
    private bool _hasTool;

    public Workbench()
    {
        string ticks = DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);
        Version = $"0.0.1-test.{ticks}";
        Root = Path.Combine(Path.GetTempPath(), $"freedompay-package-{ticks}");
        Directory.CreateDirectory(Feed);
        WriteFile("nuget.config", NuGetConfig());
        WriteFile("Directory.Build.props", BuildProps());
        WriteFile("Directory.Build.targets", BuildTargets);
        WriteFile("Directory.Packages.props", "<Project />\n");
        WriteFile(".editorconfig", "root = true\n");

        // From a copy of the sources: this is what a clean clone does, and no build of the repository is disturbed.
        string sources = Path.Combine(Root, "sources");
        Directory.CreateDirectory(sources);
        WorkingTree.CopySourcesTo(sources);
        try
        {
            Pack(Path.Combine(sources, "runtime", "FreedomPay.Contracts"));
        }
        catch
        {
            // Nobody disposes of what was not made.
            Dispose();
            throw;
        }
    }

    /// <summary>The packages for shops, each behind the one that it depends on. All have one version.</summary>
    public static IReadOnlyList<string> ShopPackages { get; } = ["FreedomPay.Contracts.Hosting", "FreedomPay.Contracts.AspNetCore", "FreedomPay.Contracts.EntityFrameworkCore", "FreedomPay.Contracts.Redis", "FreedomPay.Contracts.Testing"];

    /// <summary>The version of the package, of this run alone, so that no cache has it.</summary>
    public string Version { get; }

    public string Root { get; }

    public string Feed => Path.Combine(Root, "feed");

    public string PackageFile => Path.Combine(Feed, $"FreedomPay.Contracts.{Version}.nupkg");

    /// <summary>The one folder that all consumers restore to.</summary>
    public string Packages => Path.Combine(Root, "packages");

    /// <summary>A consumer by its folder, such as "Items" or "Shared/ByProject"; copied when it is first asked for.</summary>
    public Consumer Consumer(string name)
    {
        string group = name.Split('/')[0];
        string folder = Path.Combine(Root, "consumers", group);
        if (!Directory.Exists(folder))
        {
            WorkingTree.CopyFolder(Path.Combine(WorkingTree.Consumers, group), folder);
        }

        return new Consumer(Path.Combine(Root, "consumers", name));
    }

    /// <summary>A consumer as it is in the repository again: restored before, perhaps, but not built.</summary>
    public Consumer FreshConsumer(string name)
    {
        Consumer consumer = Consumer(name);
        foreach (string file in Directory.EnumerateFiles(consumer.Folder))
        {
            File.Delete(file);
        }

        foreach (string built in new[] { consumer.PathOf("bin"), consumer.PathOf(Path.Combine("obj", "Debug")) })
        {
            if (Directory.Exists(built))
            {
                Directory.Delete(built, recursive: true);
            }
        }

        WorkingTree.CopyFolder(Path.Combine(WorkingTree.Consumers, name), consumer.Folder);
        return consumer;
    }

    /// <summary>Packs a project. Its analyzers have run where the repository was built, and change nothing in the package.</summary>
    public void Pack(string project, string? feed = null) => ChildProcess.Run(
        ChildProcess.Dotnet, project, "pack", "-c", "Release", "-o", feed ?? Feed, $"-p:Version={Version}", "-p:ContinuousIntegrationBuild=true", "-nodeReuse:false",
        "-p:UseSharedCompilation=false", "-p:RunAnalyzers=false", "-tl:off").MustSucceed();

    /// <summary>Packs what few tests need beside the first package, when the first of them asks.</summary>
    public void PackForShops()
    {
        lock (_packing)
        {
            if (!_hasShopPackages)
            {
                foreach (string package in ShopPackages)
                {
                    Pack(Path.Combine(Root, "sources", "runtime", package));
                }

                _hasShopPackages = true;
            }
        }
    }

    /// <summary>Packs the tool for people who write specs, once, when it is first asked for.</summary>
    public void PackTool()
    {
        lock (_packing)
        {
            if (!_hasTool)
            {
                Pack(Path.Combine(Root, "sources", "tool", "FreedomPay.Contracts.Tool"));
                _hasTool = true;
            }
        }
    }

    /// <summary>Packs the simulator and its tool, with the packages that it depends on, when the first test asks.</summary>
    public void PackSimulator()
    {
        PackForShops();
        lock (_packing)
        {
            if (!_hasSimulator)
            {
                Pack(Path.Combine(Root, "sources", "simulator", "FreedomPay.Contracts.Simulator"));
                Pack(Path.Combine(Root, "sources", "simulator", "FreedomPay.Contracts.Simulator.Tool"));
                _hasSimulator = true;
            }
        }
    }

    /// <summary>Packs and installs the templates, when the first test asks.</summary>
    /// <returns>The folder in which this run's templates are.</returns>
    public string Templates()
    {
        string hive = Path.Combine(Root, "templates");
        lock (_packing)
        {
            if (!Directory.Exists(hive))
            {
                Pack(Path.Combine(Root, "sources", "templates"));
                ChildProcess.Run(ChildProcess.Dotnet, Root, "new", "install", Path.Combine(Feed, $"FreedomPay.Contracts.Templates.{Version}.nupkg"), "--debug:custom-hive", hive).MustSucceed();
            }
        }

        return hive;
    }

    public void Dispose()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(KeepVariable)))
        {
            Directory.Delete(Root, recursive: true);
        }
    }

    // The machine's sources stay, the feed comes in addition. What the machine has restored before is taken from there.
    private string NuGetConfig()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string machine = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(home, ".nuget", "packages");
        string fallback = Directory.Exists(machine) ? $"<add key=\"machine\" value=\"{machine}\" />" : "";
        return $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Packages}" /></config>
              <packageSources><add key="freedompay-package-tests" value="{Feed}" /></packageSources>
              <fallbackPackageFolders>{fallback}</fallbackPackageFolders>
            </configuration>

            """;
    }

    private string BuildProps() => $"""
        <Project>
          <PropertyGroup>
            <FreedomPayContractsVersion>{Version}</FreedomPayContractsVersion>
            <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
        </Project>

        """;

    // The SDK calls TargetsTriggeredByCompilation from inside of CoreCompile, hence only when the compiler ran.
    private const string BuildTargets = $"""
        <Project>
          <PropertyGroup>
            <TargetsTriggeredByCompilation>$(TargetsTriggeredByCompilation);SayCompiled</TargetsTriggeredByCompilation>
          </PropertyGroup>
          <Target Name="SayCompiled">
            <Message Importance="high" Text="{BuildResult.CompiledMark}$(MSBuildProjectName) $(TargetFramework)" />
          </Target>
        </Project>

        """;

    private void WriteFile(string name, string text) => File.WriteAllText(Path.Combine(Root, name), text);
}
