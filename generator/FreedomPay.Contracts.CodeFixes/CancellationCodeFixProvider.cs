using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.CodeFixes;

/// <summary>Leaves out the token of the browser's request: <c>SendAsync(request)</c> for <c>SendAsync(request, context.RequestAborted)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CancellationCodeFixProvider))]
internal sealed class CancellationCodeFixProvider : TextCodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("FPC2020");

    protected override Task<IReadOnlyList<(string Title, string Key)>> ChoicesAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<(string Title, string Key)>>([("Leave the token out", nameof(CancellationCodeFixProvider))]);

    protected override async Task<IReadOnlyList<TextChange>> ChangesAsync(Document document, ImmutableArray<Diagnostic> diagnostics, string key, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return root is null ? [] : [.. diagnostics.Select(diagnostic => Change(root, diagnostic)).OfType<TextChange>()];
    }

    /// <summary>Removes the argument and the comma before it; if it is the first one, as a named argument can be, the comma after it.</summary>
    private static TextChange? Change(SyntaxNode root, Diagnostic diagnostic)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<ArgumentSyntax>() is not { Parent: ArgumentListSyntax list } argument)
        {
            return null;
        }

        int index = list.Arguments.IndexOf(argument);
        TextSpan span = index > 0 ? TextSpan.FromBounds(list.Arguments[index - 1].Span.End, argument.Span.End)
            : list.Arguments.Count > 1 ? TextSpan.FromBounds(argument.SpanStart, list.Arguments[1].SpanStart)
            : argument.Span;
        return new TextChange(span, "");
    }
}
