using System.Collections.Immutable;
using FreedomPay.Contracts.Generator.Analyzers.Symbols;
using FreedomPay.Contracts.Generator.Analyzers.Values;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FreedomPay.Contracts.Generator.Analyzers;

/// <summary>Finds messages that are read without verification, and signatures that are compared as text. Tests may do both.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TrustAnalyzer : DiagnosticAnalyzer
{
    private const string ComputeName = "Compute";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDescriptors.Unverified, UsageDescriptors.ComparedText);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (RuntimeTypes.Of(start.Compilation) is not RuntimeTypes { IsTestProject: false } types)
            {
                return;
            }

            INamedTypeSymbol?[] unverified = [types.Find(RuntimeNames.UnverifiedMessages), types.FindInTesting(RuntimeNames.TestAnswers)];
            INamedTypeSymbol?[] signatures = [types.Find(RuntimeNames.PaymentSignature), types.Find(RuntimeNames.JwsSignature)];
            start.RegisterOperationAction(
                operation =>
                {
                    IInvocationOperation call = (IInvocationOperation)operation.Operation;
                    CheckMethod(operation, call.TargetMethod, unverified);
                    CheckEquals(operation, call, signatures);
                },
                OperationKind.Invocation);
            start.RegisterOperationAction(operation => CheckMethod(operation, ((IMethodReferenceOperation)operation.Operation).Method, unverified), OperationKind.MethodReference);
            start.RegisterOperationAction(operation => CheckComparison(operation, signatures), OperationKind.Binary);
        });
    }

    private static void CheckMethod(OperationAnalysisContext context, IMethodSymbol method, INamedTypeSymbol?[] unverified)
    {
        if (unverified.Contains(method.ContainingType, SymbolEqualityComparer.Default))
        {
            context.ReportDiagnostic(Diagnostic.Create(UsageDescriptors.Unverified, context.Operation.Syntax.GetLocation(), $"{method.ContainingType.Name}.{method.Name}"));
        }
    }

    private static void CheckComparison(OperationAnalysisContext context, INamedTypeSymbol?[] signatures)
    {
        if (context.Operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, LeftOperand.Type.SpecialType: SpecialType.System_String } comparison)
        {
            Check(context, signatures, comparison.LeftOperand, comparison.RightOperand);
        }
    }

    private static void CheckEquals(OperationAnalysisContext context, IInvocationOperation call, INamedTypeSymbol?[] signatures)
    {
        if (call.TargetMethod is { Name: nameof(string.Equals), ContainingType.SpecialType: SpecialType.System_String or SpecialType.System_Object })
        {
            IEnumerable<IOperation> compared = call.Arguments.Select(static argument => argument.Value);
            Check(context, signatures, [.. call.Instance is null ? compared : compared.Prepend(call.Instance)]);
        }
    }

    private static void Check(OperationAnalysisContext context, INamedTypeSymbol?[] signatures, params IOperation[] compared)
    {
        if (compared.Any(operand => Source(operand, context) is IInvocationOperation { TargetMethod: { Name: ComputeName, ContainingType: var owner } } && signatures.Contains(owner, SymbolEqualityComparer.Default)))
        {
            context.ReportDiagnostic(Diagnostic.Create(UsageDescriptors.ComparedText, context.Operation.Syntax.GetLocation()));
        }
    }

    /// <summary>
    /// Returns the operand, or the initial value of a variable. Strings are compared everywhere, so only a call with that name is followed.
    /// </summary>
    private static IOperation? Source(IOperation operand, OperationAnalysisContext context)
    {
        while (operand is IConversionOperation { IsImplicit: true } conversion)
        {
            operand = conversion.Operand;
        }

        return operand is ILocalReferenceOperation { Local: var local } && operand.SemanticModel is SemanticModel model
            ? AssignedOnce.ValueOf(local, model, context.CancellationToken, static value => value is InvocationExpressionSyntax call && call.Expression.ToString().EndsWith(ComputeName, StringComparison.Ordinal))
            : operand;
    }
}
