using System.Collections.Immutable;
using FreedomPay.Contracts.Generator.Analyzers.Symbols;
using FreedomPay.Contracts.Generator.Analyzers.Values;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FreedomPay.Contracts.Generator.Analyzers;

/// <summary>
/// Finds calls that may move money and are canceled when the browser gives up: a payer who closes the page would leave a payment behind of which the shop knows
/// nothing. In ASP.NET Core that is <c>HttpContext.RequestAborted</c>, also as the parameter of an endpoint or an action.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CancellationAnalyzer : DiagnosticAnalyzer
{
    private const string SendName = "SendAsync";
    private const string SendAndSettleName = "SendAndSettleAsync";
    private const string RequestAbortedName = "RequestAborted";
    private const string HttpContextName = "Microsoft.AspNetCore.Http.HttpContext";
    private const string ControllerName = "Microsoft.AspNetCore.Mvc.ControllerBase";
    private const string MapsName = "Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDescriptors.RequestAborted);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (RuntimeTypes.Of(start.Compilation) is RuntimeTypes { IsTestProject: false, HasContracts: true } types
                && types.Find(RuntimeNames.FreedomPayClient) is INamedTypeSymbol client
                && start.Compilation.GetTypeByMetadataName(HttpContextName) is INamedTypeSymbol httpContext)
            {
                Web web = new(httpContext, start.Compilation.GetTypeByMetadataName(ControllerName), start.Compilation.GetTypeByMetadataName(MapsName));
                start.RegisterOperationAction(operation => Check(operation, client, web), OperationKind.Invocation);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, INamedTypeSymbol client, Web web)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name is not (SendName or SendAndSettleName) || !ClientTypes.Is(call.TargetMethod.ContainingType, client))
        {
            return;
        }

        IArgumentOperation? token = call.Arguments.FirstOrDefault(static argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type.Name: nameof(CancellationToken) });
        if (token is not null && RequestOf(call) is ITypeSymbol request && ClientTypes.MayMoveMoney(request) && IsOfTheBrowser(token.Value, web, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(UsageDescriptors.RequestAborted, token.Syntax.GetLocation(), request.Name));
        }
    }

    private static ITypeSymbol? RequestOf(IInvocationOperation call)
    {
        IOperation? request = call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0)?.Value;
        while (request is IConversionOperation { IsImplicit: true } conversion)
        {
            request = conversion.Operand;
        }

        return request?.Type;
    }

    private static bool IsOfTheBrowser(IOperation token, Web web, CancellationToken cancellationToken)
    {
        IOperation? value = token is ILocalReferenceOperation { Local: var local } && token.SemanticModel is SemanticModel model
            ? AssignedOnce.ValueOf(local, model, cancellationToken, static _ => true)
            : token;
        return value switch
        {
            IPropertyReferenceOperation { Property: { Name: RequestAbortedName } property } => SymbolEqualityComparer.Default.Equals(property.ContainingType, web.HttpContext),
            IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol method } reference =>
                method.MethodKind == MethodKind.AnonymousFunction ? IsEndpoint(reference, method, web) : IsAction(method, web),
            _ => false,
        };
    }

    /// <summary>The framework fills such a parameter of a lambda that is passed to <c>MapPost</c> and its like with the token of the request.</summary>
    private static bool IsEndpoint(IOperation reference, IMethodSymbol lambda, Web web)
    {
        for (IOperation? current = reference; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation function && SymbolEqualityComparer.Default.Equals(function.Symbol, lambda))
            {
                IOperation? parent = function.Parent;
                while (parent is IConversionOperation or IDelegateCreationOperation)
                {
                    parent = parent.Parent;
                }

                return parent is IArgumentOperation { Parent: IInvocationOperation map }
                    && web.Maps is not null
                    && SymbolEqualityComparer.Default.Equals(map.TargetMethod.ContainingType, web.Maps);
            }
        }

        return false;
    }

    private static bool IsAction(IMethodSymbol method, Web web) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false }
        && web.Controller is not null
        && ClientTypes.Is(method.ContainingType, web.Controller);

    /// <summary>What is known of ASP.NET Core in a compilation.</summary>
    private sealed record Web(INamedTypeSymbol HttpContext, INamedTypeSymbol? Controller, INamedTypeSymbol? Maps);
}
