using System.Collections.Immutable;
using FreedomPay.Contracts.Generator.Analyzers.Symbols;
using FreedomPay.Contracts.Generator.Analyzers.Values;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FreedomPay.Contracts.Generator.Analyzers;

/// <summary>Finds literals that are not a known value of a generated enum when one is created or compared.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class OpenEnumAnalyzer : DiagnosticAnalyzer
{
    private const string ValueName = "Value";

    /// <summary>With more names than this, nobody would read the message.</summary>
    private const int MostNamed = 8;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDescriptors.UnknownValue, UsageDescriptors.DeprecatedValue);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (RuntimeTypes.Of(start.Compilation) is RuntimeTypes { HasContracts: true } types)
            {
                start.RegisterOperationAction(operation => CheckCreation(operation, types), OperationKind.ObjectCreation);
                start.RegisterOperationAction(operation => CheckComparison(operation, types), OperationKind.Binary);
                start.RegisterOperationAction(operation => CheckPattern(operation, types), OperationKind.ConstantPattern);
                start.RegisterOperationAction(operation => CheckCase(operation, types), OperationKind.CaseClause);
            }
        });
    }

    private static void CheckCreation(OperationAnalysisContext context, RuntimeTypes types)
    {
        IObjectCreationOperation creation = (IObjectCreationOperation)context.Operation;
        if (creation.Arguments.Length == 1 && types.IsOpenEnum(creation.Type) && context.Operation.SemanticModel is SemanticModel model)
        {
            IOperation argument = creation.Arguments[0].Value;
            Check(context, creation.Type!, new ValueEvaluator(types, model, context.CancellationToken).Follow(argument), argument);
        }
    }

    private static void CheckComparison(OperationAnalysisContext context, RuntimeTypes types)
    {
        IBinaryOperation comparison = (IBinaryOperation)context.Operation;
        if (comparison.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
        {
            CheckCompared(context, types, comparison.LeftOperand, comparison.RightOperand);
            CheckCompared(context, types, comparison.RightOperand, comparison.LeftOperand);
        }
    }

    private static void CheckPattern(OperationAnalysisContext context, RuntimeTypes types)
    {
        IConstantPatternOperation pattern = (IConstantPatternOperation)context.Operation;
        IOperation? outer = pattern.Parent;
        while (outer is IBinaryPatternOperation or INegatedPatternOperation)
        {
            outer = outer.Parent;
        }

        IOperation? compared = outer switch
        {
            IIsPatternOperation test => test.Value,
            ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } => choice.Value,
            IPatternCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation choice } } => choice.Value,
            IPropertySubpatternOperation member => member.Member,
            _ => null,
        };
        if (compared is not null)
        {
            CheckCompared(context, types, compared, pattern.Value);
        }
    }

    private static void CheckCase(OperationAnalysisContext context, RuntimeTypes types)
    {
        if (context.Operation is ISingleValueCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation choice } } clause)
        {
            CheckCompared(context, types, choice.Value, clause.Value);
        }
    }

    /// <summary>Checks the string of a value, <c>status.Value</c>, against a constant.</summary>
    private static void CheckCompared(OperationAnalysisContext context, RuntimeTypes types, IOperation compared, IOperation constant)
    {
        // The empty string is the value of the enum's default.
        if (constant.ConstantValue is not { HasValue: true, Value: string { Length: > 0 } })
        {
            return;
        }

        while (compared is IConversionOperation { IsImplicit: true } conversion)
        {
            compared = conversion.Operand;
        }

        if (compared is IConditionalAccessOperation access)
        {
            compared = access.WhenNotNull;
        }

        if (compared is IPropertyReferenceOperation { Property: { Name: ValueName, ContainingType: var type } } && types.IsOpenEnum(type))
        {
            Check(context, type, constant, constant);
        }
    }

    private static void Check(OperationAnalysisContext context, ITypeSymbol type, IOperation constant, IOperation place)
    {
        // The enum's own constants are known, and the compiler reports the deprecated ones.
        if (constant.ConstantValue is not { HasValue: true, Value: string text }
            || constant is IFieldReferenceOperation { Field.ContainingType.ContainingType: var owner } && SymbolEqualityComparer.Default.Equals(owner, type))
        {
            return;
        }

        IReadOnlyList<IFieldSymbol> known = OpenEnums.Texts(type);
        IFieldSymbol? same = known.FirstOrDefault(value => (string)value.ConstantValue! == text);
        if (same is null && known.Count > 0)
        {
            IReadOnlyList<IFieldSymbol> current = [.. known.Where(static value => OpenEnums.Deprecation(value) is null)];
            IFieldSymbol? meant = OpenEnums.Closest(current, text);
            string advice = meant is not null ? $"; did you mean {type.Name}.{meant.Name}?"
                : current.Count is > 0 and <= MostNamed ? $"; its values are {string.Join(", ", current.Select(static value => value.Name))}"
                : "";
            context.ReportDiagnostic(Diagnostic.Create(
                UsageDescriptors.UnknownValue, place.Syntax.GetLocation(), meant is null ? null : FixProperties.Of(FixProperties.Value, meant.Name).Add(FixProperties.Type, MetadataName(type)), type.Name, advice));
        }
        else if (same is not null && OpenEnums.Deprecation(same) is AttributeData deprecated)
        {
            string advice = deprecated.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string sentence } ? sentence : "take another value";
            context.ReportDiagnostic(Diagnostic.Create(UsageDescriptors.DeprecatedValue, place.Syntax.GetLocation(), $"{type.Name}.{same.Name}", advice.TrimEnd('.')));
        }
    }

    /// <summary>Returns the name by which a compilation finds the type; a generated enum is never nested.</summary>
    private static string MetadataName(ITypeSymbol type) =>
        type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
}
