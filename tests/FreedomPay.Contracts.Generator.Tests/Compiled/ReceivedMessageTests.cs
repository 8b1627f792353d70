using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FreedomPay.Contracts.Generator.Tests.Compiled;

/// <summary>What one role only receives is written as the other role writes it, so that tests can play the other side. The round trips of the catalog test how.</summary>
public class ReceivedMessageTests
{
    private static readonly SyntaxNode[] Both = Trees("both");

    [Theory]
    [InlineData("merchant")]
    [InlineData("gateway")]
    public void Every_message_is_written_the_same_in_each_role(string role)
    {
        SortedDictionary<string, string> expected = Writes(Both);

        Assert.True(expected.Count > 100);
        Assert.Equal(expected, Writes(Trees(role)));
    }

    /// <summary>Nobody sends by mistake what only came: it is no reply and no request, and nothing about it is public.</summary>
    [Theory]
    [InlineData("merchant")]
    [InlineData("gateway")]
    public void What_is_received_shows_no_member_more_and_is_not_sent(string role)
    {
        SyntaxNode[] trees = Trees(role);
        TypeDeclarationSyntax[] received = [.. trees.SelectMany(Types).Where(static type => Bases(type).Any(IsReceived))];

        Assert.NotEmpty(received);
        Assert.All(received, static type => Assert.DoesNotContain(Bases(type), IsSent));
        Assert.All(trees.SelectMany(Types).SelectMany(static type => type.Members).OfType<MethodDeclarationSyntax>().Where(IsWrite), static method => Assert.True(
            method.ExplicitInterfaceSpecifier is not null || (method.Modifiers.Any(SyntaxKind.PrivateKeyword) && method.Modifiers.Any(SyntaxKind.ProtectedKeyword)), method.ToString()));
    }

    private static SyntaxNode[] Trees(string role)
    {
        Spec[] specs = [.. Specs.Catalog.Select(static spec => spec with { IsReference = spec.Name!.StartsWith("common/", StringComparison.Ordinal) })];
        return [.. GeneratorRun.Of(new ProjectProperties(Roles: role), specs).Sources.Values.Select(static source => CSharpSyntaxTree.ParseText(source).GetRoot())];
    }

    private static SortedDictionary<string, string> Writes(IEnumerable<SyntaxNode> trees) => new(
        trees.SelectMany(Types).SelectMany(static type => type.Members.OfType<MethodDeclarationSyntax>().Where(IsWrite).Select(method => (Type: NameOf(type), Method: method)))
            .ToDictionary(static write => $"{write.Type}.{write.Method.Identifier.Text}", static write => write.Method.NormalizeWhitespace().ToFullString()),
        StringComparer.Ordinal);

    private static IEnumerable<TypeDeclarationSyntax> Types(SyntaxNode tree) => tree.DescendantNodes().OfType<TypeDeclarationSyntax>();

    private static bool IsWrite(MethodDeclarationSyntax method) => method.Identifier.Text is "WriteTo" or "WriteFields";

    private static IEnumerable<string> Bases(TypeDeclarationSyntax type) => type.BaseList?.Types.Select(static known => known.Type.ToString()) ?? [];

    private static bool IsReceived(string name) => name.Contains("::IGatewayResponse<", StringComparison.Ordinal) || name.Contains("::IReceivableRequest<", StringComparison.Ordinal);

    private static bool IsSent(string name) =>
        name.EndsWith("::IReply", StringComparison.Ordinal) || name.Contains("::IGatewayRequest<", StringComparison.Ordinal) || name.EndsWith("::IGatewayTextRequest", StringComparison.Ordinal);

    private static string NameOf(SyntaxNode type) => string.Join('.', type.AncestorsAndSelf().Reverse().Select(static node => node switch
    {
        BaseNamespaceDeclarationSyntax ns => ns.Name.ToString(),
        TypeDeclarationSyntax named => named.Identifier.Text,
        _ => null,
    }).Where(static part => part is not null));
}
