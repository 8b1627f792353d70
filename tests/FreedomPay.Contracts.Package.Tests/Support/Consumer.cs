using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace FreedomPay.Contracts.Package.Tests.Support;

/// <summary>A consuming project in the temporary folder.</summary>
internal sealed class Consumer(string folder)
{
    // Servers and nodes that stay behind would outlive the tests, and hold the packed analyzers.
    private static readonly string[] CommonArguments = ["-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:GenerateFullPaths=true", "-tl:off"];

    public string Folder => folder;

    public string ProjectFile => Directory.GetFiles(folder, "*.csproj").Single();

    public BuildResult Build(params string[] arguments) => Do(["build", .. arguments]);

    /// <summary>Builds, publishes or packs.</summary>
    public BuildResult Do(params string[] command) => new(Dotnet([.. command, .. CommonArguments]));

    public ProcessResult Dotnet(params string[] arguments) => ChildProcess.Run(ChildProcess.Dotnet, folder, arguments);

    public ProcessResult Run(string targetFramework, params string[] arguments) => ChildProcess.Run(
        ChildProcess.Dotnet, folder, [Output(targetFramework), .. arguments]);

    public string PathOf(string file) => Path.Combine(folder, file);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text);

    /// <summary>What all generators wrote, by file name.</summary>
    public SortedDictionary<string, byte[]> Generated(string targetFramework)
    {
        string generated = Path.Combine(folder, "obj", "Debug", targetFramework, "generated");
        SortedDictionary<string, byte[]> sources = new(StringComparer.Ordinal);
        if (Directory.Exists(generated))
        {
            foreach (string file in Directory.EnumerateFiles(generated, "*.cs", SearchOption.AllDirectories))
            {
                sources.Add(Path.GetFileName(file), File.ReadAllBytes(file));
            }
        }

        return sources;
    }

    /// <summary>The full names of the top-level types in the compiled assembly, by whether they are public.</summary>
    public IReadOnlyDictionary<string, bool> Types(string targetFramework) => TypesOf(Output(targetFramework));

    /// <summary>The full names of the top-level types in an assembly, by whether they are public.</summary>
    public static IReadOnlyDictionary<string, bool> TypesOf(string file)
    {
        using PEReader assembly = new(File.OpenRead(file));
        MetadataReader metadata = assembly.GetMetadataReader();
        return metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(type => !type.IsNested).ToDictionary(
            type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}",
            type => type.Attributes.HasFlag(System.Reflection.TypeAttributes.Public),
            StringComparer.Ordinal);
    }

    private string Output(string targetFramework) =>
        Path.Combine(folder, "bin", "Debug", targetFramework, $"{Path.GetFileNameWithoutExtension(ProjectFile)}.dll");
}
