using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Tool.Check;

namespace FreedomPay.Contracts.Tool.Compare.Pages;

/// <summary>Decides what a page says against a field of a spec.</summary>
internal static class FieldAlignment
{
    /// <summary>Determines whether a field cannot have the type that the spec gives it, by what a page says of it.</summary>
    public static bool Contradicts(FieldModel own, FieldModel page, bool isJson, AlignedTypes types)
    {
        FieldType type = own.Type;
        if (type is AnyType or UnresolvedType || page.Type is AnyType)
        {
            return false;
        }

        // One thing may be shown where several can be, and a table without details says that it is a text.
        (FieldType one, FieldType other) = (type.Single, page.Type.Single);
        bool isComplex = one is ObjectType;
        bool isComplexOnPage = types.OfPage(other.DeclaredName) is ObjectModel or UnionModel;
        if (isComplex || isComplexOnPage)
        {
            return isComplexOnPage && !isComplex;
        }

        if (page.Type is ListType && type is not ListType)
        {
            return true;
        }

        if (own.Constant is string constant && other is EnumType values && !values.Has(constant))
        {
            return true;
        }

        return (isJson && !HasKindOf(one, other)) || IsOtherwise(own, one, page.Example);
    }

    /// <summary>Returns the field of a request with what a page says of it.</summary>
    public static FieldModel Rules(FieldModel own, FieldModel page, bool isRequired) => own with
    {
        Required = own.Constant is not null ? own.Required : isRequired || (own.Required && page.Required),
        RequiredWhen = isRequired ? EquatableArray<FieldCondition>.Empty : page.RequiredWhen.Count > 0 ? page.RequiredWhen : own.RequiredWhen,
        Default = own.Default is null ? null : page.Default ?? own.Default,
        Bounds = Bounds(own, page),
        Deprecated = own.Deprecated ?? page.Deprecated,
    };

    private static FieldBounds Bounds(FieldModel own, FieldModel page)
    {
        bool isNumber = own.Type is IntegerType or DecimalType && page.Type is IntegerType or DecimalType;
        bool isCounted = own.Type is StringType or ListType && own.Type.GetType() == page.Type.GetType();
        return own.Bounds with
        {
            Min = isNumber ? page.Bounds.Min ?? own.Bounds.Min : own.Bounds.Min,
            Max = isNumber ? page.Bounds.Max ?? own.Bounds.Max : own.Bounds.Max,
            MinCount = isCounted ? page.Bounds.MinCount ?? own.Bounds.MinCount : own.Bounds.MinCount,
            MaxCount = isCounted ? page.Bounds.MaxCount ?? own.Bounds.MaxCount : own.Bounds.MaxCount,
            Pattern = isCounted ? page.Bounds.Pattern ?? own.Bounds.Pattern : own.Bounds.Pattern,
        };
    }

    /// <summary>Determines whether JSON has two types in the same way: as strings, numbers, or true and false.</summary>
    private static bool HasKindOf(FieldType own, FieldType page) => KindOf(own) == KindOf(page);

    private static string KindOf(FieldType type) => type switch
    {
        IntegerType { IsText: false } or DecimalType { IsText: false } or StringType { IsNumber: true } => "number",
        BooleanType => "boolean",
        _ => "string",
    };

    /// <summary>Determines whether an example of the page is no value of the type.</summary>
    private static bool IsOtherwise(FieldModel own, FieldType type, string? example) =>
        example is { Length: > 0 } && !own.Sensitive && type is not EnumType && !Check.ShownValue.IsMasked(example) && ReceivedValue.Problem(type, example, JsonToken.None) == DriftProblem.NotConvertible;
}
