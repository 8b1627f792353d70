using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.CodeFixes;

/// <summary>A fix that sets members of a generated message.</summary>
internal abstract class InitializerCodeFixProvider : TextCodeFixProvider
{
    protected sealed override async Task<IReadOnlyList<TextChange>> ChangesAsync(Document document, ImmutableArray<Diagnostic> diagnostics, string key, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return [];
        }

        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        List<TextChange> changes = [];

        // The compiler reports each member separately; the initializer is edited once.
        foreach (IGrouping<ExpressionSyntax?, Diagnostic> group in diagnostics.GroupBy(diagnostic => InitializerEdit.Find(root, diagnostic.Location.SourceSpan)))
        {
            if (group.Key is ExpressionSyntax owner && MessageOf(owner, model, cancellationToken) is INamedTypeSymbol type)
            {
                Dictionary<string, string> members = group.SelectMany(diagnostic => Members(type, owner, diagnostic, key)).Distinct()
                    .Select(name => MessageTypes.Property(type, name)).OfType<IPropertySymbol>()
                    .ToDictionary(static property => property.Name, property => Placeholders.Of(property, model, owner.SpanStart), StringComparer.Ordinal);
                changes.AddRange(InitializerEdit.Changes(text, owner, members, [.. type.GetMembers().OfType<IPropertySymbol>().Select(static property => property.Name)]));
            }
        }

        return changes;
    }

    /// <summary>Returns the members that a diagnostic is about.</summary>
    protected abstract IEnumerable<string> Members(INamedTypeSymbol type, ExpressionSyntax owner, Diagnostic diagnostic, string key);

    /// <summary>Returns the generated type that is created or changed, or null for any other type.</summary>
    protected static INamedTypeSymbol? MessageOf(ExpressionSyntax owner, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(owner, cancellationToken).Type is INamedTypeSymbol type && MessageTypes.IsMessage(type, model.Compilation) ? type : null;

    protected static string Key(string kind, int index) => $"{kind}{index.ToString(CultureInfo.InvariantCulture)}";
}
