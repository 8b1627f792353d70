using System.Collections.Immutable;
using FreedomPay.Contracts.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Analyzers.Tests.Support;

/// <summary>Applies code fixes as an editor does.</summary>
internal static class Fix
{
    private static readonly ImmutableArray<CodeFixProvider> Providers = [new RequiredMembersCodeFixProvider(), new ConditionCodeFixProvider(), new KnownValueCodeFixProvider(), new CancellationCodeFixProvider()];

    /// <summary>The titles of what an editor offers for the first diagnostic of that id.</summary>
    public static async Task<IReadOnlyList<string>> TitlesAsync(string before, string id)
    {
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, before);
        return [.. (await ActionsAsync(document, (await DiagnosticsAsync(document, id))[0])).Select(action => action.Title)];
    }

    /// <summary>The text after one offer for the first diagnostic of that id.</summary>
    public static async Task<string> OneAsync(string before, string id, int offer = 0, LanguageVersion version = LanguageVersion.Latest)
    {
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, before, version);
        CodeAction action = (await ActionsAsync(document, (await DiagnosticsAsync(document, id))[0]))[offer];
        return await AppliedAsync(document, action);
    }

    /// <summary>The text after one offer for all diagnostics of that id at once.</summary>
    public static async Task<string> AllAsync(string before, string id, int offer = 0)
    {
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, before);
        IReadOnlyList<Diagnostic> diagnostics = await DiagnosticsAsync(document, id);
        CodeAction one = (await ActionsAsync(document, diagnostics[0]))[offer];
        CodeFixProvider provider = Providers.Single(candidate => candidate.FixableDiagnosticIds.Contains(id));
        FixAllContext context = new(document, provider, FixAllScope.Document, one.EquivalenceKey!, [id], new Known(diagnostics), CancellationToken.None);
        return await AppliedAsync(document, (await provider.GetFixAllProvider()!.GetFixAsync(context))!);
    }

    /// <summary>What is left of an id in a text.</summary>
    public static async Task<int> CountAsync(string text, string id)
    {
        using AdhocWorkspace workspace = new();
        return (await DiagnosticsAsync(Open(workspace, text), id)).Count;
    }

    private static async Task<string> AppliedAsync(Document document, CodeAction action)
    {
        ApplyChangesOperation change = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        return (await change.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    private static Document Open(AdhocWorkspace workspace, string text, LanguageVersion version = LanguageVersion.Latest)
    {
        ProjectId project = ProjectId.CreateNewId();
        DocumentId document = DocumentId.CreateNewId(project);
        return workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                project, VersionStamp.Default, "Consumer", "Consumer", LanguageNames.CSharp,
                compilationOptions: Contracts.Options, parseOptions: Contracts.ParseOptions.WithLanguageVersion(version), metadataReferences: Contracts.References.Add(Contracts.Assembly)))
            .AddDocument(document, "Consumer.cs", SourceText.From(text))
            .GetDocument(document)!;
    }

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(Document document, string id)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        IEnumerable<Diagnostic> found = id.StartsWith("CS", StringComparison.Ordinal)
            ? compilation.GetSemanticModel(tree).GetDiagnostics()
            : await compilation.WithAnalyzers(Code.Analyzers).GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, CancellationToken.None);
        return [.. found.Where(diagnostic => diagnostic.Id == id).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static async Task<IReadOnlyList<CodeAction>> ActionsAsync(Document document, Diagnostic diagnostic)
    {
        List<CodeAction> actions = [];
        foreach (CodeFixProvider provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions;
    }

    private sealed class Known(IReadOnlyList<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
