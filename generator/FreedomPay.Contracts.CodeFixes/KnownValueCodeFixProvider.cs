using System.Collections.Immutable;
using FreedomPay.Contracts.Generator.Common;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.CodeFixes;

/// <summary>Replaces a literal with the known value that was probably meant: <c>Language.Russian</c> for <c>new Language("rus")</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KnownValueCodeFixProvider))]
internal sealed class KnownValueCodeFixProvider : TextCodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("FPC2009");

    protected override Task<IReadOnlyList<(string Title, string Key)>> ChoicesAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<(string Title, string Key)>>(ValueOf(diagnostic) is string value ? [($"Use {value}", nameof(KnownValueCodeFixProvider))] : []);

    protected override async Task<IReadOnlyList<TextChange>> ChangesAsync(Document document, ImmutableArray<Diagnostic> diagnostics, string key, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is null || model is null ? [] : [.. diagnostics.Select(diagnostic => Change(root, model, diagnostic)).OfType<TextChange>()];
    }

    private static TextChange? Change(SyntaxNode root, SemanticModel model, Diagnostic diagnostic)
    {
        SyntaxNode literal = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (ValueOf(diagnostic) is not string value
            || !diagnostic.Properties.TryGetValue(FixProperties.Type, out string? typeName)
            || model.Compilation.GetTypeByMetadataName(typeName!) is not INamedTypeSymbol type)
        {
            return null;
        }

        string name = type.ToMinimalDisplayString(model, literal.SpanStart);
        return literal.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent.Parent: BaseObjectCreationExpressionSyntax creation } argument && argument.Expression.Span == literal.Span
            ? new TextChange(creation.Span, $"{name}.{value}")
            : new TextChange(literal.Span, $"{name}.Texts.{value}");
    }

    private static string? ValueOf(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(FixProperties.Value, out string? value) ? value : null;
}
