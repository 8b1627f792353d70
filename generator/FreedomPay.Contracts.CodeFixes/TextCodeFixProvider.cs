using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.CodeFixes;

/// <summary>A fix that changes the text of one file, for one diagnostic or for all of them at once.</summary>
internal abstract class TextCodeFixProvider : CodeFixProvider
{
    public sealed override FixAllProvider GetFixAllProvider() => new AllAtOnce(this);

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach ((string title, string key) in await ChoicesAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(title, cancellationToken => ApplyAsync(context.Document, ImmutableArray.Create(diagnostic), key, cancellationToken), key),
                    diagnostic);
            }
        }
    }

    /// <summary>Returns what can be done about a diagnostic: a title for the programmer, and the key that all fixes of that kind share.</summary>
    protected abstract Task<IReadOnlyList<(string Title, string Key)>> ChoicesAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken);

    /// <summary>Returns the changes that fix the diagnostics, without duplicates.</summary>
    protected abstract Task<IReadOnlyList<TextChange>> ChangesAsync(Document document, ImmutableArray<Diagnostic> diagnostics, string key, CancellationToken cancellationToken);

    private async Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, string key, CancellationToken cancellationToken)
    {
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<TextChange> changes = await ChangesAsync(document, diagnostics, key, cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes.OrderBy(static change => change.Span.Start)));
    }

    private sealed class AllAtOnce(TextCodeFixProvider fix) : DocumentBasedFixAllProvider
    {
        protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics) =>
            await fix.ApplyAsync(document, diagnostics, fixAllContext.CodeActionEquivalenceKey ?? "", fixAllContext.CancellationToken).ConfigureAwait(false);
    }
}
