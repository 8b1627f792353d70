using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FreedomPay.Contracts.Generator.Tests.Architecture;

/// <summary>The sources of one project, with what each uses of the others.</summary>
internal sealed class SourceTree
{
    private readonly string _folder;
    private readonly CSharpCompilation _compilation;

    private SourceTree(string folder)
    {
        _folder = folder;
        string implicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
            + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";
        string[] files = [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(file => RoomOf(file) is not ("obj" or "bin"))];
        IEnumerable<string> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        _compilation = CSharpCompilation.Create(
            "Sources",
            [CSharpSyntaxTree.ParseText(implicitUsings), .. files.Select(static file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file))],
            references.Select(static file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
    }

    public static SourceTree Generator { get; } = new(Repository.PathOf("generator", "FreedomPay.Contracts.Generator"));

    public static SourceTree Runtime { get; } = new(Repository.PathOf("runtime", "FreedomPay.Contracts"));

    /// <summary>One of the packages for shops, beside the runtime.</summary>
    public static SourceTree Shop(string project) => new(Repository.PathOf("runtime", project));

    private IEnumerable<SyntaxTree> Files => _compilation.SyntaxTrees.Where(static tree => tree.FilePath.Length > 0);

    /// <summary>Types, each with its file; nested ones belong to the type around them.</summary>
    public IEnumerable<(string File, BaseTypeDeclarationSyntax Type)> Types() => Files.SelectMany(tree => tree.GetRoot()
        .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<BaseTypeDeclarationSyntax>()
        .Select(type => (Path.GetRelativePath(_folder, tree.FilePath).Replace('\\', '/'), type)));

    /// <summary>Which room uses which other, with one place for each.</summary>
    public IReadOnlyDictionary<(string From, string To), string> Uses()
    {
        Dictionary<(string From, string To), string> uses = [];
        foreach (SyntaxTree tree in Files)
        {
            string from = RoomOf(tree.FilePath);
            SemanticModel model = _compilation.GetSemanticModel(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (name.Ancestors().Any(static node => node is UsingDirectiveSyntax))
                {
                    continue;
                }

                ISymbol? symbol = model.GetSymbolInfo(name).Symbol;
                INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
                foreach (SyntaxReference declaration in type?.OriginalDefinition.DeclaringSyntaxReferences ?? [])
                {
                    string to = RoomOf(declaration.SyntaxTree.FilePath);
                    if (to != from)
                    {
                        uses.TryAdd((from, to), $"{Path.GetFileName(tree.FilePath)} uses {type!.Name}");
                    }
                }
            }
        }

        return uses;
    }

    /// <summary>The first folder of a file; empty for those that lie beside the project.</summary>
    private string RoomOf(string file)
    {
        string[] steps = Path.GetRelativePath(_folder, file).Split('/', '\\');
        return steps.Length > 1 ? steps[0] : "";
    }
}
