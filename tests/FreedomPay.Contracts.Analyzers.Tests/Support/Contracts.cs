using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using FreedomPay.Contracts.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Analyzers.Tests.Support;

/// <summary>Generated types to analyze the use of: as sources beside the code that uses them, and as an assembly that it references.</summary>
internal static class Contracts
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    public static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>.NET, the runtime that generated code calls, and the package for tests; no test framework, which analyzers look for.</summary>
    public static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "FreedomPay.Contracts.dll" or "FreedomPay.Contracts.Testing.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly Lazy<ImmutableArray<SyntaxTree>> OfTheShop = new(() => Generate("Specs/shop.yaml", "Specs/shop-json.yaml"));

    private static readonly Lazy<MetadataReference> AssemblyOfAll = new(() => Emit(
        [.. OfTheShop.Value, .. Generate([.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "specs"), "*.yaml", SearchOption.AllDirectories)])]));

    private static readonly Lazy<MetadataReference> AssemblyOfBothRoles = new(() => Emit(Generate(new SpecOptions("both"), "Specs/shop.yaml", "Specs/shop-json.yaml")));

    public static ImmutableArray<SyntaxTree> Sources => OfTheShop.Value;

    /// <summary>The shop's types and the whole catalog's.</summary>
    public static MetadataReference Assembly => AssemblyOfAll.Value;

    /// <summary>The shop's types for both roles: the gateway writes answers.</summary>
    public static MetadataReference OfBothRoles => AssemblyOfBothRoles.Value;

    private static ImmutableArray<SyntaxTree> Generate(params string[] files) => Generate(new SpecOptions(roles: null), files);

    private static ImmutableArray<SyntaxTree> Generate(SpecOptions options, params string[] files)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new Generator.ContractsGenerator().AsSourceGenerator()],
            files.Select(file => new SpecText(Path.Combine(AppContext.BaseDirectory, file))),
            ParseOptions,
            options);
        GeneratorDriverRunResult result = driver.RunGenerators(CSharpCompilation.Create("Contracts")).GetRunResult();
        Assert.Empty(result.Diagnostics);
        return result.GeneratedTrees;
    }

    private static PortableExecutableReference Emit(ImmutableArray<SyntaxTree> sources)
    {
        using MemoryStream assembly = new();
        Assert.Empty(CSharpCompilation.Create("Contracts", sources, References, Options).Emit(assembly).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return MetadataReference.CreateFromImage(assembly.ToArray());
    }

    private sealed class SpecText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default)
        {
            using FileStream file = File.OpenRead(path);
            return SourceText.From(file);
        }
    }

    private sealed class SpecOptions(string? roles) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(roles is null ? [] : new() { [BuildNames.Property(BuildNames.Roles)] = roles });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new Dictionary<string, string>
        {
            // The runtime has the types that all specs share.
            [BuildNames.IsContract] = textFile.Path.Contains("common", StringComparison.Ordinal) ? BuildNames.Reference : "true",
            [BuildNames.ContractName] = Path.GetFileName(textFile.Path),
        });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
