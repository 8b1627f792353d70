using FreedomPay.Contracts.Generator.Analyzers.Rules;
using FreedomPay.Contracts.Generator.Analyzers.Values;
using FreedomPay.Contracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FreedomPay.Contracts.Generator.Analyzers.MessageRules;

/// <summary>Reports decimals of a message that are computed from doubles. A value that is rounded on the way is taken as intended.</summary>
internal static class MoneyReports
{
    /// <summary>Deeper than any sum that people write.</summary>
    private const int MostLevels = 16;

    public static Diagnostic? Of(MemberAssignment assignment, ValueEvaluator reader) =>
        IsDecimal(assignment.Field.Property.Type) && Source(assignment.Operation, reader, MostLevels) is ITypeSymbol source
            ? Diagnostic.Create(UsageDescriptors.Double, assignment.Place, assignment.Name, source.SpecialType == SpecialType.System_Single ? "float" : "double")
            : null;

    /// <summary>Returns the inexact type that goes into a value, or null if there is none or the value is a constant that can be read.</summary>
    private static ITypeSymbol? Source(IOperation operation, ValueEvaluator reader, int levels)
    {
        if (operation.ConstantValue.HasValue || levels == 0)
        {
            return null;
        }

        switch (operation)
        {
            // An integer on the way is exact.
            case IConversionOperation conversion when IsDecimal(conversion.Type):
                return Inexact(conversion.Operand) ?? Source(conversion.Operand, reader, levels - 1);
            case IObjectCreationOperation { Arguments.Length: 1 } creation when IsDecimal(creation.Type):
                return Inexact(creation.Arguments[0].Value);
            case IInvocationOperation { TargetMethod: { Name: nameof(Convert.ToDecimal), ContainingType: { Name: nameof(Convert), ContainingNamespace.Name: nameof(System) } }, Arguments.Length: 1 } call:
                return Inexact(call.Arguments[0].Value);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide } sum:
                return Source(sum.LeftOperand, reader, levels - 1) ?? Source(sum.RightOperand, reader, levels - 1);
            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                return Source(choice.WhenTrue, reader, levels - 1) ?? Source(whenFalse, reader, levels - 1);
            case ICoalesceOperation coalesce:
                return Source(coalesce.Value, reader, levels - 1) ?? Source(coalesce.WhenNull, reader, levels - 1);
            case ILocalReferenceOperation { Local: var local } when IsDecimal(local.Type) && reader.ValueOf(local) is IOperation value:
                return Source(value, reader, levels - 1);
            default:
                return null;
        }
    }

    /// <summary>Determines whether a double is rounded: it then becomes the intended decimal, because the conversion keeps 15 digits.</summary>
    private static bool IsRounded(IOperation operation) => operation switch
    {
        IConversionOperation { IsImplicit: true } conversion => IsRounded(conversion.Operand),
        IInvocationOperation { TargetMethod: { IsStatic: true, Name: nameof(Math.Round) or nameof(Math.Floor) or nameof(Math.Ceiling) or nameof(Math.Truncate), ContainingNamespace.Name: nameof(System) } } => true,
        _ => false,
    };

    private static bool IsDecimal(ITypeSymbol? type) => type is not null && RuleText.Bare(type).SpecialType == SpecialType.System_Decimal;

    private static ITypeSymbol? Inexact(IOperation operation) =>
        !IsRounded(operation) && operation is { ConstantValue.HasValue: false, Type: { } type } && RuleText.Bare(type).SpecialType is SpecialType.System_Double or SpecialType.System_Single ? RuleText.Bare(operation.Type!) : null;
}
