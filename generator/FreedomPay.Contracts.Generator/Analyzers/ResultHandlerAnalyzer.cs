using System.Collections.Immutable;
using FreedomPay.Contracts.Generator.Analyzers.Symbols;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FreedomPay.Contracts.Generator.Analyzers;

/// <summary>
/// Finds handlers that accept the result of a payment and look at neither its order nor its amount: whoever pays one tenge for any order has paid. Only lambdas that keep the message to themselves
/// are judged; what another method does with it is not seen.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ResultHandlerAnalyzer : DiagnosticAnalyzer
{
    private const string NotificationName = "Notification";
    private const string NotificationNamespace = "FreedomPay.Contracts.AspNetCore";
    private const string RequestName = "Request";
    private const string AmountName = "Amount";
    private const string OrderName = "OrderId";
    private const string AcceptedName = "Accepted";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDescriptors.ResultUnseen);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (RuntimeTypes.Of(start.Compilation) is RuntimeTypes { IsTestProject: false, HasContracts: true } types && types.Find(RuntimeNames.PaymentReport) is INamedTypeSymbol report)
            {
                start.RegisterOperationAction(operation => Check(operation, report), OperationKind.AnonymousFunction);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, INamedTypeSymbol report)
    {
        IAnonymousFunctionOperation lambda = (IAnonymousFunctionOperation)context.Operation;
        if (lambda.Symbol.Parameters.FirstOrDefault() is IParameterSymbol message
            && ReportOf(message.Type, report) is INamedTypeSymbol request
            && Accepts(lambda.Body)
            && !lambda.Body.Descendants().OfType<IParameterReferenceOperation>().Any(reference => SymbolEqualityComparer.Default.Equals(reference.Parameter, message) && MayLook(reference)))
        {
            context.ReportDiagnostic(Diagnostic.Create(UsageDescriptors.ResultUnseen, lambda.Syntax.GetLocation(), request.Name));
        }
    }

    /// <summary>Returns the request record of a notification that tells order and amount of a payment.</summary>
    private static INamedTypeSymbol? ReportOf(ITypeSymbol type, INamedTypeSymbol report) =>
        type is INamedTypeSymbol { Name: NotificationName, TypeArguments: { Length: 1 } arguments } notification
        && notification.ContainingNamespace.ToDisplayString() == NotificationNamespace
        && arguments[0] is INamedTypeSymbol request
        && request.AllInterfaces.Contains(report, SymbolEqualityComparer.Default)
        && request.GetMembers(OrderName).Length > 0
        && request.GetMembers(AmountName).Length > 0
            ? request
            : null;

    /// <summary>Whether the answer can be "accepted": a handler that refuses everything may do so unseen.</summary>
    private static bool Accepts(IOperation body) =>
        body.Descendants().OfType<IPropertyReferenceOperation>().Any(static reference => reference.Property is { IsStatic: true, Name: AcceptedName });

    /// <summary>Whether order or amount are looked at, or the message goes to where that cannot be seen.</summary>
    private static bool MayLook(IParameterReferenceOperation reference) => reference.Parent switch
    {
        IPropertyReferenceOperation { Property.Name: RequestName, Parent: IPropertyReferenceOperation member } => member.Property.Name is AmountName or OrderName,
        IPropertyReferenceOperation { Property.Name: "Problems" or "Merchant" } => false,
        _ => true,
    };
}
