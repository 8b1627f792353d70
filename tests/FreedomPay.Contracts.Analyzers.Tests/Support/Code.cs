using System.Collections.Immutable;
using System.Reflection;
using FreedomPay.Contracts.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FreedomPay.Contracts.Analyzers.Tests.Support;

/// <summary>Analyzes the code of a consumer as the compiler does, with all analyzers of the package.</summary>
internal static class Code
{
    public static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(MessageRulesAnalyzer).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Statements in a method that has variables of which nothing is known.</summary>
    public static string Method(string statements) => $$"""
        using System;
        using System.Linq;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using FreedomPay.Common;
        using FreedomPay.Contracts;
        using Shop.Json;
        using Shop.Payments;

        class Consumer
        {
            async Task Use(FreedomPayClient client, MerchantCredentials credentials, ReadOnlyMemory<byte> body, string text, string? maybe, long number, long? count, decimal amount, double price, bool flag, PayRequest request, List<string> texts, ChargeRequest charge, ChargeFromCard card)
            {
                {{statements.Replace("\n", "\n        ", StringComparison.Ordinal)}}
                await Task.CompletedTask;
            }
        }
        """;

    /// <summary>The code compiles, and exactly what is marked is found, whether the types are the project's own or another's.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> CheckAsync(string marked, bool inTests = false)
    {
        MarkedCode code = MarkedCode.Parse(marked);
        IReadOnlyList<Diagnostic> found = await AnalyzeAsync(Compilation(code.Text, inTests, ownTypes: false));
        Assert.Equal(
            code.Marks.Select(mark => $"{mark.Id} {Shown(code.Text, mark.Span)}").Order(StringComparer.Ordinal),
            found.Select(diagnostic => $"{diagnostic.Id} {Shown(code.Text, diagnostic.Location.SourceSpan)}").Order(StringComparer.Ordinal));
        if (!code.Text.Contains("FreedomPay.Gateway", StringComparison.Ordinal) && !code.Text.Contains("FreedomPay.Merchant", StringComparison.Ordinal))
        {
            IReadOnlyList<Diagnostic> own = await AnalyzeAsync(Compilation(code.Text, inTests, ownTypes: true));
            Assert.Equal(Told(found), Told(own));
        }

        return found;
    }

    /// <summary>The same where the types are for both roles, so that answers are written too.</summary>
    public static async Task CheckBothRolesAsync(string statements)
    {
        MarkedCode code = MarkedCode.Parse(Method(statements));
        IReadOnlyList<Diagnostic> found = await AnalyzeAsync(Compilation(code.Text).RemoveReferences(Contracts.Assembly).AddReferences(Contracts.OfBothRoles));
        Assert.Equal(
            code.Marks.Select(mark => $"{mark.Id} {Shown(code.Text, mark.Span)}").Order(StringComparer.Ordinal),
            found.Select(diagnostic => $"{diagnostic.Id} {Shown(code.Text, diagnostic.Location.SourceSpan)}").Order(StringComparer.Ordinal));
    }

    public static Task<IReadOnlyList<Diagnostic>> CheckMethodAsync(string statements, bool inTests = false) => CheckAsync(Method(statements), inTests);

    /// <summary>The one message of the statements.</summary>
    public static async Task<string> MessageAsync(string statements) => Assert.Single(await CheckMethodAsync(statements)).GetMessage(System.Globalization.CultureInfo.InvariantCulture);

    public static CSharpCompilation Compilation(string text, bool inTests = false, bool ownTypes = false)
    {
        IEnumerable<SyntaxTree> trees = [CSharpSyntaxTree.ParseText(text, Contracts.ParseOptions, "Consumer.cs"), .. ownTypes ? Contracts.Sources : []];
        ImmutableArray<MetadataReference> references = ownTypes ? Contracts.References : Contracts.References.Add(Contracts.Assembly);
        return CSharpCompilation.Create(
            "Consumer",
            trees,
            inTests ? references.Add(MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location)) : references,
            Contracts.Options);
    }

    public static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(CSharpCompilation compilation)
    {
        SemanticModel model = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);
        Assert.Empty(model.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != "CS9035"));
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(Analyzers);
        ImmutableArray<Diagnostic> diagnostics = await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None);

        // What is known only when all of the code has been looked at.
        AnalysisResult result = await analysis.GetAnalysisResultAsync(Analyzers, CancellationToken.None);
        return [.. diagnostics.Concat(result.CompilationDiagnostics.Values.SelectMany(static found => found)).Where(diagnostic => !diagnostic.IsSuppressed)];
    }

    private static IEnumerable<string> Told(IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal);

    private static string Shown(string text, Microsoft.CodeAnalysis.Text.TextSpan span) =>
        $"line {text.AsSpan(0, span.Start).Count('\n') + 1}: {text.AsSpan(span.Start, span.Length)}";
}
