using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FreedomPay.Contracts.Generator.Tests.Architecture;

/// <summary>A newcomer finds a type by its name, and its place by its folder.</summary>
public class LayoutTests
{
    /// <summary>Closed hierarchies are read as one, and a converter belongs to the name under which generated code knows it.</summary>
    private static readonly string[] FilesOfSeveralTypes =
    [
        "Common/Polyfills.cs", "Common/EquatableArray.cs", "Model/FieldType.cs", "Parsing/Yaml/YamlNode.cs", "CompilerServices/Converters/",
    ];

    public static TheoryData<string> Projects => ["generator", "runtime", "FreedomPay.Contracts.Hosting", "FreedomPay.Contracts.AspNetCore", "FreedomPay.Contracts.Redis", "FreedomPay.Contracts.Testing"];

    public static TheoryData<string> ShopProjects => ["FreedomPay.Contracts.Hosting", "FreedomPay.Contracts.AspNetCore", "FreedomPay.Contracts.Redis", "FreedomPay.Contracts.Testing"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Each_type_has_a_file_of_its_own(string project) => Assert.Empty(
        Tree(project).Types()
            .Where(static type => !FilesOfSeveralTypes.Any(file => type.File.StartsWith(file, StringComparison.Ordinal)))
            .Where(static type => Path.GetFileName(type.File).Split('.')[0] != NameOf(type.Type))
            .Select(static type => $"{type.File}: {type.Type.Identifier.Text}"));

    [Fact]
    public void Namespaces_of_the_generator_are_its_folders() => Assert.Empty(
        SourceTree.Generator.Types()
            .Where(static type => type.File != "Common/Polyfills.cs")
            .Where(static type => Namespace(type.Type) != string.Join('.', ["FreedomPay.Contracts.Generator", .. type.File.Split('/')[..^1]]))
            .Select(static type => type.File));

    [Fact]
    public void Namespaces_of_the_runtime_are_two() => Assert.Empty(
        SourceTree.Runtime.Types()
            .Where(static type => Namespace(type.Type) != type.File.Split('/')[0] switch
            {
                "CompilerServices" => "FreedomPay.Contracts.CompilerServices",
                _ => "FreedomPay.Contracts",
            })
            .Select(static type => type.File));

    /// <summary>Extension methods are where the types that they extend are: nobody has to know a namespace of ours to find them.</summary>
    [Theory]
    [MemberData(nameof(ShopProjects))]
    public void Namespace_of_a_project_for_shops_is_its_name(string project) => Assert.Empty(
        Tree(project).Types()
            .Where(type => Namespace(type.Type) != project && !(type.File.EndsWith("Extensions.cs", StringComparison.Ordinal) && Namespace(type.Type).StartsWith("Microsoft.", StringComparison.Ordinal)))
            .Select(static type => type.File));

    private static SourceTree Tree(string project) => project switch
    {
        "generator" => SourceTree.Generator,
        "runtime" => SourceTree.Runtime,
        _ => SourceTree.Shop(project),
    };

    /// <summary>Answer.cs holds <c>Answer&lt;T&gt;</c>; where a type is there with and without type parameters, one file is named for both.</summary>
    private static string NameOf(BaseTypeDeclarationSyntax type) => type.Identifier.Text;

    private static string Namespace(BaseTypeDeclarationSyntax type) => type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Single().Name.ToString();
}
