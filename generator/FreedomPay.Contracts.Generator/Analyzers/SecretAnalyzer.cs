using System.Collections.Immutable;
using FreedomPay.Contracts.Generator.Analyzers.Symbols;
using FreedomPay.Contracts.Generator.Analyzers.Values;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FreedomPay.Contracts.Generator.Analyzers;

/// <summary>Finds keys in the source and salts that never change. Tests need both.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SecretAnalyzer : DiagnosticAnalyzer
{
    private const string SaltName = "Salt";

    private static readonly ImmutableHashSet<string> KeyParameters = ImmutableHashSet.Create(StringComparer.Ordinal, "key", "paymentKey", "payoutKey");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDescriptors.KeyInSource, UsageDescriptors.ConstantSalt);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (RuntimeTypes.Of(start.Compilation) is RuntimeTypes { IsTestProject: false } types)
            {
                INamedTypeSymbol? key = types.Find(RuntimeNames.SecretKey);
                INamedTypeSymbol? credentials = types.Find(RuntimeNames.MerchantCredentials);
                INamedTypeSymbol? options = types.Find(RuntimeNames.SigningOptions);
                start.RegisterOperationAction(operation => Check(operation, types, key, credentials, options), OperationKind.ObjectCreation);
                start.RegisterOperationAction(operation => CheckFactory(operation, types, credentials), OperationKind.Invocation);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, RuntimeTypes types, INamedTypeSymbol? key, INamedTypeSymbol? credentials, INamedTypeSymbol? options)
    {
        IObjectCreationOperation creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is not INamedTypeSymbol type || context.Operation.SemanticModel is not SemanticModel model)
        {
            return;
        }

        ValueEvaluator reader = new(types, model, context.CancellationToken);
        if (SymbolEqualityComparer.Default.Equals(type, key) || SymbolEqualityComparer.Default.Equals(type, credentials))
        {
            CheckArguments(context, creation.Arguments, reader);
        }
        else if (SymbolEqualityComparer.Default.Equals(type, options))
        {
            foreach (ISimpleAssignmentOperation assignment in creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
            {
                if (assignment.Target is IPropertyReferenceOperation { Property.Name: SaltName } && IsConstant(reader, assignment.Value))
                {
                    context.ReportDiagnostic(Diagnostic.Create(UsageDescriptors.ConstantSalt, assignment.Value.Syntax.GetLocation()));
                }
            }
        }
    }

    /// <summary>Checks credentials that are created by a method of their own type.</summary>
    private static void CheckFactory(OperationAnalysisContext context, RuntimeTypes types, INamedTypeSymbol? credentials)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.IsStatic
            && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, credentials)
            && call.SemanticModel is SemanticModel model)
        {
            CheckArguments(context, call.Arguments, new ValueEvaluator(types, model, context.CancellationToken));
        }
    }

    private static void CheckArguments(OperationAnalysisContext context, ImmutableArray<IArgumentOperation> arguments, ValueEvaluator reader)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is { } parameter && KeyParameters.Contains(parameter.Name) && IsConstant(reader, argument.Value))
            {
                context.ReportDiagnostic(Diagnostic.Create(UsageDescriptors.KeyInSource, argument.Value.Syntax.GetLocation(), parameter.Name));
            }
        }
    }

    /// <summary>Determines whether a string is written in the source, including as the fallback for a missing setting.</summary>
    private static bool IsConstant(ValueEvaluator reader, IOperation value) => reader.Follow(value) switch
    {
        { ConstantValue: { HasValue: true, Value: string { Length: > 0 } } } => true,
        ICoalesceOperation coalesce => IsConstant(reader, coalesce.WhenNull),
        _ => false,
    };
}
