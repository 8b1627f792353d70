using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using FreedomPay.Contracts.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FreedomPay.Contracts.Simulator.Specs;

/// <summary>
/// Compiles specs that the simulator is given. They are read by the generator itself, as in a project, so that nothing is accepted here that a build refuses, and an
/// endpoint of one's own is read, verified and answered by the same code as those of the catalog.
/// </summary>
internal static class SpecCompiler
{
    private const string Pattern = "*.freedompay.yaml";

    /// <summary>Compiles specs; null if there are none.</summary>
    /// <param name="paths">Files, or folders with specs in them.</param>
    /// <exception cref="ArgumentException">A spec is not there, or has mistakes; the message lists them with their places.</exception>
    public static Assembly? Compile(IEnumerable<string> paths)
    {
        ImmutableArray<AdditionalText> specs = [.. paths.SelectMany(FilesOf).Distinct(StringComparer.Ordinal).Select(static file => new SpecText(file, File.ReadAllText(file), isReference: false))];
        if (specs.IsEmpty)
        {
            return null;
        }

        CSharpParseOptions parseOptions = new(LanguageVersion.CSharp12);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "FreedomPay.Contracts.Simulator.OwnSpecs",
            syntaxTrees: null,
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver
            .Create([new ContractsGenerator().AsSourceGenerator()], [.. SharedTypes(), .. specs], parseOptions, new SpecOptions())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> problems);
        Diagnostic[] mistakes = [.. problems.Concat(generated.GetDiagnostics()).Where(static problem => problem.Severity == DiagnosticSeverity.Error)];
        if (mistakes.Length > 0)
        {
            throw new ArgumentException(string.Join(Environment.NewLine, mistakes.Take(20).Select(static mistake => CSharpDiagnosticFormatter.Instance.Format(mistake, CultureInfo.InvariantCulture))), nameof(paths));
        }

        using MemoryStream image = new();
        generated.Emit(image);
        image.Position = 0;

        // A context of its own: several simulators in one process may have different specs.
        return new AssemblyLoadContext("Specs of a simulator", isCollectible: true).LoadFromStream(image);
    }

    private static IEnumerable<string> FilesOf(string path)
    {
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            string[] files = [.. Directory.EnumerateFiles(full, Pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
            return files.Length > 0 ? files : throw new ArgumentException($"The folder {LogText.Of(path)} has no {Pattern}.", nameof(path));
        }

        return File.Exists(full) ? [full] : throw new ArgumentException($"There is no spec {LogText.Of(path)}.", nameof(path));
    }

    /// <summary>The shared types of the catalog, which specs may use and the runtime already has.</summary>
    private static IEnumerable<AdditionalText> SharedTypes()
    {
        Assembly own = typeof(SpecCompiler).Assembly;
        foreach (string name in own.GetManifestResourceNames().Where(static name => name.StartsWith("specs/common/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using StreamReader reader = new(own.GetManifestResourceStream(name)!);
            yield return new SpecText(name, reader.ReadToEnd(), isReference: true);
        }
    }

    /// <summary>What the simulator itself runs on.</summary>
    private static IEnumerable<MetadataReference> References() => AssemblyLoadContext.Default.Assemblies
        .Append(typeof(FreedomPayClient).Assembly)
        .Select(static assembly => assembly.IsDynamic ? "" : assembly.Location)
        .Concat(((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator).Where(static file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal)))
        .Where(static file => file.Length > 0 && Path.GetFileName(file) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "FreedomPay.Contracts.dll" or "netstandard.dll"))
        .DistinctBy(Path.GetFileName)
        .Select(static file => MetadataReference.CreateFromFile(file));
}
