using System.Collections.Immutable;
using FreedomPay.Contracts.Generator.Common;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FreedomPay.Contracts.CodeFixes;

/// <summary>Sets a member that a condition demands; of several that would do, the programmer chooses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConditionCodeFixProvider))]
internal sealed class ConditionCodeFixProvider : InitializerCodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("FPC2001", "FPC2002");

    // By place and not by name: "in the whole project" then means every message, whatever its members are called.
    protected override Task<IReadOnlyList<(string Title, string Key)>> ChoicesAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<(string Title, string Key)>>([.. Candidates(diagnostic).Select(static (member, index) => ($"Set {member}", Key(nameof(ConditionCodeFixProvider), index)))]);

    protected override IEnumerable<string> Members(INamedTypeSymbol type, ExpressionSyntax owner, Diagnostic diagnostic, string key) =>
        Candidates(diagnostic).Where((_, index) => Key(nameof(ConditionCodeFixProvider), index) == key);

    private static string[] Candidates(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FixProperties.Members, out string? members) && members is not null ? members.Split(',') : [];
}
