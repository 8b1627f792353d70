using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FreedomPay.Contracts.Package.Tests.Support;

namespace FreedomPay.Contracts.Package.Tests;

[Collection(PackageTests.Name)]
public sealed partial class PackageContentTests(WorkbenchFixture fixture)
{
    private const string AnalyzerSlot = "analyzers/dotnet/cs/";

    /// <summary>They lead to sources, which are not in the package.</summary>
    private static readonly string[] ForContributors = ["docs/architecture.md", "docs/catalog-names.md", "docs/mutation.md", "docs/package-targets.md"];

    [Fact]
    public void The_package_holds_these_files_and_no_other()
    {
        using ZipArchive package = ZipFile.OpenRead(fixture.Workbench.PackageFile);

        // The catalog is listed by the repository: a new section is no change of the package's shape.
        string specs = Repository.PathOf("specs");
        IEnumerable<string> catalog = Directory.EnumerateFiles(specs, "*.yaml", SearchOption.AllDirectories)
            .Select(file => $"specs/{Path.GetRelativePath(specs, file).Replace('\\', '/')}");
        IEnumerable<string> expected =
        [
            "FreedomPay.Contracts.nuspec",
            "README.md",
            "THIRD-PARTY-NOTICES.txt",
            "analyzers/dotnet/cs/FreedomPay.Contracts.CodeFixes.dll",
            "analyzers/dotnet/cs/FreedomPay.Contracts.Generator.dll",
            "analyzers/dotnet/cs/FreedomPay.Contracts.YamlDotNet.dll",
            "build/net8.0/FreedomPay.Contracts.Checks.targets",
            "build/net8.0/FreedomPay.Contracts.Unread.targets",
            "build/net8.0/FreedomPay.Contracts.props",
            "build/net8.0/FreedomPay.Contracts.targets",
            "buildTransitive/net8.0/FreedomPay.Contracts.targets",
            "docs/dashboards/freedompay.json",
            "lib/net10.0/FreedomPay.Contracts.dll",
            "lib/net10.0/FreedomPay.Contracts.xml",
            "lib/net8.0/FreedomPay.Contracts.dll",
            "lib/net8.0/FreedomPay.Contracts.xml",
            "specs/schema/freedompay.schema.json",
            .. catalog,
            .. Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md").Select(static file => $"docs/{Path.GetFileName(file)}").Except(ForContributors),
        ];
        Assert.Contains("specs/gateway/purchase.yaml", expected);
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            package.Entries.Select(entry => entry.FullName).Where(IsNotPackaging).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_package_depends_on_no_other()
    {
        using ZipArchive package = ZipFile.OpenRead(fixture.Workbench.PackageFile);
        using Stream nuspec = package.GetEntry("FreedomPay.Contracts.nuspec")!.Open();

        XDocument document = XDocument.Load(nuspec);

        Assert.DoesNotContain(document.Descendants(), element => element.Name.LocalName == "dependency");
    }

    [Theory]
    [InlineData("FreedomPay.Contracts.Generator.dll", "FreedomPay.Contracts.YamlDotNet")]
    [InlineData("FreedomPay.Contracts.YamlDotNet.dll", null)]
    public void The_analyzers_know_YamlDotNet_by_a_name_of_their_own_only(string file, string? yamlDotNet)
    {
        using PEReader assembly = new(new MemoryStream(Entry(AnalyzerSlot + file)));
        MetadataReader metadata = assembly.GetMetadataReader();

        string[] references = [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];

        Assert.Equal(Path.GetFileNameWithoutExtension(file), metadata.GetString(metadata.GetAssemblyDefinition().Name));
        Assert.Equal(yamlDotNet is null ? [] : [yamlDotNet], references.Where(name => name.Contains("Yaml", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("FreedomPay.Contracts.Generator.dll")]
    [InlineData("FreedomPay.Contracts.CodeFixes.dll")]
    public void Generator_and_fixes_load_in_the_compiler_and_the_editors_of_the_NET_8_SDK(string file)
    {
        using PEReader assembly = new(new MemoryStream(Entry(AnalyzerSlot + file)));
        MetadataReader metadata = assembly.GetMetadataReader();

        AssemblyReference[] compiler =
        [
            .. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
                .Where(reference => metadata.GetString(reference.Name).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)),
        ];

        // An editor brings its own version of System.Composition; a compiler has no Workspaces.
        string[] names = [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
        Assert.DoesNotContain(names, name => name.StartsWith("System.Composition", StringComparison.Ordinal));
        Assert.Equal(file == "FreedomPay.Contracts.CodeFixes.dll", names.Any(name => name.Contains("Workspaces", StringComparison.Ordinal)));
        Assert.NotEmpty(compiler);
        Assert.All(compiler, reference => Assert.True(reference.Version <= new Version(4, 8, 0, 0), $"{reference.Version}"));
    }

    [Fact]
    public void No_assembly_names_a_folder_of_the_machine_that_built_it()
    {
        using ZipArchive package = ZipFile.OpenRead(fixture.Workbench.PackageFile);
        string[] folders = [fixture.Workbench.Root, Repository.Root.TrimEnd('/', '\\'), Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)];

        string[] found =
        [
            .. package.Entries
                .Where(static entry => entry.FullName.EndsWith(".dll", StringComparison.Ordinal))
                .SelectMany(entry => folders.Where(folder => Holds(Entry(entry.FullName), folder)).Select(folder => $"{entry.FullName}: {folder}")),
        ];

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("lib/net8.0/FreedomPay.Contracts.dll")]
    [InlineData("lib/net10.0/FreedomPay.Contracts.dll")]
    [InlineData("analyzers/dotnet/cs/FreedomPay.Contracts.Generator.dll")]
    [InlineData("analyzers/dotnet/cs/FreedomPay.Contracts.CodeFixes.dll")]
    public void Symbols_are_in_the_assemblies_with_their_sources(string file)
    {
        using PEReader assembly = new(new MemoryStream(Entry(file)));
        DebugDirectoryEntry symbols = Assert.Single(assembly.ReadDebugDirectory(), static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);

        using MetadataReaderProvider provider = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(symbols);
        MetadataReader metadata = provider.GetMetadataReader();

        string[] documents = [.. metadata.Documents.Select(handle => metadata.GetString(metadata.GetDocument(handle).Name))];
        Assert.NotEmpty(documents);
        Assert.All(documents, static document => Assert.StartsWith("/_", document, StringComparison.Ordinal));
        Guid embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
        int withSource = metadata.CustomDebugInformation.Select(metadata.GetCustomDebugInformation).Count(information => metadata.GetGuid(information.Kind) == embeddedSource);
        Assert.Equal(documents.Length, withSource);
    }

    [Fact]
    public void Links_lead_to_files_of_the_package()
    {
        using ZipArchive package = ZipFile.OpenRead(fixture.Workbench.PackageFile);
        Uri root = new("http://package/");

        string[] links =
        [
            .. package.Entries.Where(static entry => entry.FullName.EndsWith(".md", StringComparison.Ordinal)).SelectMany(entry =>
                Link().Matches(Encoding.UTF8.GetString(Entry(entry.FullName))).Select(link => new Uri(new Uri(root, entry.FullName), link.Groups["target"].Value)))
                .Where(link => link.Host == root.Host)
                .Select(static link => link.AbsolutePath[1..]),
        ];

        Assert.Contains("docs/signing.md", links);
        Assert.All(links, link => Assert.True(package.GetEntry(link) is not null, link));
    }

    [Fact]
    public void The_notices_name_the_file_that_the_renamed_YamlDotNet_is_made_of()
    {
        string notices = Encoding.UTF8.GetString(Entry("THIRD-PARTY-NOTICES.txt"));
        string packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string version = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion")
            .Single(static package => package.Attribute("Include")!.Value == "YamlDotNet").Attribute("Version")!.Value;
        byte[] original = File.ReadAllBytes(Path.Combine(packages, "yamldotnet", version, "lib", "netstandard2.0", "YamlDotNet.dll"));

        Assert.Contains($"YamlDotNet {version} ", notices, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(original)), notices, StringComparison.Ordinal);
    }

    private static bool Holds(byte[] bytes, string text) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;

    [GeneratedRegex(@"\]\((?<target>[^)#]+)[^)]*\)")]
    private static partial Regex Link();

    private static bool IsNotPackaging(string entry) =>
        entry != "[Content_Types].xml" && !entry.StartsWith("_rels/", StringComparison.Ordinal) && !entry.StartsWith("package/", StringComparison.Ordinal);

    private byte[] Entry(string name)
    {
        using ZipArchive package = ZipFile.OpenRead(fixture.Workbench.PackageFile);
        using Stream entry = package.GetEntry(name)!.Open();
        using MemoryStream bytes = new();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }
}
