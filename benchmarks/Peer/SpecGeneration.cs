using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using FreedomPay.Contracts.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <summary>The generator as a program of its own, from files to files, as its peer is one.</summary>
internal static class SpecGeneration
{
    // As the compiler parses where no documentation file is asked for.
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.None);

    /// <summary>Generates and writes files, as its peer does.</summary>
    public static void Run(string specs, string output)
    {
        GeneratorRunResult result = Generate(specs);
        Directory.CreateDirectory(output);
        foreach (GeneratedSourceResult source in result.GeneratedSources)
        {
            using StreamWriter writer = new(Path.Combine(output, source.HintName), append: false, Encoding.UTF8);
            source.SourceText.Write(writer);
        }
    }

    /// <summary>As the compiler does: it takes what is generated from memory.</summary>
    public static GeneratorRunResult Generate(string specs)
    {
        ImmutableArray<AdditionalText> texts =
        [
            .. SpecFile.Of(specs, "true"),
            .. SpecFile.Of(Places.SharedSpecs, "reference"),
        ];
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new ContractsGenerator().AsSourceGenerator()], texts, ParseOptions, new Options());
        GeneratorRunResult result = driver.RunGenerators(CSharpCompilation.Create("Consumer")).GetRunResult().Results.Single();
        return result.Exception is null && result.Diagnostics.IsEmpty
            ? result
            : throw new InvalidOperationException($"{result.Exception} {string.Join('\n', result.Diagnostics.Take(5))}");
    }

    private sealed class SpecFile(string path, string mark) : AdditionalText
    {
        public override string Path => path;

        public string Mark => mark;

        public static IEnumerable<SpecFile> Of(string folder, string mark) =>
            Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(file => new SpecFile(file, mark));

        public override SourceText GetText(CancellationToken cancellationToken = default)
        {
            // Without a buffer of its own, as the compiler opens its files.
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
            return SourceText.From(stream, Encoding.UTF8);
        }
    }

    /// <summary>What the package's targets tell the compiler: which files are specs.</summary>
    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Marks(mark: null);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Marks(mark: null);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Marks(((SpecFile)textFile).Mark);
    }

    private sealed class Marks(string? mark) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_metadata.AdditionalFiles.FreedomPayContract" ? mark : null;
            return value is not null;
        }
    }
}
