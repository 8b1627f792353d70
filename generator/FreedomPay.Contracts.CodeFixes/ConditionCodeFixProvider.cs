using System.Collections.Immutable;
using FreedomPay.Contracts.Generator.Common;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FreedomPay.Contracts.CodeFixes;

/// <summary>Sets a member that a condition requires, or offers a choice if several would satisfy it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConditionCodeFixProvider))]
internal sealed class ConditionCodeFixProvider : InitializerCodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("FPC2001", "FPC2002");

    // Keyed by index, not by name: a fix for the whole project then covers every message, whatever its members are called.
    protected override Task<IReadOnlyList<(string Title, string Key)>> ChoicesAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<(string Title, string Key)>>([.. Candidates(diagnostic).Select(static (member, index) => ($"Set {member}", Key(nameof(ConditionCodeFixProvider), index)))]);

    protected override IEnumerable<string> Members(INamedTypeSymbol type, ExpressionSyntax owner, Diagnostic diagnostic, string key) =>
        Candidates(diagnostic).Where((_, index) => Key(nameof(ConditionCodeFixProvider), index) == key);

    private static string[] Candidates(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FixProperties.Members, out string? members) && members is not null ? members.Split(',') : [];
}
