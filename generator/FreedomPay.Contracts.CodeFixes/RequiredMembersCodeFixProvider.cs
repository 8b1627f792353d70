using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FreedomPay.Contracts.CodeFixes;

/// <summary>Sets every required member that a generated message lacks, in the order of its spec.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequiredMembersCodeFixProvider))]
internal sealed class RequiredMembersCodeFixProvider : InitializerCodeFixProvider
{
    private const string RequiredMemberIsMissing = "CS9035";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RequiredMemberIsMissing);

    protected override async Task<IReadOnlyList<(string Title, string Key)>> ChoicesAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is not null && model is not null && InitializerEdit.Find(root, diagnostic.Location.SourceSpan) is ExpressionSyntax owner && MessageOf(owner, model, cancellationToken) is not null
            ? [("Set all required members", nameof(RequiredMembersCodeFixProvider))]
            : [];
    }

    protected override IEnumerable<string> Members(INamedTypeSymbol type, ExpressionSyntax owner, Diagnostic diagnostic, string key) =>
        type.GetMembers().OfType<IPropertySymbol>().Where(static property => property.IsRequired).Select(static property => property.Name).Except(InitializerEdit.Named(owner));
}
