using System.Collections.Immutable;
using FreedomPay.Contracts.Generator.Analyzers.MessageRules;
using FreedomPay.Contracts.Generator.Analyzers.Rules;
using FreedomPay.Contracts.Generator.Analyzers.Symbols;
using FreedomPay.Contracts.Generator.Analyzers.Values;
using FreedomPay.Contracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FreedomPay.Contracts.Generator.Analyzers;

/// <summary>Checks initializers of generated messages against the rules of their members. What cannot be known is assumed to be correct.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class MessageRulesAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        UsageDescriptors.AnyOf,
        UsageDescriptors.RequiredWhen,
        UsageDescriptors.CountedBy,
        UsageDescriptors.Range,
        UsageDescriptors.Length,
        UsageDescriptors.Pattern,
        UsageDescriptors.ItemCount,
        UsageDescriptors.Empty,
        UsageDescriptors.Double,
        UsageDescriptors.Placeholder);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (RuntimeTypes.Of(start.Compilation) is RuntimeTypes { HasContracts: true } types)
            {
                AttributeRules rules = new(types);
                start.RegisterOperationAction(operation => Check(operation, types, rules), OperationKind.ObjectCreation, OperationKind.With);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, RuntimeTypes types, AttributeRules reader)
    {
        if (reader.Of(context.Operation.Type) is not TypeRules rules || context.Operation.SemanticModel is not SemanticModel model)
        {
            return;
        }

        ValueEvaluator values = new(types, model, context.CancellationToken);
        MessageUse? use = context.Operation switch
        {
            IObjectCreationOperation creation => MessageUse.Of(creation, rules, values),
            IWithOperation change => MessageUse.Of(change, rules, values),
            _ => null,
        };
        if (use is null)
        {
            return;
        }

        foreach (Diagnostic diagnostic in ConditionReports.Of(use, isBegun: new Lazy<bool>(() => LaterChange.IsPossible(context.Operation.Syntax))))
        {
            context.ReportDiagnostic(diagnostic);
        }

        foreach (MemberAssignment assignment in use.Assignments)
        {
            foreach (Diagnostic diagnostic in BoundReports.Of(assignment, types))
            {
                context.ReportDiagnostic(diagnostic);
            }

            if (MoneyReports.Of(assignment, values) is Diagnostic money)
            {
                context.ReportDiagnostic(money);
            }
        }
    }
}
