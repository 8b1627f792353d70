using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using FreedomPay.Contracts.Generator.Emit;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Tool.Compare;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using EmitOptions = Microsoft.CodeAnalysis.Emit.EmitOptions;
using MetadataReader = System.Reflection.Metadata.MetadataReader;

namespace FreedomPay.Contracts.Tool.Tests.Compare;

/// <summary>The generated code of a spec as a library, and programs that were compiled against it: the compiler and the runtime say what breaks.</summary>
internal sealed class CompiledSpecs
{
    private const string LibraryName = "Generated";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Where(static file => Path.GetFileName(file) is "mscorlib.dll" or "netstandard.dll" || Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
            .Where(static file => !file.Contains(".Native.", StringComparison.Ordinal))
            .Append(typeof(MessageFields).Assembly.Location)
            .Select(static file => MetadataReference.CreateFromFile(file)),
    ];

    private CompiledSpecs(byte[] image) => Image = image;

    private readonly ConcurrentDictionary<string, byte[]?> _programs = new(StringComparer.Ordinal);

    private byte[] Image { get; }

    /// <summary>Compiles the generated code for both sides.</summary>
    public static CompiledSpecs Of(ComparedSpecs specs)
    {
        Generator.Model.EmitOptions options = new(Roles.Both, TypeAccessibility.Public);
        IEnumerable<SyntaxTree> trees = specs.Units.Select(unit => CSharpSyntaxTree.ParseText(UnitEmitter.Emit(unit, options).ToSourceText(), ParseOptions));
        return new CompiledSpecs(Emit(Compilation(LibraryName, trees, References), isWhole: false));
    }

    /// <summary>Compiles a program against the library; null if that does not compile.</summary>
    public byte[]? Compile(string program) => _programs.GetOrAdd(program, CompileAnew);

    private byte[]? CompileAnew(string program)
    {
        CSharpCompilation compilation = Compilation("Program", [CSharpSyntaxTree.ParseText(program, ParseOptions)], References.Add(MetadataReference.CreateFromImage(Image)));
        return compilation.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? null : Emit(compilation);
    }

    /// <summary>Returns why a program does not compile.</summary>
    public IEnumerable<string> Errors(string program) =>
        Compilation("Program", [CSharpSyntaxTree.ParseText(program, ParseOptions)], References.Add(MetadataReference.CreateFromImage(Image)))
            .GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture));

    /// <summary>Returns what a program, compiled against another version, does not find in this one: types, members, and that a type is what a method takes.</summary>
    public IReadOnlyList<string> Missing(byte[] image, IEnumerable<(string Type, string Interface)> passed)
    {
        CSharpCompilation compilation = Compilation("Program", [], References.Add(MetadataReference.CreateFromImage(Image)));
        IEnumerable<string> lost = passed
            .Where(one => compilation.GetTypeByMetadataName(one.Type)?.AllInterfaces.Any(known => known.ToDisplayString() == one.Interface) != true)
            .Select(static one => $"{one.Type} is no {one.Interface}");
        return [.. MissingMembers(image), .. lost];
    }

    /// <summary>Returns which types a program passes as which interfaces. Only a call would show that one no longer is what a method takes.</summary>
    public IReadOnlyList<(string Type, string Interface)> Passed(string program)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(program, ParseOptions);
        SemanticModel model = Compilation("Program", [tree], References.Add(MetadataReference.CreateFromImage(Image))).GetSemanticModel(tree);
        return
        [
            .. tree.GetRoot().DescendantNodes()
                .Select(node => (From: model.GetTypeInfo(node).Type, To: model.GetTypeInfo(node).ConvertedType))
                .Where(static one => one is { From: INamedTypeSymbol { TypeKind: TypeKind.Class }, To.TypeKind: TypeKind.Interface })
                .Select(static one => (one.From!.ToDisplayString(NullableFlowState.NotNull), one.To!.ToDisplayString(NullableFlowState.NotNull)))
                .Concat(tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().SelectMany(call => Receivers(model, call)))
                .Distinct(),
        ];
    }

    /// <summary>Returns what an extension method is called on, and what it takes.</summary>
    private static IEnumerable<(string Type, string Interface)> Receivers(SemanticModel model, InvocationExpressionSyntax call) =>
        model.GetSymbolInfo(call).Symbol is IMethodSymbol { ReducedFrom: not null, } method
            && call.Expression is MemberAccessExpressionSyntax access && model.GetTypeInfo(access.Expression).Type is ITypeSymbol type
            && method.GetConstructedReducedFrom()?.Parameters[0].Type is { TypeKind: TypeKind.Interface } parameter
            ? [(type.ToDisplayString(NullableFlowState.NotNull), parameter.ToDisplayString(NullableFlowState.NotNull))]
            : [];

    private string[] MissingMembers(byte[] program)
    {
        AssemblyLoadContext context = new("Compared", isCollectible: true);
        try
        {
            using MemoryStream library = new(Image);
            context.LoadFromStream(library);
            using MemoryStream stream = new(program);
            Module module = context.LoadFromStream(stream).ManifestModule;
            using PEReader file = new(ImmutableArray.Create(program));
            MetadataReader metadata = file.GetMetadataReader();
            return
            [
                .. metadata.TypeReferences.Select(handle => Failure(() => module.ResolveType(MetadataTokens.GetToken(handle)), metadata.GetString(metadata.GetTypeReference(handle).Name))).OfType<string>(),
                .. metadata.MemberReferences.Select(handle => Failure(() => module.ResolveMember(MetadataTokens.GetToken(handle)), metadata.GetString(metadata.GetMemberReference(handle).Name))).OfType<string>(),
            ];
        }
        finally
        {
            context.Unload();
        }
    }

    private static string? Failure(Action resolve, string name)
    {
        try
        {
            resolve();
            return null;
        }
        catch (Exception exception) when (exception is MissingMemberException or TypeLoadException)
        {
            return $"{name}: {exception.Message}";
        }
    }

    private static CSharpCompilation Compilation(string name, IEnumerable<SyntaxTree> trees, ImmutableArray<MetadataReference> references) => CSharpCompilation.Create(
        name, trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, deterministic: true, nullableContextOptions: NullableContextOptions.Enable));

    private static byte[] Emit(CSharpCompilation compilation, bool isWhole = true)
    {
        // Nothing is called: what types look like is enough, and quicker.
        using MemoryStream image = new();
        Assert.Empty(compilation.Emit(image, options: new EmitOptions(metadataOnly: !isWhole)).Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return image.ToArray();
    }
}
