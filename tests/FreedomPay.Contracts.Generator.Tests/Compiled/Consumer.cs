using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FreedomPay.Contracts.Generator.Tests.Compiled;

/// <summary>Compiles generated code with a consumer's own, against the runtime, and runs it.</summary>
internal static class Consumer
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Where(IsManaged)
            .Append(typeof(MessageFields).Assembly.Location)
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    public static ImmutableArray<Diagnostic> Diagnose(
        GeneratorRun run,
        string source = "",
        LanguageVersion version = LanguageVersion.Latest,
        NullableContextOptions nullable = NullableContextOptions.Enable,
        GeneratorRun? shared = null) =>
        [.. Compile(run, source, version, nullable, shared).GetDiagnostics().Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden)];

    /// <summary>What the compiler says of the code that is generated in spite of mistakes in specs.</summary>
    public static ImmutableArray<Diagnostic> DiagnoseRest(GeneratorRun run) =>
        [.. CompileSources(run, "", LanguageVersion.Latest, NullableContextOptions.Enable, shared: null).GetDiagnostics().Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden)];

    /// <summary>Compiles, with the types of reference files where there are any, and calls <c>Program.Run</c>, which returns a text.</summary>
    public static string Run(GeneratorRun run, string source, GeneratorRun? shared = null)
    {
        using MemoryStream image = new();
        CSharpCompilation compilation = Compile(run, source, LanguageVersion.Latest, NullableContextOptions.Enable, shared);
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden));
        image.Position = 0;
        AssemblyLoadContext context = new("Consumer", isCollectible: true);
        try
        {
            MethodInfo method = context.LoadFromStream(image).GetType("Program")!.GetMethod("Run", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
            return method.CreateDelegate<Func<string>>()();
        }
        finally
        {
            context.Unload();
        }
    }

    public static CSharpCompilation Compile(GeneratorRun run) => Compile(run, "", LanguageVersion.Latest, NullableContextOptions.Enable, shared: null);

    private static CSharpCompilation Compile(GeneratorRun run, string source, LanguageVersion version, NullableContextOptions nullable, GeneratorRun? shared)
    {
        Assert.Empty(run.Diagnostics);
        Assert.NotEmpty(run.Sources);
        return CompileSources(run, source, version, nullable, shared);
    }

    private static CSharpCompilation CompileSources(GeneratorRun run, string source, LanguageVersion version, NullableContextOptions nullable, GeneratorRun? shared) =>
        Compile("Consumer", run.Sources.Concat(shared?.Sources ?? new Dictionary<string, string>()), source, version, nullable);

    /// <summary>Compiles the sources of several runs.</summary>
    public static CSharpCompilation Compile(
        string assemblyName,
        IEnumerable<KeyValuePair<string, string>> sources,
        string source,
        LanguageVersion version = LanguageVersion.Latest,
        NullableContextOptions nullable = NullableContextOptions.Enable)
    {
        // Diagnose: a reference in a documentation comment that does not resolve is a warning.
        CSharpParseOptions options = new(version, DocumentationMode.Diagnose);
        return CSharpCompilation.Create(
            assemblyName,
            sources.Select(file => CSharpSyntaxTree.ParseText(file.Value, options, file.Key)).Append(CSharpSyntaxTree.ParseText(source, options, "Program.cs")),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, deterministic: true, warningLevel: 9999, nullableContextOptions: nullable));
    }

    private static bool IsManaged(string file)
    {
        try
        {
            AssemblyName.GetAssemblyName(file);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
