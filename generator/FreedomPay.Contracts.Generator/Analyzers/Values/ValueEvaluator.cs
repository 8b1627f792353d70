using System.Globalization;
using FreedomPay.Contracts.Generator.Analyzers.Rules;
using FreedomPay.Contracts.Generator.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FreedomPay.Contracts.Generator.Analyzers.Values;

/// <summary>
/// Determines what is known about an expression's value: constants, lists with a known item count, enum values, variables that are assigned
/// once.
/// </summary>
internal sealed class ValueEvaluator(RuntimeTypes types, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>Variables assigned from variables: nobody writes longer chains.</summary>
    private const int MostVariables = 4;

    public FieldValue Read(IOperation operation) => Read(operation, MostVariables);

    /// <summary>Returns the expression underneath conversions and variables that are assigned once.</summary>
    public IOperation Follow(IOperation operation) => Follow(operation, MostVariables);

    /// <summary>Returns the initial value of a variable if nothing writes to it afterwards.</summary>
    public IOperation? ValueOf(ILocalSymbol local) => AssignedOnce.ValueOf(local, model, cancellationToken);

    private IOperation Follow(IOperation operation, int variables)
    {
        while (true)
        {
            if (operation.ConstantValue.HasValue)
            {
                return operation;
            }

            switch (operation)
            {
                case IConversionOperation conversion when conversion.OperatorMethod is null || types.IsSensitiveText(conversion.OperatorMethod):
                    operation = conversion.Operand;
                    break;
                case ILocalReferenceOperation reference when variables > 0 && ValueOf(reference.Local) is IOperation value:
                    operation = value;
                    variables--;
                    break;
                default:
                    return operation;
            }
        }
    }

    private FieldValue Read(IOperation operation, int variables)
    {
        if (operation.ConstantValue is { HasValue: true } constant)
        {
            return OfConstant(constant.Value);
        }

        // In the oldest compilers, this operation has no kind of its own.
        if (operation.Syntax is CollectionExpressionSyntax list)
        {
            return list.Elements.All(static element => element is ExpressionElementSyntax) ? FieldValue.List(list.Elements.Count) : FieldValue.Unknown;
        }

        return operation switch
        {
            IConversionOperation { OperatorMethod: null } conversion => Converted(conversion, variables),
            IConversionOperation conversion when types.IsSensitiveText(conversion.OperatorMethod) => Read(conversion.Operand, variables),
            IInvocationOperation { TargetMethod: { IsStatic: true, Parameters.Length: 1 } maker, Arguments.Length: 1 } call when types.IsSensitiveText(maker) => Read(call.Arguments[0].Value, variables),
            IDefaultValueOperation => types.IsOpenEnum(operation.Type) || types.IsSensitiveText(operation.Type) ? FieldValue.Text("") : OfDefault(operation.Type),
            IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } } => FieldValue.Text(""),
            IObjectCreationOperation creation => Created(creation),
            IPropertyReferenceOperation { Instance: null, Property: var property } when types.IsOpenEnum(property.ContainingType) && OpenEnums.TextOf(property) is string text => FieldValue.Text(text),
            ILocalReferenceOperation { Local: var local } when variables > 0 && ValueOf(local) is IOperation value => Narrowed(Read(value, variables - 1), operation.Type),
            IConditionalOperation { WhenFalse: { } whenFalse } choice => Either(Read(choice.WhenTrue, variables), Read(whenFalse, variables)),
            _ => OfType(operation.Type),
        };
    }

    private FieldValue Created(IObjectCreationOperation creation)
    {
        if (types.IsSensitiveText(creation.Type))
        {
            return FieldValue.Text("");
        }

        if (!types.IsOpenEnum(creation.Type))
        {
            return creation.Type is { IsReferenceType: true, SpecialType: not SpecialType.System_String } ? FieldValue.Given : OfType(creation.Type);
        }

        if (creation.Arguments.IsEmpty)
        {
            return FieldValue.Text("");
        }

        return creation.Arguments.Length == 1 && Follow(creation.Arguments[0].Value).ConstantValue is { HasValue: true, Value: string { Length: > 0 } text } ? FieldValue.Text(text) : FieldValue.Given;
    }

    private FieldValue Converted(IConversionOperation conversion, int variables)
    {
        // A number that is converted to a smaller type may change.
        bool keepsValue = conversion.Conversion.IsImplicit || conversion.Type is { IsReferenceType: true } || (conversion.Type is { } type && SymbolEqualityComparer.Default.Equals(RuleText.Bare(type), RuleText.Bare(conversion.Operand.Type ?? type)));
        return keepsValue ? Narrowed(Read(conversion.Operand, variables), conversion.Type) : OfType(conversion.Type);
    }

    private FieldValue Narrowed(FieldValue value, ITypeSymbol? type) =>
        value.Presence != Presence.Given && OfType(type).Presence == Presence.Given ? FieldValue.Given : value;

    private static FieldValue Either(FieldValue left, FieldValue right) =>
        left == right ? left : left.Presence == right.Presence ? new(left.Presence) : FieldValue.Unknown;

    private static FieldValue OfConstant(object? value) => value switch
    {
        null => FieldValue.Missing,
        string text => FieldValue.Text(text),
        bool truth => new(Presence.Given, truth),
        byte or sbyte or short or ushort or int or uint or long or ulong or decimal => new(Presence.Given, Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        _ => FieldValue.Given,
    };

    private FieldValue OfDefault(ITypeSymbol? type) => OfType(type).Presence == Presence.Given ? FieldValue.Given : FieldValue.Missing;

    /// <summary>A value that cannot be null is given; nothing is known about any other, because a string, sensitive or not, may be empty.</summary>
    private FieldValue OfType(ITypeSymbol? type) =>
        type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } && !types.IsSensitiveText(type) ? FieldValue.Given : FieldValue.Unknown;
}
