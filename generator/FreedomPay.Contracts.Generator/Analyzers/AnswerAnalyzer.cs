using System.Collections.Immutable;
using FreedomPay.Contracts.Generator.Analyzers.Symbols;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FreedomPay.Contracts.Generator.Analyzers;

/// <summary>Finds answers, notifications and verdicts that are ignored, and answers that are cast to a success without a check.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class AnswerAnalyzer : DiagnosticAnalyzer
{
    private const string VerifyName = "Verify";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDescriptors.Dropped, UsageDescriptors.TakenForSuccess);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            // Tests ignore results of calls that throw, and cast on purpose: the exception fails the test.
            if (RuntimeTypes.Of(start.Compilation) is not RuntimeTypes { IsTestProject: false } types)
            {
                return;
            }

            ImmutableHashSet<ISymbol> results = new[] { RuntimeNames.Answer + "`1", RuntimeNames.ReceivedRequest + "`1", RuntimeNames.TextAnswer, RuntimeNames.SettledAnswer + "`1", RuntimeNames.Settlement, RuntimeNames.SignatureVerdict }
                .Select(types.Find).OfType<ISymbol>().ToImmutableHashSet<ISymbol>(SymbolEqualityComparer.Default);
            if (!types.HasContracts)
            {
                start.RegisterSyntaxNodeAction(node => CheckVerdict(node, results), SyntaxKind.ExpressionStatement);
                return;
            }

            INamedTypeSymbol? task = start.Compilation.GetTypeByMetadataName("System.Threading.Tasks.Task`1");
            start.RegisterOperationAction(operation => CheckStatement(operation, results, task), OperationKind.ExpressionStatement);
            start.RegisterSyntaxNodeAction(node => CheckCast(node, results), SyntaxKind.CastExpression);
        });
    }

    /// <summary>
    /// Checks all that can be ignored without generated messages. The method's name is checked first, so no other statement is bound.
    /// </summary>
    private static void CheckVerdict(SyntaxNodeAnalysisContext context, ImmutableHashSet<ISymbol> results)
    {
        if (((ExpressionStatementSyntax)context.Node).Expression is InvocationExpressionSyntax call
            && NameOf(call.Expression) is VerifyName
            && context.SemanticModel.GetTypeInfo(call, context.CancellationToken).Type is INamedTypeSymbol verdict
            && results.Contains(verdict.OriginalDefinition))
        {
            context.ReportDiagnostic(Diagnostic.Create(UsageDescriptors.Dropped, call.GetLocation(), verdict.Name));
        }
    }

    private static string? NameOf(ExpressionSyntax method) => method switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private static void CheckStatement(OperationAnalysisContext context, ImmutableHashSet<ISymbol> results, INamedTypeSymbol? task)
    {
        IOperation expression = ((IExpressionStatementOperation)context.Operation).Operation;
        if (expression is not (IInvocationOperation or IAwaitOperation) || expression.Type is not INamedTypeSymbol type)
        {
            return;
        }

        INamedTypeSymbol result = SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, task) && type.TypeArguments[0] is INamedTypeSymbol awaited ? awaited : type;
        if (results.Contains(result.OriginalDefinition) && !IsPassedOn(expression, result))
        {
            context.ReportDiagnostic(Diagnostic.Create(UsageDescriptors.Dropped, expression.Syntax.GetLocation(), result.Name));
        }
    }

    /// <summary>Determines whether the answer is passed on: a method that returns the answer that it was given has looked at it.</summary>
    private static bool IsPassedOn(IOperation expression, INamedTypeSymbol result) =>
        expression is IInvocationOperation call
        && (call.Instance ?? call.Arguments.FirstOrDefault()?.Value) is { Type: { } given }
        && SymbolEqualityComparer.Default.Equals(given, result);

    private static void CheckCast(SyntaxNodeAnalysisContext context, ImmutableHashSet<ISymbol> results)
    {
        CastExpressionSyntax cast = (CastExpressionSyntax)context.Node;
        ExpressionSyntax operand = cast.Expression;
        while (operand is ParenthesizedExpressionSyntax parentheses)
        {
            operand = parentheses.Expression;
        }

        // Only a result that was just returned: something may already be known about a variable.
        if (operand is InvocationExpressionSyntax or AwaitExpressionSyntax
            && context.SemanticModel.GetTypeInfo(cast.Type, context.CancellationToken).Type is INamedTypeSymbol { ContainingType: { } owner } target
            && results.Contains(owner.OriginalDefinition)
            && SymbolEqualityComparer.Default.Equals(context.SemanticModel.GetTypeInfo(operand, context.CancellationToken).Type, owner))
        {
            context.ReportDiagnostic(Diagnostic.Create(UsageDescriptors.TakenForSuccess, cast.GetLocation(), Article(target.Name)));
        }
    }

    private static string Article(string name) => $"{("AEIOU".IndexOf(name[0]) >= 0 ? "an" : "a")} {name}";
}
