using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>What a field contains. A new type needs a record here, and lines in <c>FieldTypeParser</c> and <c>FieldTypeMap</c> (CONTRIBUTING.md).</summary>
/// <remarks>Immutable, with structural equality, without positions and Roslyn symbols: anything else breaks incremental caching.</remarks>
internal abstract record FieldType
{
    /// <summary>Gets the type of one value: for a list, that of its items.</summary>
    public virtual FieldType Single => this;

    /// <summary>Gets the generated type of one value; null if it is a type of .NET.</summary>
    public virtual TypeName? DeclaredName => null;
}

/// <param name="IsSensitive">Whether the value must not be shown anywhere.</param>
/// <param name="IsUrl">Whether it is an absolute http or https URL, which is checked when it is written and read.</param>
/// <param name="IsNumber">Whether it is the digits of an integer that JSON has as a number. Only masked ones are.</param>
internal sealed record StringType(bool IsSensitive = false, bool IsUrl = false, bool IsNumber = false) : FieldType;

/// <summary>An identifier of 128 bits.</summary>
internal sealed record UuidType : FieldType;

/// <summary>64 bits, because pg_payment_id exceeds 32.</summary>
/// <param name="IsText">Whether JSON has it as a string.</param>
internal sealed record IntegerType(bool IsText = false) : FieldType;

/// <param name="Scale">The digits after the decimal point, always written; null writes the value's own.</param>
/// <param name="IsText">Whether JSON has it as a string.</param>
internal sealed record DecimalType(int? Scale, bool IsText = false) : FieldType;

/// <summary>1 or 0 in forms and XML, true or false in JSON.</summary>
/// <param name="IsJson">Whether the message is JSON.</param>
internal sealed record BooleanType(bool IsJson = false) : FieldType;

/// <param name="Format">A .NET custom format.</param>
/// <param name="HasOffset">Whether the format includes the offset from UTC.</param>
internal sealed record DateTimeType(string Format, bool HasOffset) : FieldType;

/// <param name="Format">A .NET custom format.</param>
/// <param name="IsSensitive">Whether the value must not be shown anywhere.</param>
internal sealed record DateType(string Format, bool IsSensitive = false) : FieldType;

/// <summary>A string some of whose values are known. Unknown ones are kept.</summary>
/// <param name="Name">The generated type.</param>
/// <param name="Texts">The known texts, which include all defaults and constants.</param>
internal sealed record EnumType(TypeName Name, EquatableArray<string> Texts) : FieldType
{
    public override TypeName DeclaredName => Name;

    public bool Has(string text) => Texts.Contains(text);
}

/// <summary>Fields within a field.</summary>
/// <param name="Name">The generated record.</param>
/// <param name="HasRules">Whether it contains bounds or conditions to check.</param>
internal sealed record ObjectType(TypeName Name, bool HasRules) : FieldType
{
    public override TypeName DeclaredName => Name;
}

/// <param name="Items">A scalar, an enum or an object.</param>
/// <param name="ItemName">The name of the XML elements within the wrapping one; null to repeat elements with the field's name.</param>
internal sealed record ListType(FieldType Items, string? ItemName) : FieldType
{
    public override FieldType Single => Items;

    public override TypeName? DeclaredName => Items.DeclaredName;
}

/// <summary>JSON of which nothing is known.</summary>
internal sealed record AnyType : FieldType;

/// <summary>A type that another file declares, known by its simple name until all files have been read.</summary>
internal sealed record UnresolvedType(string Name) : FieldType;
