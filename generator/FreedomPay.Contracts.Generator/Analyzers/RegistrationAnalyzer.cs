using System.Collections.Immutable;
using FreedomPay.Contracts.Generator.Analyzers.Symbols;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FreedomPay.Contracts.Generator.Analyzers;

/// <summary>Finds clients that are registered with <c>AddHttpClient</c>: their primary handler follows redirects, and the default handlers of all clients are around it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RegistrationAnalyzer : DiagnosticAnalyzer
{
    private const string AddHttpClientName = "AddHttpClient";
    private const string AddTypedClientName = "AddTypedClient";
    private const string ServicesNamespace = "Microsoft.Extensions.DependencyInjection";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDescriptors.ClientByHand);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (RuntimeTypes.Of(start.Compilation) is RuntimeTypes { IsTestProject: false } types && types.Find(RuntimeNames.FreedomPayClient) is INamedTypeSymbol client)
            {
                start.RegisterOperationAction(operation => Check(operation, client), OperationKind.Invocation);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, INamedTypeSymbol client)
    {
        IMethodSymbol method = ((IInvocationOperation)context.Operation).TargetMethod;
        if (method is { Name: AddHttpClientName or AddTypedClientName, TypeArguments.Length: > 0 }
            && method.ContainingNamespace.ToDisplayString() == ServicesNamespace
            && method.TypeArguments.FirstOrDefault(type => ClientTypes.Is(type, client)) is ITypeSymbol registered)
        {
            context.ReportDiagnostic(Diagnostic.Create(UsageDescriptors.ClientByHand, context.Operation.Syntax.GetLocation(), registered.Name));
        }
    }
}
